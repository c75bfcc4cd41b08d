import { mount } from '@vue/test-utils';
import { expect, test } from 'vitest';
import EmptyState from './EmptyState.vue';

test('it says what is missing and what to do', () => {
    const empty = mount(EmptyState, { props: { title: '还没有办件' }, slots: { default: '<a href="/">去首页</a>' } });

    expect(empty.text()).toContain('还没有办件');
    expect(empty.get('a').attributes('href')).toBe('/');
});
