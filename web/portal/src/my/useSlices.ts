import { ref } from 'vue';
import { get } from '../api/client';
import { sentence } from '../api/sentence';
import type { Slice } from '../api/types';

/** A list that the server hands out piece by piece. */
export function useSlices<T>(path: string) {
    const items = ref<T[]>([]);
    const next = ref('');
    const trouble = ref('');
    const busy = ref(false);

    async function more() {
        busy.value = true;
        trouble.value = '';
        try {
            const piece = await get<Slice<T>>(path, { cursor: next.value || undefined });
            items.value = [...(items.value as T[]), ...piece.items] as typeof items.value;
            next.value = piece.next;
        } catch (failure) {
            trouble.value = sentence(failure);
        } finally {
            busy.value = false;
        }
    }

    return { items, next, trouble, busy, more };
}
