const KEY = 'tongban.signedIn';

/** Left by the portal after a call of a signed-in person. The session itself cannot be seen from here. */
export function mayBeSignedIn() {
    return localStorage.getItem(KEY) !== null;
}

export function forgetSignedIn() {
    localStorage.removeItem(KEY);
}
