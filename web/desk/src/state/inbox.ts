import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue';
import { alerts, type Alert } from '../api/alerts';

/** How often the count is looked up again while the page is in sight. */
const lookMillis = 30_000;
const mostCounted = 100;

/** What the one who is signed in has been told, and how much of it is unread. */
export function useInbox() {
    const unread = ref(0);
    const items = shallowRef<Alert[]>([]);
    const next = ref('');
    const failure = shallowRef<unknown>(null);
    const loaded = ref(false);

    async function attempt(work: () => Promise<void>) {
        try {
            await work();
            failure.value = null;
        } catch (problem) {
            failure.value = problem;
        }
    }

    const count = () => attempt(async () => void (unread.value = (await alerts.unread()).count));

    const load = (more = false) =>
        attempt(async () => {
            const inbox = await alerts.inbox(more ? next.value : undefined);
            items.value = more ? [...items.value, ...inbox.items] : inbox.items;
            unread.value = inbox.unread;
            next.value = inbox.next;
            loaded.value = true;
        });

    const read = (alert: Alert) =>
        attempt(async () => {
            if (alert.read) return;
            await alerts.read(alert.id);
            items.value = items.value.map((each) => (each.id === alert.id ? { ...each, read: true } : each));
            unread.value = Math.max(0, unread.value - 1);
        });

    const readAll = () =>
        attempt(async () => {
            await alerts.readAll();
            items.value = items.value.map((each) => ({ ...each, read: true }));
            unread.value = 0;
        });

    onMounted(count);
    const timer = setInterval(() => !document.hidden && void count(), lookMillis);
    onBeforeUnmount(() => clearInterval(timer));

    const counted = computed(() => (unread.value >= mostCounted ? `${mostCounted - 1}+` : String(unread.value)));
    return { unread, counted, items, next, failure, loaded, load, read, readAll };
}
