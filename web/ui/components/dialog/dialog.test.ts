import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import { mountWithMessages } from '../../testing';
import Dialog from './Dialog.vue';

test('an open dialog has its title as its name and closes by its cross', async () => {
    const dialog = mountWithMessages(Dialog, {
        props: { open: true, title: '撤回这份申请？', note: '办件结束。' },
        attachTo: document.body,
    });
    await nextTick();

    const content = document.querySelector('[role=dialog]');
    expect(document.getElementById(content?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('撤回这份申请？');

    document.querySelector<HTMLButtonElement>('.dialog-close')?.click();
    expect(dialog.emitted('update:open')).toEqual([[false]]);
    dialog.unmount();
});
