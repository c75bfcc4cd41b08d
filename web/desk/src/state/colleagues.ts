import { computed, onMounted, ref, shallowRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { hands, type Colleague } from '../api/hands';
import { useProblems } from '../problems';

/** Who could have a case: the members of one's post; for the head, of all posts. */
export function useColleagues() {
    const { t } = useI18n();
    const { sentence } = useProblems();
    const colleagues = shallowRef<Colleague[]>([]);
    const loaded = ref(false);
    const problem = ref('');

    async function load() {
        try {
            colleagues.value = (await hands.colleagues()).colleagues;
            loaded.value = true;
            problem.value = '';
        } catch (failure) {
            problem.value = sentence(failure);
        }
    }

    /** The name with what helps to choose: how much they have, and whether they are there. */
    const named = (each: Colleague) =>
        [each.name, t('hands.load', { n: each.cases }), each.away && t('hands.away')].filter(Boolean).join(' · ');

    onMounted(load);
    return { colleagues: computed(() => colleagues.value), loaded, problem, named };
}
