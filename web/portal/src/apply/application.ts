import { ApiError, newIdempotencyKey } from '@tongban/ui';
import { computed, inject, reactive, ref, type InjectionKey } from 'vue';
import { get, post, put } from '../api/client';
import type { Application, Choice, Receipt } from '../api/types';

export type Saving = 'saved' | 'saving' | 'failed' | 'elsewhere';

const WAIT_MS = 600;

/**
 * One application while it is being filled in: what is typed is saved as you go, one save at a time, each naming the
 * version it builds on, so that a second tab or device is noticed instead of overwritten.
 */
export function useApplication() {
    const application = ref<Application>();
    const draft = reactive({
        answers: {} as Record<string, string>,
        form: {} as Record<string, string>,
        materials: {} as Record<string, Choice>,
    });
    const saving = ref<Saving>('saved');
    let dirty = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: Promise<void> | undefined;

    /** What the person has typed since stays; what the server filled in or took out again is followed. */
    function take(next: Application, keepTyped: boolean) {
        const before = application.value?.form ?? {};
        application.value = next;
        if (!keepTyped) {
            draft.answers = { ...next.answers };
            draft.form = { ...next.form };
            draft.materials = structuredClone(next.materials);
            return;
        }
        for (const [key, value] of Object.entries(before)) {
            if (draft.form[key] === value && next.form[key] === undefined) delete draft.form[key];
        }
        for (const [key, value] of Object.entries(next.form)) draft.form[key] ??= value;
    }

    async function open(service: string, division: string) {
        take(await post<Application>('/api/my/applications', { service, division }), false);
    }

    async function reload() {
        if (!application.value) return;
        take(await get<Application>(`/api/my/applications/${application.value.id}`), false);
        dirty = false;
        saving.value = 'saved';
    }

    function changed() {
        dirty = true;
        clearTimeout(timer);
        timer = setTimeout(() => void save(), WAIT_MS);
    }

    /** Saves what is unsaved; resolves when the server has it. Rejects when it could not be saved. */
    async function save(): Promise<void> {
        clearTimeout(timer);
        if (running) await running.catch(() => undefined);
        if (!dirty || !application.value) return;
        running = write(application.value);
        try {
            await running;
        } finally {
            running = undefined;
        }
        if (dirty) await save();
    }

    async function write(current: Application) {
        dirty = false;
        saving.value = 'saving';
        try {
            const { answers, form, materials } = draft;
            take(
                await put<Application>(`/api/my/applications/${current.id}`, {
                    version: current.version,
                    answers,
                    form,
                    materials,
                }),
                true,
            );
            saving.value = 'saved';
        } catch (failure) {
            dirty = true;
            saving.value =
                failure instanceof ApiError && failure.code === 'intake.changed-elsewhere' ? 'elsewhere' : 'failed';
            throw failure;
        }
    }

    let submissionKey = '';
    async function submit(): Promise<Receipt> {
        await save();
        const { id, version } = application.value!;
        submissionKey ||= newIdempotencyKey();
        try {
            return await post<Receipt>(`/api/my/applications/${id}/submission`, { version }, submissionKey);
        } catch (failure) {
            if (failure instanceof ApiError && failure.status > 0) submissionKey = '';
            throw failure;
        }
    }

    const errors = computed(() => application.value?.errors ?? []);
    return { application, draft, saving, errors, open, reload, changed, save, submit };
}

export type ApplicationDraft = ReturnType<typeof useApplication>;

export const APPLICATION: InjectionKey<ApplicationDraft> = Symbol('application');

/** The application that the page around has opened. */
export function useOpenApplication() {
    const work = inject(APPLICATION);
    if (!work) throw new Error('No application is open here');
    return { ...work, application: computed(() => work.application.value!) };
}
