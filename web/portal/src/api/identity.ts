import { api, ApiError } from '@tongban/ui';
import { person } from './session';
import type { Person } from './types';

/** Asks the server once who is signed in. */
export async function whoAmI(): Promise<Person | null> {
    if (person.value) return person.value;
    try {
        person.value = await api.get<Person>('/api/my/person');
    } catch (failure) {
        if (!(failure instanceof ApiError) || failure.status !== 401) throw failure;
        person.value = null;
    }
    return person.value;
}

export const sendCode = (phone: string) => api.post<void>('/api/sign-in/codes', { phone });

export interface SignedIn {
    registered: boolean;
    registrationToken?: string;
}

export const signIn = (phone: string, code: string) => api.post<SignedIn>('/api/sign-in', { phone, code });

export const register = (registrationToken: string, name: string, idNumber: string) =>
    api.post<void>('/api/registration', { registrationToken, name, idNumber });

export async function signOut() {
    await api.delete('/api/my/session').catch(() => undefined);
    person.value = null;
}

export interface DemoAccounts {
    people: { name: string; phone: string; note?: string }[];
    messagesUrl?: string;
}

/** Only a demo server answers; everywhere else there is nothing to offer. */
export async function demoAccounts(): Promise<DemoAccounts | null> {
    try {
        return await api.get<DemoAccounts>('/api/demo/accounts');
    } catch {
        return null;
    }
}
