import { expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { mountHere } from '../../test/testing';
import FileUpload from './FileUpload.vue';

const sent = vi.hoisted(() => vi.fn());
vi.mock('./upload', () => ({ upload: sent }));

function chosen(...files: File[]) {
    const box = mountHere(FileUpload, {
        id: 'layout',
        label: '布局图',
        accept: ['image/jpeg'],
        maxBytes: 1000,
        modelValue: [],
    });
    const input = box.find('input[type=file]');
    Object.defineProperty(input.element, 'files', { value: files, configurable: true });
    return { box, choose: () => input.trigger('change') };
}

const photo = (name: string, type = 'image/jpeg', size = 10) => new File([new Uint8Array(size)], name, { type });

test('several photos at once, each is handed on when it has arrived', async () => {
    sent.mockImplementation(async (file: File) => ({
        id: file.name,
        name: file.name,
        sizeBytes: 10,
        mediaType: file.type,
    }));
    const { box, choose } = chosen(photo('a.jpg'), photo('b.jpg'));

    await choose();
    await vi.waitFor(() => expect(box.emitted('update:modelValue')).toHaveLength(2));
});

test('what would be refused anyway is not sent, and said at once', async () => {
    sent.mockClear();
    const { box, choose } = chosen(photo('big.jpg', 'image/jpeg', 2000), photo('a.exe', 'application/x-msdownload'));

    await choose();
    await nextTick();

    expect(box.text()).toContain('文件太大');
    expect(box.text()).toContain('只收 JPG');
    expect(sent).not.toHaveBeenCalled();
});

test('a broken upload says so and can be tried again', async () => {
    sent.mockRejectedValueOnce(new Error('portal.upload-broken'));
    const { box, choose } = chosen(photo('a.jpg'));
    await choose();
    await vi.waitFor(() => expect(box.text()).toContain('从断的地方接着传'));

    sent.mockResolvedValueOnce({ id: '1', name: 'a.jpg', sizeBytes: 10, mediaType: 'image/jpeg' });
    await box
        .findAll('button')
        .find((button) => button.text().startsWith('重试'))!
        .trigger('click');

    await vi.waitFor(() => expect(box.emitted('update:modelValue')).toHaveLength(1));
});
