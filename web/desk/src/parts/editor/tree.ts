/** Values of a text and changes of them, by JSON pointer; nothing is changed in place. */
import type { Json, PatchOp } from '../../api/catalogue';

export const steps = (pointer: string) =>
    pointer === '' ? [] : pointer.slice(1).split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

export const below = (pointer: string, step: string | number) =>
    `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const isGroup = (value: Json | undefined): value is { [key: string]: Json } =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

export function at(tree: Json | undefined, pointer: string): Json | undefined {
    return steps(pointer).reduce<Json | undefined>((value, step) => {
        if (Array.isArray(value)) return value[Number(step)];
        return isGroup(value) ? value[step] : undefined;
    }, tree);
}

function parent(pointer: string) {
    const cut = pointer.lastIndexOf('/');
    return { of: pointer.slice(0, cut), last: steps(pointer).at(-1) ?? '' };
}

/** The tree in which what stands above the pointer is what `change` makes of it. */
function within(tree: Json, path: string[], change: (value: Json) => Json): Json {
    const [step, ...rest] = path;
    if (step === undefined) return change(tree);
    if (Array.isArray(tree)) return tree.map((each, n) => (n === Number(step) ? within(each, rest, change) : each));
    if (!isGroup(tree)) return tree;
    return { ...tree, [step]: within(tree[step] ?? {}, rest, change) };
}

function put(value: Json, step: string, wish: Json, insert: boolean): Json {
    if (Array.isArray(value)) {
        const place = step === '-' ? value.length : Number(step);
        return insert ? value.toSpliced(place, 0, wish) : value.with(place, wish);
    }
    return { ...(isGroup(value) ? value : {}), [step]: wish };
}

function without(value: Json, step: string): Json {
    if (Array.isArray(value)) return value.toSpliced(Number(step), 1);
    if (!isGroup(value)) return value;
    return Object.fromEntries(Object.entries(value).filter(([key]) => key !== step));
}

export function applied(tree: Json, op: PatchOp): Json {
    if (op.path === '') return op.value ?? null;
    const { of, last } = parent(op.path);
    switch (op.op) {
        case 'SET':
        case 'INSERT':
            return within(tree, steps(of), (value) => put(value, last, op.value ?? null, op.op === 'INSERT'));
        case 'REMOVE':
            return within(tree, steps(of), (value) => without(value, last));
        case 'MOVE': {
            const from = parent(op.from ?? '');
            const moved = at(tree, op.from ?? '') ?? null;
            const taken = within(tree, steps(from.of), (value) => without(value, from.last));
            return within(taken, steps(of), (value) => put(value, last, moved, true));
        }
    }
}

/** What takes the change back, asked before it is made. */
export function inverse(tree: Json, op: PatchOp): PatchOp {
    const { of, last } = parent(op.path);
    const above = at(tree, of);
    switch (op.op) {
        case 'SET': {
            const before = at(tree, op.path);
            return before === undefined ? { op: 'REMOVE', path: op.path } : { op: 'SET', path: op.path, value: before };
        }
        case 'INSERT': {
            const place = last === '-' && Array.isArray(above) ? above.length : last;
            return { op: 'REMOVE', path: below(of, place) };
        }
        case 'REMOVE':
            return { op: Array.isArray(above) ? 'INSERT' : 'SET', path: op.path, value: at(tree, op.path) ?? null };
        case 'MOVE':
            return { op: 'MOVE', path: op.from ?? '', from: op.path };
    }
}
