/** What the desk does with a licence that a case brought. */
import { api } from '@tongban/ui';
import type { CaseLicence } from './desk';

export const licences = {
    revoke: ({ id, version: expectedVersion }: CaseLicence, reason: string, idempotencyKey: string) =>
        api.post<unknown>(`/api/desk/licences/${id}/revocation`, { reason, expectedVersion }, { idempotencyKey }),
    /** Opens a case in which it may be revoked. */
    openRevocation: ({ id }: CaseLicence, body: { basis: string; reason: string }, idempotencyKey: string) =>
        api.post<{ id: string; number: string }>(`/api/desk/licences/${id}/revocation-case`, body, { idempotencyKey }),
};
