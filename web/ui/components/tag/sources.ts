import type { IconName } from '../icon/icons';

/** Where a value or a material comes from; `upload` is the applicant's own. The words are `ui.source.<name>`. */
export const sources = {
    identity: { tone: 'green', icon: 'shield' },
    licence: { tone: 'green', icon: 'licence' },
    exchange: { tone: 'green', icon: 'stack' },
    earlier: { tone: 'green', icon: 'inbox' },
    generated: { tone: 'green', icon: 'document' },
    commitment: { tone: 'blue', icon: 'edit' },
    later: { tone: 'amber', icon: 'clock' },
    upload: { tone: 'outline', icon: 'upload' },
    self: { tone: 'outline', icon: 'person' },
} as const satisfies Record<string, { tone: 'green' | 'blue' | 'amber' | 'outline'; icon: IconName }>;

export type Source = keyof typeof sources;
