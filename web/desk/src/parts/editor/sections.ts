/** The pages of a service's form, in the order in which a clerk thinks of them. */
export const SECTIONS = {
    basics: [
        'name', 'summary', 'life', 'baseCode', 'type', 'caseKind', 'addressees', 'themes',
        'level', 'authority', 'delegations', 'takenInAt', 'keywords',
    ],
    basis: ['basis', 'powerSource', 'conditions', 'requirements'],
    limits: ['limits', 'statutory', 'visits', 'fee', 'decidedBy', 'inPerson', 'publicNotice', 'projectCode', 'promiseCheckDays'],
    questions: ['questions'],
    form: ['form'],
    materials: ['materials'],
    process: ['process', 'siteCheck', 'opinions', 'countersignatures', 'checklist', 'automatic'],
    result: ['result', 'faq'],
} as const satisfies Record<string, readonly string[]>;

export type Section = keyof typeof SECTIONS;

export const sections = Object.keys(SECTIONS) as Section[];

/** Where a place is edited; its first page where it is none of the form's. */
export function sectionOf(pointer: string): Section {
    const top = pointer.split('/')[1] ?? '';
    return sections.find((section) => (SECTIONS[section] as readonly string[]).includes(top)) ?? 'basics';
}
