/** What a value of a text looks like, read from the schema that the lint checks it by, so that both never differ. */
import schema from '../../../../../regions/region.schema.json';
import type { Json } from '../../api/catalogue';

export type Shape =
    | { kind: 'text' }
    | { kind: 'line'; mixed: boolean }
    | { kind: 'number' }
    | { kind: 'flag' }
    | { kind: 'choice'; values: string[] }
    | { kind: 'choices'; values: string[] }
    | { kind: 'words' }
    | { kind: 'list'; of: Shape; name: string; least: number }
    | { kind: 'group'; name: string; parts: Part[] }
    | { kind: 'either'; none: string; group: Shape };

export interface Part {
    name: string;
    shape: Shape;
    required: boolean;
}

interface Node {
    $ref?: string;
    const?: Json;
    enum?: string[];
    type?: string | string[];
    items?: Node;
    minItems?: number;
    properties?: Record<string, Node | false>;
    required?: string[];
    oneOf?: Node[];
}

const defs = schema.$defs as unknown as Record<string, Node>;

/** @param name of the definition or the property: what labels are found by */
function shape(node: Node, name: string): Shape {
    if (node.$ref) {
        const named = node.$ref.replace('#/$defs/', '');
        return named === 'text' ? { kind: 'text' } : shape(defs[named] ?? {}, named);
    }
    if (node.properties) return group(node, name);
    if (node.oneOf) return either(node.oneOf, name);
    if (node.enum) return { kind: 'choice', values: node.enum };
    if (node.type === 'array') return list(node, name);
    if (node.type === 'boolean') return { kind: 'flag' };
    if (node.type === 'integer' || node.type === 'number') return { kind: 'number' };
    return { kind: 'line', mixed: Array.isArray(node.type) };
}

function list(node: Node, name: string): Shape {
    const of = shape(node.items ?? {}, node.items?.$ref ? '' : name);
    if (of.kind === 'choice') return { kind: 'choices', values: of.values };
    if (of.kind === 'line') return { kind: 'words' };
    return { kind: 'list', of, name, least: node.minItems ?? 0 };
}

function group(node: Node, name: string): Shape {
    const parts = Object.entries(node.properties ?? {})
        .filter((each): each is [string, Node] => each[1] !== false && !('const' in each[1]))
        .map(([part, of]) => ({ name: part, shape: shape(of, part), required: node.required?.includes(part) ?? false }));
    return { kind: 'group', name, parts };
}

function either(some: Node[], name: string): Shape {
    const none = some.find((each) => 'const' in each);
    const other = some.find((each) => each.properties);
    return none && other
        ? { kind: 'either', none: String(none.const), group: shape(other, name) }
        : { kind: 'line', mixed: false };
}

/** Of a whole file, by its `kind`. */
export function shapeOf(kind: string): Shape | undefined {
    return kind in defs ? shape(defs[kind]!, kind) : undefined;
}

/** What stands there when it has just been added; the lint says what is still to be filled in. */
export function blank(of: Shape): Json {
    switch (of.kind) {
        case 'text':
        case 'line':
            return '';
        case 'number':
            return 1;
        case 'flag':
            return false;
        case 'choice':
            return of.values[0] ?? '';
        case 'choices':
        case 'words':
            return [];
        case 'list':
            return Array.from({ length: Math.min(of.least, 2) }, () => blank(of.of));
        case 'group':
            return Object.fromEntries(of.parts.filter((part) => part.required).map((part) => [part.name, blank(part.shape)]));
        case 'either':
            return of.none;
    }
}
