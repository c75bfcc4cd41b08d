/** One text of an adjustment while it is edited: saved as it is typed, taken back and done again, never over somebody else's. */
import { ApiError } from '@tongban/ui';
import { computed, inject, onBeforeUnmount, provide, ref, shallowRef, type InjectionKey } from 'vue';
import { catalogue, type Adjustment, type DraftText, type Finding, type Json, type PatchOp } from '../../api/catalogue';
import { applied, inverse } from './tree';

/** After the last key, before it is saved. */
const pauseMillis = 700;

interface Change {
    done: PatchOp;
    back: PatchOp;
}

const isSamePlace = (one: PatchOp | undefined, other: PatchOp) =>
    one?.op === 'SET' && other.op === 'SET' && one.path === other.path;

export function useItem(id: string, path: string) {
    const adjustment = shallowRef<Adjustment>();
    const draft = shallowRef<DraftText>();
    const tree = shallowRef<Json>();
    const failure = shallowRef<unknown>(null);
    const saving = ref(false);
    const waiting = shallowRef<PatchOp[]>([]);
    const past = shallowRef<Change[]>([]);
    const future = shallowRef<Change[]>([]);
    let timer = 0;

    const unsaved = computed(() => saving.value || waiting.value.length > 0);
    /** Somebody else has saved it meanwhile: what is on the screen is not what is kept. */
    const meanwhile = computed(
        () => failure.value instanceof ApiError && failure.value.code === 'catalog.edited-meanwhile',
    );

    function take(answer: DraftText) {
        draft.value = answer;
        if (!waiting.value.length && answer.json !== undefined) tree.value = answer.json;
    }

    async function load() {
        waiting.value = [];
        past.value = [];
        future.value = [];
        try {
            adjustment.value = await catalogue.adjustment(id);
            const isBegun = adjustment.value.files.some((each) => each.path === path);
            take(await (isBegun ? catalogue.draft(id, path) : begun()));
            failure.value = null;
        } catch (problem) {
            failure.value = problem;
        }
    }

    /** The adjustment does not have the file yet: its edit begins with what is in force. */
    async function begun(): Promise<DraftText> {
        const { text, json } = await catalogue.inForce(path);
        return { path, version: 0, text, base: text, inForce: text, overtaken: false, changedAt: '', json, findings: [] };
    }

    async function save(): Promise<void> {
        window.clearTimeout(timer);
        if (saving.value || !waiting.value.length || !draft.value || meanwhile.value) return;
        const ops = waiting.value;
        waiting.value = [];
        saving.value = true;
        try {
            take(await catalogue.patch(id, path, draft.value.version, ops));
            failure.value = null;
        } catch (problem) {
            failure.value = problem;
            const isLost = problem instanceof ApiError && problem.status >= 400 && problem.status < 500;
            if (!isLost) waiting.value = [...ops, ...waiting.value];
        } finally {
            saving.value = false;
        }
        if (waiting.value.length && !failure.value) await save();
    }

    function make(op: PatchOp) {
        if (tree.value === undefined) return;
        tree.value = applied(tree.value, op);
        const last = waiting.value.at(-1);
        waiting.value = isSamePlace(last, op) ? [...waiting.value.slice(0, -1), op] : [...waiting.value, op];
        window.clearTimeout(timer);
        timer = window.setTimeout(() => void save(), pauseMillis);
    }

    function change(op: PatchOp) {
        if (tree.value === undefined) return;
        const last = past.value.at(-1);
        // What is typed in one go into one place is taken back in one go.
        if (last && isSamePlace(last.done, op) && waiting.value.at(-1) === last.done) {
            past.value = [...past.value.slice(0, -1), { done: op, back: last.back }];
        } else {
            past.value = [...past.value, { done: op, back: inverse(tree.value, op) }];
        }
        future.value = [];
        make(op);
    }

    function undo() {
        const last = past.value.at(-1);
        if (!last) return;
        past.value = past.value.slice(0, -1);
        future.value = [...future.value, last];
        make(last.back);
    }

    function redo() {
        const next = future.value.at(-1);
        if (!next) return;
        future.value = future.value.slice(0, -1);
        past.value = [...past.value, next];
        make(next.done);
    }

    async function saveText(text: string) {
        if (!draft.value) return false;
        saving.value = true;
        try {
            const answer = await catalogue.save(id, path, draft.value.version, text);
            past.value = [];
            future.value = [];
            take(answer);
            failure.value = null;
            return true;
        } catch (problem) {
            failure.value = problem;
            return false;
        } finally {
            saving.value = false;
        }
    }

    async function rebase(text?: string) {
        if (!draft.value) return;
        try {
            take(await catalogue.rebase(id, path, draft.value.version, text));
            failure.value = null;
        } catch (problem) {
            failure.value = problem;
        }
    }

    const findings = computed(() => draft.value?.findings.filter((each) => each.file === path) ?? []);
    const elsewhere = computed(() => draft.value?.findings.filter((each) => each.file !== path) ?? []);
    const at = (pointer: string) => findings.value.filter((each) => each.pointer === pointer);
    const below = (pointer: string) =>
        findings.value.filter((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));

    function leave(event: BeforeUnloadEvent) {
        if (!unsaved.value) return;
        void save();
        event.preventDefault();
    }
    window.addEventListener('beforeunload', leave);
    onBeforeUnmount(() => {
        window.removeEventListener('beforeunload', leave);
        void save();
    });

    void load();
    return {
        adjustment, draft, tree, failure, meanwhile, saving, unsaved, past, future, findings, elsewhere, at, below,
        load, save, change, undo, redo, saveText, rebase,
    };
}

/** What a field of the form needs to know of the text that it is part of. */
export interface Editing {
    change: (op: PatchOp) => void;
    at: (pointer: string) => Finding[];
    /** Of the place and of everything in it. */
    below: (pointer: string) => Finding[];
    readonly: boolean;
}

const key: InjectionKey<Editing> = Symbol('editing');
export const provideEditing = (editing: Editing) => provide(key, editing);
export function useEditing(): Editing {
    return inject(key)!;
}
