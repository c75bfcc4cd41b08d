const zone = 'Asia/Shanghai';

/** Month, day and time in digits, for the columns of a table; China's time wherever the browser stands. */
export const shortTime = (iso: string) =>
    new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
    }).format(new Date(iso));

export const dayDigits = (date: string | null) => (date ? date.slice(5) : '');

/** The end of a case number, enough to tell cases of one queue apart. */
export const shortNumber = (number: string) => (number.length > 9 ? `…${number.slice(-6)}` : number);

export const fileSize = (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
