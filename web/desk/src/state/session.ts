import { ApiError } from '@tongban/ui';
import { computed, ref } from 'vue';
import { desk, type Me, type Post } from '../api/desk';

/** Who is signed in at this desk, and at which post; null when nobody is. */
export const me = ref<Me | null>(null);
export const post = computed(() => me.value?.post);

/** Whether the post is about the catalogue and not about cases. */
export const keepsCatalogue = (at: Post) => ['item-manager', 'staffing-reviewer', 'legal-reviewer'].includes(at.role);

/** @throws when the server cannot be reached, so that nobody is sent to sign in for a broken line */
export async function loadMe(): Promise<Me | null> {
    try {
        me.value = await desk.me();
    } catch (problem) {
        if (!(problem instanceof ApiError) || problem.status === 0 || problem.status >= 500) throw problem;
        me.value = null;
    }
    return me.value;
}

export async function signOut(): Promise<void> {
    await desk.signOut();
    me.value = null;
    sessionStorage.clear();
}
