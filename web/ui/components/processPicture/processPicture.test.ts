import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import ProcessPicture from './ProcessPicture.vue';

const node = (key: string, y: number) => ({ key, x: 2, y, width: 336, height: 44, words: [{ x: 170, y: y + 27, text: key }] });

const picture = {
    width: 340,
    height: 130,
    nodes: [node('ACCEPTANCE', 2), node('REVIEW', 82)],
    lines: [{ from: 'ACCEPTANCE', to: 'REVIEW', path: 'M170 46C170 62 170 62 170 80' }],
};

const drawn = () =>
    mount(ProcessPicture, {
        props: {
            picture,
            label: '办理流程',
            marks: [
                { key: 'ACCEPTANCE', state: 'DONE', text: '受理：已完成' },
                { key: 'REVIEW', state: 'CURRENT', text: '审查：正在办' },
            ],
        },
    });

test('what is done is ticked and what is on is pointed at, by shape and not by colour alone', () => {
    const [first, second] = drawn().findAll('svg > g');
    expect(first?.find('.process-tick').exists()).toBe(true);
    expect(first?.find('.process-here').exists()).toBe(false);
    expect(second?.find('.process-here').exists()).toBe(true);
});

test('who does not see the picture reads the same', () => {
    expect(drawn().findAll('li').map((item) => item.text())).toEqual(['受理：已完成', '审查：正在办']);
});
