import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue';
import { desk, type CaseLine, type Queue, type QueueQuery } from '../api/desk';

/** How often counts and lamps are looked up again while the page is in sight. */
const lookMillis = 20_000;

/** My queues with counts, and the lines of the one that is looked at. */
export function useQueue(wanted: Ref<QueueQuery>) {
    const queues = shallowRef<Queue[]>([]);
    const lines = shallowRef<CaseLine[]>([]);
    const next = ref('');
    const loading = ref(true);
    const failure = shallowRef<unknown>(null);
    let abort = new AbortController();

    async function loadQueues() {
        queues.value = (await desk.queues()).queues;
    }

    async function loadLines(more = false) {
        if (!wanted.value.queue) return;
        abort.abort();
        abort = new AbortController();
        const { signal } = abort;
        const slice = await desk.cases({ ...wanted.value, cursor: more ? next.value : undefined }, signal);
        if (signal.aborted) return;
        lines.value = more ? [...lines.value, ...slice.items] : slice.items;
        next.value = slice.next;
    }

    async function attempt(work: () => Promise<unknown>) {
        try {
            await work();
            failure.value = null;
        } catch (problem) {
            if (problem instanceof DOMException && problem.name === 'AbortError') return;
            failure.value = problem;
        }
        loading.value = false;
    }

    const load = () => attempt(() => Promise.all([loadQueues(), loadLines()]));
    const loadMore = () => attempt(() => loadLines(true));

    watch(
        wanted,
        (now, before) => {
            const same =
                before &&
                now.queue === before.queue &&
                now.q === before.q &&
                now.lamp === before.lamp &&
                now.due === before.due;
            if (same) return;
            loading.value = true;
            lines.value = [];
            next.value = '';
            void load();
        },
        { immediate: true },
    );

    // A list longer than one page is left alone, so that nothing moves under the reader's eyes.
    const timer = setInterval(() => {
        if (document.hidden) return;
        void attempt(() => Promise.all([loadQueues(), lines.value.length > 50 ? null : loadLines()]));
    }, lookMillis);
    onBeforeUnmount(() => {
        clearInterval(timer);
        abort.abort();
    });

    return { queues, lines, next, loading, failure, load, loadMore };
}
