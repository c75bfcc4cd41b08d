import axe from 'axe-core';
import { expect, test } from 'vitest';
import type { Component } from 'vue';
import { mountWithMessages } from '../testing';
import { components, examples } from './examples';

const all = examples.flatMap((group) => group.examples.map((each) => [`${each.component}: ${each.name}`, each] as const));

test('every component has examples', () => {
    const shown = new Set(all.map(([, each]) => each.component));
    expect(Object.keys(components).filter((name) => !shown.has(name))).toEqual([]);
});

test.each(all)('axe finds nothing in %s', async (_, example) => {
    const mounted = mountWithMessages(components[example.component] as Component, {
        props: example.props as never,
        slots: example.slot ? { default: example.slot } : {},
        attachTo: document.body,
    });

    const found = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });

    expect(found.violations.map((each) => `${each.id}: ${each.help}`)).toEqual([]);
    mounted.unmount();
});
