import { expect, test } from 'vitest';
import { becomeLike } from './becomeLike';

const question = (name: string, checked = '') => `
    <fieldset><legend>${name}？</legend>
        <label><input type="radio" name="${name}" id="${name}-yes" ${checked}>是</label>
        <label><input type="radio" name="${name}" id="${name}-no">否</label>
    </fieldset>`;

function element(html: string) {
    const made = document.createElement('div');
    made.innerHTML = html;
    return made;
}

test('a question that falls away takes no other along', () => {
    const old = element(question('a') + question('b') + question('c'));
    const last = old.querySelector('#c-yes');

    becomeLike(old, element(question('a') + question('c', 'checked')));

    expect(old.innerHTML).toBe(element(question('a') + question('c', 'checked')).innerHTML);
    expect(old.querySelector('#c-yes')).toBe(last);
    expect((last as HTMLInputElement).checked).toBe(true);
});

test('a question that comes in between leaves the ones around it', () => {
    const old = element(question('a') + question('c'));
    const [first, last] = [old.querySelector('#a-no'), old.querySelector('#c-no')];

    becomeLike(old, element(question('a') + question('b') + question('c')));

    expect([...old.querySelectorAll('input')].map((each) => each.id)).toEqual([
        'a-yes', 'a-no', 'b-yes', 'b-no', 'c-yes', 'c-no',
    ]);
    expect(old.querySelector('#a-no')).toBe(first);
    expect(old.querySelector('#c-no')).toBe(last);
});

test('words, looks and lists without names follow by their place', () => {
    const old = element('<p class="soft">共 <b>5</b> 份</p><ul><li>甲</li><li>乙</li><li>丙</li></ul>');
    const fresh = '<p>共 <b>2</b> 份，您交 1 份</p><ul data-mine="1"><li>乙</li></ul><p>好</p>';

    becomeLike(old, element(fresh));

    expect(old.innerHTML).toBe(fresh);
});
