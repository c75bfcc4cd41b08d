import { ApiError, newIdempotencyKey } from '@tongban/ui';
import { computed, inject, reactive, ref, shallowRef, type InjectionKey } from 'vue';
import { get, post, put } from '../api/client';
import type { Application, BundleApplication, Choice } from '../api/types';

export type Saving = 'saved' | 'saving' | 'failed' | 'elsewhere';

const WAIT_MS = 600;

/** What is applied for: a service, or a bundle of them with one form. They differ in their address and in what is round the form. */
export interface Kind<Whole> {
    root: string;
    begin(slug: string, division: string, licence: string | undefined): object;
    application(answer: Whole): Application;
}

export const SERVICE: Kind<Application> = {
    root: '/api/my/applications',
    begin: (service, division, licence) => ({ service, division, licence }),
    application: (answer) => answer,
};

export const BUNDLE: Kind<BundleApplication> = {
    root: '/api/my/bundle-applications',
    begin: (bundle, division) => ({ bundle, division }),
    application: (answer) => answer.application,
};

/**
 * One application while it is being filled in: what is typed is saved as you go, one save at a time, each naming the
 * version it builds on, so that a second tab or device is noticed instead of overwritten.
 */
export function useApplication<Whole = Application>(kind: Kind<Whole> = SERVICE as unknown as Kind<Whole>) {
    const whole = shallowRef<Whole>();
    const application = ref<Application>();
    const draft = reactive({
        answers: {} as Record<string, string>,
        form: {} as Record<string, string>,
        materials: {} as Record<string, Choice>,
        /** Which of the person's licences it is about; only what is about one has it. */
        licence: undefined as string | undefined,
    });
    const saving = ref<Saving>('saved');
    let dirty = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running: Promise<void> | undefined;

    /** What the person has typed since stays; what the server filled in or took out again is followed. */
    function take(answer: Whole, keepTyped: boolean) {
        whole.value = answer;
        const next = kind.application(answer);
        const before = application.value?.form ?? {};
        const chosenBefore = application.value?.licence?.chosen;
        application.value = next;
        if (!keepTyped || draft.licence === chosenBefore) draft.licence = next.licence?.chosen;
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

    async function open(service: string, division: string, licence?: string) {
        take(await post<Whole>(kind.root, kind.begin(service, division, licence)), false);
    }

    /** Another licence fills the form in anew; what was typed by hand stays. */
    async function chooseLicence(licence: string) {
        draft.licence = licence;
        changed();
        await save();
        draft.form = { ...application.value?.form };
    }

    /** What was answered on the guide's page; only what is asked now and was not answered here before. */
    async function carry(given: Record<string, unknown>) {
        for (let round = 0; round < 5; round++) {
            const open = (application.value?.questions ?? []).filter(
                ({ key, options }) => !draft.answers[key] && options.some((option) => option.value === given[key]),
            );
            if (!open.length) return;
            for (const { key } of open) draft.answers[key] = String(given[key]);
            changed();
            await save();
        }
    }

    async function reload() {
        if (!application.value) return;
        take(await get<Whole>(`${kind.root}/${application.value.id}`), false);
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
            const { answers, form, materials, licence } = draft;
            take(
                await put<Whole>(`${kind.root}/${current.id}`, {
                    version: current.version,
                    answers,
                    form,
                    materials,
                    ...(licence ? { licence } : {}),
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
    async function submit<Receipt>(): Promise<Receipt> {
        await save();
        const { id, version } = application.value!;
        submissionKey ||= newIdempotencyKey();
        try {
            return await post<Receipt>(`${kind.root}/${id}/submission`, { version }, submissionKey);
        } catch (failure) {
            if (failure instanceof ApiError && failure.status > 0) submissionKey = '';
            throw failure;
        }
    }

    const errors = computed(() => application.value?.errors ?? []);
    return { whole, application, draft, saving, errors, open, chooseLicence, carry, reload, changed, save, submit };
}

export type ApplicationDraft = Omit<ReturnType<typeof useApplication>, 'whole'>;

export const APPLICATION: InjectionKey<ApplicationDraft> = Symbol('application');

/** The application that the page around has opened. */
export function useOpenApplication() {
    const work = inject(APPLICATION);
    if (!work) throw new Error('No application is open here');
    return { ...work, application: computed(() => work.application.value!) };
}
