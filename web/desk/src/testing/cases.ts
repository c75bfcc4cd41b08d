import { createMessages } from '@tongban/ui';
import { mount } from '@vue/test-utils';
import type { DeskCase } from '../api/desk';
import zh from '../locales/zh.json';

/** Mounts a part of the desk as the app would. For tests only. */
export const mountAtDesk = ((component: Parameters<typeof mount>[0], options: Record<string, unknown> = {}) =>
    mount(component, {
        ...options,
        global: { plugins: [createMessages({ zh, en: {} }, 'zh')] },
    })) as unknown as typeof mount;

export const settled = () => new Promise((done) => setTimeout(done));

/** A case that waits for review; a story changes what it is about. */
export function aCase(changes: Partial<DeskCase> = {}): DeskCase {
    return {
        id: 'case-1',
        number: '500103-20261012-000318',
        version: 3,
        service: '食品经营许可（新办）',
        slug: 'food-business-licence',
        immediate: false,
        state: 'ACCEPTED',
        lamp: 'green',
        authorityName: '渝中区市场监督管理局',
        divisionName: '渝中区',
        submittedAt: '2026-09-29T06:31:00Z',
        dueOn: '2026-10-14',
        applicant: { name: '李小渝', idNumber: '', phone: '' },
        masked: false,
        answers: [],
        form: [{ key: 'shop', title: '经营者', fields: [{ key: 'area', label: '面积', value: '46' }] }],
        materials: [{ key: 'layout', name: '布局图', grade: 'C', source: 'upload', note: '', files: [], facts: [] }],
        checklist: [
            { key: 'standing', text: '营业执照有效' },
            { key: 'layout', text: '布局合理' },
        ],
        opinions: { grant: ['建议准予。'], refuse: ['不符合规定的条件。具体情况：'], notAccept: ['不属于本机关职权范围。'] },
        history: [],
        returned: '',
        elsewhere: '',
        documents: [],
        licences: [],
        turn: 'officer',
        consultations: [],
        expedited: '',
        laterChecks: [],
        missing: [],
        followed: [],
        own: true,
        actions: ['review'],
        ...changes,
    };
}
