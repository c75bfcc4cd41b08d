import { ref } from 'vue';
import type { Person } from './types';

/** Who is signed in, as far as this page knows; undefined = not asked yet, null = nobody. */
export const person = ref<Person | null | undefined>(undefined);

/** True while the dialog "please sign in again" is open. */
export const signInWanted = ref(false);

let waiting: (() => void)[] = [];

/** Resolves after the person has signed in again; every call that met the end of the session waits here. */
export function signInAgain(): Promise<void> {
    signInWanted.value = true;
    return new Promise((resolve) => waiting.push(resolve));
}

export function signedInAgain() {
    signInWanted.value = false;
    const ready = waiting;
    waiting = [];
    ready.forEach((resolve) => resolve());
}
