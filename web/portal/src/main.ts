import { createMessages, followElderMode } from '@tongban/ui';
import { createApp } from 'vue';
import '@tongban/ui/tokens.css';
import '@tongban/ui/base.css';
import '@tongban/ui/frame.css';
import './portal.css';
import App from './App.vue';
import en from './messages/en.json';
import zh from './messages/zh.json';
import { router } from './router';

followElderMode();
createApp(App).use(createMessages({ zh, en })).use(router).mount('#app');
