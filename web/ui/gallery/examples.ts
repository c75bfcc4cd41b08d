import { load } from 'js-yaml';
import type { Component } from 'vue';

/** One entry of a component's examples.yaml. */
export interface Example {
    name: string;
    component: string;
    props: Record<string, unknown>;
    slot?: string;
    /** Name of a boolean v-model that a button of the gallery turns on. */
    toggle?: string;
    toasts?: { tone: 'success' | 'error' | 'info'; text: string }[];
}

const files = import.meta.glob<string>('../components/*/examples.yaml', { eager: true, query: '?raw', import: 'default' });
const modules = import.meta.glob<Component>('../components/*/*.vue', { eager: true, import: 'default' });

export const components: Record<string, Component> = Object.fromEntries(
    Object.entries(modules).map(([path, component]) => [path.split('/').at(-1)?.replace('.vue', '') ?? '', component]),
);

/** Every example of every component, in the order of the folders. */
export const examples: { folder: string; component: string; examples: Example[] }[] = Object.entries(files).map(
    ([path, text]) => {
        const file = load(text) as { component: string; examples: Partial<Example>[] };
        return {
            folder: path.split('/').at(-2) ?? '',
            component: file.component,
            examples: file.examples.map((each) => ({ component: file.component, props: {}, name: '', ...each })),
        };
    },
);
