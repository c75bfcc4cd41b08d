import { onBeforeUnmount, onMounted, ref } from 'vue';

/** One-letter keys; they can be switched off (WCAG 2.1.4), for those who dictate. A setting, no personal data. */
export const keysOn = ref(localStorage.getItem('desk.keys') !== 'off');

export function switchKeys(on: boolean): void {
    keysOn.value = on;
    localStorage.setItem('desk.keys', on ? 'on' : 'off');
}

const typing = (target: EventTarget | null) =>
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role="dialog"]') !== null;

export function useKeys(bindings: Record<string, (event: KeyboardEvent) => void>): void {
    const listener = (event: KeyboardEvent) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
        if (typing(event.target)) return;
        if (!keysOn.value && event.key !== 'Escape') return;
        const action = bindings[event.key.length === 1 ? event.key.toLowerCase() : event.key];
        if (!action) return;
        event.preventDefault();
        action(event);
    };
    onMounted(() => document.addEventListener('keydown', listener));
    onBeforeUnmount(() => document.removeEventListener('keydown', listener));
}
