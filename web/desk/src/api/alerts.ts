import { api } from '@tongban/ui';

/** A case that wants attention, and why. */
export interface Alert {
    id: string;
    caseId: string;
    number: string;
    service: string;
    /** The kind of what happened, such as `Overdue`. */
    event: string;
    title: string;
    text: string;
    at: string;
    read: boolean;
}

export interface Inbox {
    unread: number;
    items: Alert[];
    next: string;
}

/** A check by a person after the grant: of what the system decided, or of what was promised. */
export interface LaterCheck {
    kind: 'SAMPLE' | 'COMMITMENT';
    by: string;
}

export const alerts = {
    inbox: (cursor?: string) => api.get<Inbox>('/api/desk/alerts', { cursor }),
    unread: () => api.get<{ count: number }>('/api/desk/alerts/unread'),
    read: (id: string) => api.post<void>(`/api/desk/alerts/${id}/reading`, {}),
    readAll: () => api.post<void>('/api/desk/alerts/reading', {}),
};
