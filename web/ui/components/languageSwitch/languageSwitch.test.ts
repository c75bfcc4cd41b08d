import { expect, test } from 'vitest';
import { mountWithMessages } from '../../testing';
import LanguageSwitch from './LanguageSwitch.vue';

test('one press turns the page to the other language and remembers it', async () => {
    const button = mountWithMessages(LanguageSwitch);
    expect(button.text()).toBe('English');

    await button.trigger('click');

    expect(button.text()).toBe('中文');
    expect(document.documentElement.lang).toBe('en');
    expect(document.cookie).toContain('lang=en');
    await button.trigger('click');
});
