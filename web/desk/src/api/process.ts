import { api } from '@tongban/ui';

/** How far a case has come: a picture, and the same in words. */
export interface Process {
    picture: {
        width: number;
        height: number;
        nodes: {
            key: string;
            x: number;
            y: number;
            width: number;
            height: number;
            words: { x: number; y: number; text: string }[];
        }[];
        lines: { from: string; to: string; path: string }[];
    };
    marks: { key: string; state: 'DONE' | 'CURRENT' | 'TO_COME'; text: string }[];
}

/** Nothing where the case ended before it was decided. */
export const processOf = (id: string) => api.get<Process | undefined>(`/api/desk/cases/${id}/process`);
