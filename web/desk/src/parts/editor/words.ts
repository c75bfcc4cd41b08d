/** How the places of a text are called: by group and place (`material.name`), else by place alone (`when`). */
import { computed } from 'vue';
import { useI18n } from 'vue-i18n';
import en from './words.en.json';
import zh from './words.zh.json';

type Words = Record<string, string>;
const all: Record<string, { labels: Words; values: Words; hints: Words }> = { zh, en };

export function useWords() {
    const { locale } = useI18n();
    const words = computed(() => all[locale.value] ?? all.zh!);
    const named = (of: Words, group: string, part: string) => of[`${group}.${part}`] ?? of[part];
    return {
        label: (group: string, part: string) => named(words.value.labels, group, part) ?? part,
        hint: (group: string, part: string) => named(words.value.hints, group, part) ?? '',
        value: (group: string, part: string, value: string) =>
            named(words.value.values, group, `${part}.${value}`) ?? value,
    };
}
