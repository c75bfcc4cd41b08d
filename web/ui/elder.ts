/** The name of the switch for large type, kept by the server's pages; see ElderMode. */
const COOKIE = 'elder=1';

export function isElderMode(cookies = document.cookie) {
    return cookies.split('; ').includes(COOKIE);
}

/** Pages made in the browser wear the same large type as those of the server. */
export function followElderMode() {
    document.documentElement.classList.toggle('is-elder', isElderMode());
}
