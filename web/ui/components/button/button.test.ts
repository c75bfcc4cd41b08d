import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import Button from './Button.vue';

test('a busy button takes no second press', async () => {
    const button = mount(Button, { props: { busy: true, type: 'submit' }, slots: { default: '提交' } });

    await button.trigger('click');

    expect(button.emitted('press')).toBeUndefined();
    expect(button.attributes('aria-busy')).toBe('true');
});

test('what leads somewhere is a link', () => {
    const button = mount(Button, { props: { href: '/services' }, slots: { default: '事项' } });

    expect(button.element.tagName).toBe('A');
    expect(button.attributes('href')).toBe('/services');
});
