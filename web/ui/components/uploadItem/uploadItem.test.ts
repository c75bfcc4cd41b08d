import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import UploadItem from './UploadItem.vue';

test('a failed file says why and can be tried again', async () => {
    const item = mountWithMessages(UploadItem, {
        props: { name: '图.png', sizeBytes: 9_000_000, state: 'failed', error: '文件超过 10 MB' },
    });

    expect(item.text()).toContain('文件超过 10 MB');
    await item.findAll('button')[0]?.trigger('click');
    expect(item.emitted('retry')).toHaveLength(1);
});

test('how far it is can be heard', () => {
    const item = mountWithMessages(UploadItem, {
        props: { name: '图.png', sizeBytes: 200, sentBytes: 50, state: 'uploading' },
    });

    expect(item.get('progress').attributes('value')).toBe('25');
    expect(item.get('progress').attributes('aria-label')).toContain('图.png');
});
