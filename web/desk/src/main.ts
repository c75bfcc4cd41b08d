import '@tongban/ui/tokens.css';
import '@tongban/ui/base.css';
import './desk.css';
import { createMessages, onSignedOut } from '@tongban/ui';
import { createApp } from 'vue';
import App from './App.vue';
import en from './locales/en.json';
import zh from './locales/zh.json';
import { router } from './router';
import { me } from './state/session';

onSignedOut(() => {
    const here = router.currentRoute.value;
    if (!me.value || here.meta.open) return;
    me.value = null;
    void router.push({ name: 'sign-in', query: { to: here.fullPath, ended: '1' } });
});
createApp(App).use(createMessages({ zh, en })).use(router).mount('#app');
