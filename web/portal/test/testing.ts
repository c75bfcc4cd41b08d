import { createMessages } from '@tongban/ui';
import { mount } from '@vue/test-utils';
import type { Component } from 'vue';
import { APPLICATION, useApplication, type ApplicationDraft } from '../src/apply/application';
import type { Application, PlannedMaterial } from '../src/api/types';
import en from '../src/messages/en.json';
import zh from '../src/messages/zh.json';

/** For tests only: the portal's own Chinese messages, links that lead nowhere, and an application that is open. */
export function mountHere(component: Component, props: Record<string, unknown>, work?: ApplicationDraft) {
    return mount(component, {
        props,
        attachTo: document.body,
        global: {
            plugins: [createMessages({ zh, en }, 'zh')],
            provide: work ? { [APPLICATION as symbol]: work } : {},
            stubs: { RouterLink: { template: '<a href="#"><slot /></a>' } },
        },
    });
}

export const layoutPlan: PlannedMaterial = {
    key: 'layout',
    name: '布局图',
    standard: '标明各操作间用途',
    note: '',
    means: 'UPLOAD',
    others: [],
    reason: '请您上传，手机拍照即可。',
    basis: '《行政许可法》第三十一条',
    commitment: '',
    accept: ['image/jpeg', 'application/pdf'],
    maxBytes: 1024 * 1024,
    required: true,
    files: [],
};

export const rulesPlan: PlannedMaterial = {
    ...layoutPlan,
    key: 'rules',
    name: '规章制度',
    means: 'COMMITMENT',
    others: ['UPLOAD'],
    commitment: '我承诺制度齐全。',
};

/** An application as the server gives it, with what a test wants to be otherwise. */
export function application(changes: Partial<Application> = {}): Application {
    return {
        id: 'a1',
        version: 1,
        state: 'DRAFT',
        service: 'food-business-licence',
        serviceName: '食品经营许可',
        division: '500103',
        divisionName: '重庆市渝中区',
        authorityName: '渝中区市场监督管理局',
        updatedAt: '2026-09-29T06:31:00Z',
        notices: [],
        questions: [
            { key: 'area', text: '店面多大？', hint: '', kind: 'choice', options: [{ value: 'small', text: '小' }] },
        ],
        groups: [
            {
                key: 'operator',
                title: '经营者',
                fields: [
                    {
                        key: 'chief',
                        label: '负责人',
                        kind: 'text',
                        required: true,
                        hint: '',
                        maxLength: 50,
                        min: '',
                        max: '',
                        options: [],
                        valueText: '',
                    },
                ],
            },
        ],
        answers: {},
        form: {},
        materials: {},
        plan: { materials: [layoutPlan], handIn: 1 },
        errors: [],
        promised: '',
        ...changes,
    };
}

/** Answers each request in turn and remembers what was asked. */
export function serverAnswers(...answers: { status?: number; body: unknown }[]) {
    const asked: { method: string; path: string; body: unknown }[] = [];
    globalThis.fetch = async (path, init) => {
        asked.push({
            method: init?.method ?? 'GET',
            path: String(path),
            body: init?.body ? JSON.parse(String(init.body)) : undefined,
        });
        const answer = answers.shift() ?? { status: 500, body: {} };
        return new Response(JSON.stringify(answer.body), {
            status: answer.status ?? 200,
            headers: { 'content-type': answer.status ? 'application/problem+json' : 'application/json' },
        });
    };
    return asked;
}

export { useApplication };
