import { ref, watch, type Ref } from 'vue';

/**
 * Work in progress on one case: survives a reload of this tab, gone when the tab closes. Never in localStorage, since an
 * opinion may name a person. Each draft carries the idempotency key of the command it will become, so that a command
 * sent again after a broken connection is carried out once.
 */
export interface Draft<T> {
    value: Ref<T>;
    idempotencyKey: () => string;
    discard: () => void;
}

const storageKey = (caseId: string, kind: string) => `desk.draft.${caseId}.${kind}`;

function stored<T>(key: string): { value: T; idempotencyKey: string } | null {
    try {
        return JSON.parse(sessionStorage.getItem(key) ?? 'null');
    } catch {
        return null;
    }
}

export function useDraft<T>(caseId: string, kind: string, blank: () => T): Draft<T> {
    const key = storageKey(caseId, kind);
    const kept = stored<T>(key);
    const value = ref(kept?.value ?? blank()) as Ref<T>;
    let idempotencyKey: string = kept?.idempotencyKey ?? crypto.randomUUID();
    let discarding = false;
    watch(
        value,
        (now) => {
            if (discarding) return;
            // A changed request is a new request: the same key must never answer for different content.
            idempotencyKey = crypto.randomUUID();
            sessionStorage.setItem(key, JSON.stringify({ value: now, idempotencyKey }));
        },
        { deep: true, flush: 'sync' },
    );
    const discard = () => {
        discarding = true;
        value.value = blank();
        discarding = false;
        sessionStorage.removeItem(key);
        idempotencyKey = crypto.randomUUID();
    };
    return { value, idempotencyKey: () => idempotencyKey, discard };
}

/** Drops every draft of a case, once a command moved it on. */
export function discardDrafts(caseId: string): void {
    const prefix = storageKey(caseId, '');
    Object.keys(sessionStorage)
        .filter((key) => key.startsWith(prefix))
        .forEach((key) => sessionStorage.removeItem(key));
}
