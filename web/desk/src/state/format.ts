const zone = 'Asia/Shanghai';

const digits = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
});

/** Month, day and time in digits, for the columns of a table; China's time wherever the browser stands. */
export function shortTime(instant: string): string {
    const part = Object.fromEntries(digits.formatToParts(new Date(instant)).map((each) => [each.type, each.value]));
    return `${part.month}-${part.day} ${part.hour}:${part.minute}`;
}

export const dayDigits = (date: string | undefined) => (date ? date.slice(5) : '');

/** The end of a case number, enough to tell cases of one queue apart. */
export const shortNumber = (number: string) => (number.length > 9 ? `…${number.slice(number.lastIndexOf('-') + 1)}` : number);

export const fileSize = (bytes: number) =>
    bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
