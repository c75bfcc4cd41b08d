/** A case in the list that the server gives to its applicant. */
export interface CaseLine {
    id: string;
    serviceName: string;
    state: string;
    stateText: string;
    dueOn?: string;
}

const MOST = 3;
const CONCLUDED = ['CONCLUDED_GRANTED', 'CONCLUDED_REFUSED', 'NOT_ACCEPTED', 'RETURNED_UNCORRECTED', 'WITHDRAWN', 'VOIDED'];

function fill(sentence: string, line: CaseLine, language: string) {
    const date = line.dueOn
        ? new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(
              new Date(`${line.dueOn}T00:00:00Z`),
          )
        : '';
    return sentence.replace('{date}', date).replace('{state}', line.stateText);
}

/** What the applicant has to do first, then what is under way; the words stand in the page. */
export function todoCards(lines: CaseLine[], words: DOMStringMap, language: string) {
    const open = lines.filter((line) => !CONCLUDED.includes(line.state));
    const urgent = (line: CaseLine) => line.state === 'AWAITING_CORRECTION';
    return [...open.filter(urgent), ...open.filter((line) => !urgent(line))]
        .slice(0, MOST)
        .map((line) => card(line, words, language));
}

function card(line: CaseLine, words: DOMStringMap, language: string) {
    const [tone, title, note] =
        line.state === 'AWAITING_CORRECTION'
            ? ['is-urgent', words.correct, words.correctNote]
            : line.state === 'GRANTED'
              ? ['is-done', words.licence, words.licenceNote]
              : ['is-current', words.running, words.runningNote];
    const link = document.createElement('a');
    link.className = `card ${tone}`;
    link.href = `/my/cases/${line.id}`;
    const head = document.createElement('b');
    head.textContent = fill(title ?? '', line, language);
    const foot = document.createElement('small');
    const due = fill(note ?? '', line, language);
    foot.textContent = (note ?? '').includes('{date}') && !line.dueOn ? line.serviceName : `${line.serviceName} · ${due}`;
    link.append(head, foot);
    return link;
}
