import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import SourceBadge from './SourceBadge.vue';
import { sources, type Source } from './sources';

test.each(Object.keys(sources) as Source[])('source %s is said in words', (source) => {
    const badge = mountWithMessages(SourceBadge, { props: { source } });

    expect(badge.text()).not.toContain('ui.source');
    expect(badge.text().length).toBeGreaterThan(1);
});
