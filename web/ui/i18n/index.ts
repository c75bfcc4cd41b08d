import { createI18n } from 'vue-i18n';
import en from './en.json';
import zh from './zh.json';

export type Language = 'zh' | 'en';
type Messages = Record<string, unknown>;

/** The page's language: what the server wrote into html[lang] or the cookie says, else the browser's, else Chinese. */
export function currentLanguage(): Language {
    const kept = /(?:^|; )lang=(zh|en)/.exec(document.cookie)?.[1];
    const wished = kept ?? (document.documentElement.lang || navigator.language);
    return wished.startsWith('en') ? 'en' : 'zh';
}

/** Kept for a year in the cookie that the server's pages read too. */
export function chooseLanguage(language: Language) {
    document.cookie = `lang=${language}; path=/; max-age=31536000; samesite=lax`;
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}

/** The app's own messages beside the shared ones (`ui.*`). A missing text shows its key, in tests and in the console. */
export function createMessages(own: { zh: Messages; en: Messages } = { zh: {}, en: {} }, language = currentLanguage()) {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    return createI18n({
        legacy: false,
        locale: language,
        fallbackLocale: 'zh',
        messages: { zh: { ...zh, ...own.zh }, en: { ...en, ...own.en } } as Record<Language, typeof zh>,
    });
}
