import { ApiError } from '@tongban/ui';
import { useI18n } from 'vue-i18n';

/** The sentence shown for a failure: the server's own, one for each field where it named fields. */
export function useProblems() {
    const { t } = useI18n();
    const sentence = (failure: unknown): string => {
        if (!(failure instanceof ApiError)) return t('problem.unknown');
        const details = failure.errors.map((each) => each.detail).filter(Boolean);
        return details.length ? details.join(' ') : failure.message;
    };
    return { sentence };
}
