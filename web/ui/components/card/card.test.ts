import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import Card from './Card.vue';

test('a card with a title is a region named by it', () => {
    const card = mount(Card, { props: { title: '我的证照' } });

    expect(card.element.tagName).toBe('SECTION');
    expect(card.get('h2').text()).toBe('我的证照');
    expect(card.get('h2').attributes('id')).toBe(card.attributes('aria-labelledby'));
});
