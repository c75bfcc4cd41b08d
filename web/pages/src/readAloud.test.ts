import { expect, test } from 'vitest';
import { blocksOf, offerReadingAloud } from './readAloud';

test('each block is read once, in order, and nothing that is not shown', () => {
    document.body.innerHTML = `<main>
        <h1>高龄津贴</h1><ul><li><p>带身份证</p></li><li>不收费</li></ul>
        <p hidden>看不见</p><svg aria-hidden="true"><text>图</text></svg><p> </p></main>`;

    expect(blocksOf(document.querySelector('main') as Element)).toEqual(['高龄津贴', '带身份证', '不收费']);
});

test('a device without a voice gets no button', () => {
    document.body.innerHTML = '<button hidden><span>读给我听</span></button>';
    const button = document.querySelector('button') as HTMLButtonElement;

    offerReadingAloud(button);

    expect(button.hidden).toBe(true);
});
