import { mount } from '@vue/test-utils';
import { createMessages } from './i18n';

/** Mounts a component as an app would: with the Chinese messages. For tests only. */
export const mountWithMessages = ((component: Parameters<typeof mount>[0], options: Record<string, unknown> = {}) =>
    mount(component, {
        ...options,
        global: { plugins: [createMessages(undefined, 'zh')], ...(options.global as object | undefined) },
    })) as unknown as typeof mount;
