import type { Application } from '../api/types';

export type StepKind = 'licence' | 'scenario' | 'holder' | 'group' | 'materials' | 'check';

export interface Step {
    /** Stands in the address, so that the browser's "back" works and a page can be sent to oneself. */
    slug: string;
    kind: StepKind;
    group?: string;
    title: string;
}

/** One question group a page; what has nothing to ask is left out. */
export function stepsOf(application: Application, t: (key: string) => string): Step[] {
    const steps: Step[] = [];
    if (application.licence) steps.push({ slug: 'licence', kind: 'licence', title: t('apply.step.licence') });
    if (application.questions.length || application.notices.length) {
        steps.push({ slug: 'scenario', kind: 'scenario', title: t('apply.step.scenario') });
    }
    steps.push({ slug: 'holder', kind: 'holder', title: t('apply.step.holder') });
    for (const group of application.groups) {
        if (group.fields.length)
            steps.push({ slug: `form-${group.key}`, kind: 'group', group: group.key, title: group.title });
    }
    if (application.plan.materials.length)
        steps.push({ slug: 'materials', kind: 'materials', title: t('apply.step.materials') });
    steps.push({ slug: 'check', kind: 'check', title: t('apply.step.check') });
    return steps;
}

/** The id of the field that a JSON pointer such as `/form/shopName` means. */
export function idOf(pointer: string): string {
    return pointer.replace(/^\//, '').replace(/[^\w-]/g, '-');
}

/** The errors that the page of this step can mend. */
export function errorsOf(application: Application, step: Step): Application['errors'] {
    return application.errors.filter((error) => stepOf(application, error.pointer, [step]) === step);
}

export function stepOf(application: Application, pointer: string, steps: Step[]): Step | undefined {
    const [, part, key] = pointer.split('/');
    if (part === 'licence') return steps.find((step) => step.kind === 'licence');
    if (part === 'answers') return steps.find((step) => step.kind === 'scenario');
    if (part === 'materials') return steps.find((step) => step.kind === 'materials');
    const group = application.groups.find((one) => one.fields.some((field) => field.key === key));
    return steps.find((step) => step.kind === 'group' && step.group === group?.key);
}
