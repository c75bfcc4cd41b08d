/** What the public says is wrong with guides: shapes and calls. */
import { api } from '@tongban/ui';
import type { Slice } from './desk';

export interface GuideReport {
    id: string;
    service: string;
    guideHref: string;
    place: string;
    authorityName: string;
    matter: string;
    words: string;
    /** Empty where none was given, or it was deleted after the answer. */
    contact: string;
    receivedAt: string;
    dueOn: string;
    overdue: boolean;
    /** The guide has changed since they read it. */
    outdated: boolean;
    outcome: '' | 'corrected' | 'explained';
    answer: string;
    answeredBy: string;
}

export const guideReports = {
    list: (answered: boolean, cursor?: string) =>
        api.get<Slice<GuideReport>>('/api/desk/guide-reports', { answered: String(answered), cursor }),
    waiting: () => api.get<{ count: number }>('/api/desk/guide-reports/waiting'),
    answer: (id: string, corrected: boolean, text: string, idempotencyKey: string) =>
        api.post<GuideReport>(`/api/desk/guide-reports/${id}/answer`, { corrected, text }, { idempotencyKey }),
};

/** Who answers them, and who watches that they are answered. */
export const seesGuideReports = (role: string) => ['item-manager', 'head', 'supervisor'].includes(role);
