import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { ApiError } from '@tongban/ui';
import { useI18n } from 'vue-i18n';
import { desk, type DeskCase } from '../api/desk';
import { useProblems } from '../problems';
import { useToasts } from '../ui';
import { discardDrafts } from './draft';

/** Sends a command on the case that is open; true once it is done. */
export type Run = (resource: string, body: Record<string, unknown>, idempotencyKey: string) => Promise<boolean>;

/** With these the case leaves whoever did it. */
const LEAVING: ReadonlySet<string> = new Set(['preliminary-review', 'passing-on']);

export function useCase(caseId: string, changed: () => void, left: () => void) {
    const { t } = useI18n();
    const { sentence } = useProblems();
    const toasts = useToasts();
    const file = shallowRef<DeskCase | null>(null);
    const failure = shallowRef<unknown>(null);
    const busy = ref('');
    const abort = new AbortController();
    onBeforeUnmount(() => abort.abort());

    async function load() {
        try {
            file.value = await desk.case(caseId, abort.signal);
            failure.value = null;
        } catch (problem) {
            if (!abort.signal.aborted) failure.value = problem;
        }
    }

    const run: Run = async (resource, body, idempotencyKey) => {
        if (!file.value || busy.value) return false;
        busy.value = resource;
        try {
            await desk.command(caseId, resource, { expectedVersion: file.value.version, ...body }, idempotencyKey);
            discardDrafts(caseId);
            toasts.success(t(`case.done.${resource.replace(/\/\d+\//, '-')}`));
            if (LEAVING.has(resource)) left();
            else await load();
            changed();
            return true;
        } catch (problem) {
            toasts.error(sentence(problem));
            // Somebody was faster: show what the case is now; what was written stays in the draft.
            if (problem instanceof ApiError && problem.status === 409) {
                await load();
                changed();
            }
            return false;
        } finally {
            busy.value = '';
        }
    };

    void load();
    return { file, failure, busy, load, run };
}
