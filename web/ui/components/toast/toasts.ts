import { reactive } from 'vue';

export interface ToastMessage {
    id: number;
    tone: 'success' | 'error' | 'info';
    text: string;
}

const SHOWN_MILLIS = 6000;
let lastId = 0;
const shown = reactive<ToastMessage[]>([]);

/** Short news at the foot of the page. An error stays until it is closed: nobody should miss it by being slow. */
export function useToasts() {
    function show(tone: ToastMessage['tone'], text: string) {
        const id = ++lastId;
        shown.push({ id, tone, text });
        if (tone !== 'error') setTimeout(() => close(id), SHOWN_MILLIS);
        return id;
    }

    function close(id: number) {
        const place = shown.findIndex((each) => each.id === id);
        if (place >= 0) shown.splice(place, 1);
    }

    return {
        shown,
        close,
        success: (text: string) => show('success', text),
        error: (text: string) => show('error', text),
        info: (text: string) => show('info', text),
    };
}
