import { useI18n } from 'vue-i18n';

const ZONE = 'Asia/Shanghai';

/** Dates and instants in words, in China's time, whatever the reader's own zone is. */
export function useTimes() {
    const { locale } = useI18n();
    const tag = () => (locale.value === 'en' ? 'en-GB' : 'zh-CN');
    const asDay = (date: string) => new Date(`${date}T00:00:00Z`);

    function format(when: Date, options: Intl.DateTimeFormatOptions) {
        return new Intl.DateTimeFormat(tag(), options).format(when);
    }

    return {
        /** The calendar date in China now: 2026-10-14. */
        today: () => new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE }).format(new Date()),
        /** An instant: 10月9日 15:40, with the year when it is not this one. */
        moment(instant: string) {
            const when = new Date(instant);
            const year = when.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
            return format(when, {
                timeZone: ZONE,
                year,
                month: 'long',
                day: 'numeric',
                hour: '2-digit',
                minute: '2-digit',
                hourCycle: 'h23',
            });
        },
        /** A calendar date: 10月14日. */
        day: (date: string) => format(asDay(date), { timeZone: 'UTC', month: 'long', day: 'numeric' }),
        /** The month of a calendar date, short: 10月. */
        month: (date: string) => format(asDay(date), { timeZone: 'UTC', month: 'short' }),
        /** A calendar date with its year: 2026年10月14日. */
        fullDay: (date: string) =>
            format(asDay(date), { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' }),
        /** The month of a calendar date: 2026年10月. */
        monthAndYear: (date: string) => format(asDay(date), { timeZone: 'UTC', year: 'numeric', month: 'long' }),
        dayAndWeekday: (date: string) =>
            format(asDay(date), { timeZone: 'UTC', month: 'long', day: 'numeric', weekday: 'short' }),
    };
}
