import type { CorrectionItem } from '../api/desk';

export interface CorrectionDraft {
    items: CorrectionItem[];
}

export const blankCorrection = (): CorrectionDraft => ({ items: [] });

/** Lists a field or a material for correction; listed twice it stands there once. */
export function flag(draft: CorrectionDraft, target: string, label: string): void {
    if (draft.items.some((item) => item.target === target)) return;
    draft.items.push({ target, label, reason: 'incorrect', note: '' });
}
