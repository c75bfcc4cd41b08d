import { createRouter, createWebHistory } from 'vue-router';
import { keepsCatalogue, loadMe, me, post } from './state/session';

export const router = createRouter({
    history: createWebHistory('/desk/'),
    routes: [
        { path: '/', redirect: '/queues' },
        { path: '/sign-in', name: 'sign-in', component: () => import('./pages/SignInPage.vue'), meta: { open: true } },
        { path: '/queues/:queue?', name: 'queue', component: () => import('./pages/QueuePage.vue') },
        { path: '/queues/:queue/cases/:id', name: 'case', component: () => import('./pages/QueuePage.vue') },
        { path: '/calendar', name: 'calendar', component: () => import('./pages/CalendarPage.vue') },
        { path: '/absences', name: 'absences', component: () => import('./pages/AbsencesPage.vue') },
        { path: '/ratings', name: 'ratings', component: () => import('./pages/RatingsPage.vue') },
        { path: '/catalogue', name: 'catalogue', component: () => import('./pages/CataloguePage.vue') },
        { path: '/catalogue/:id', name: 'adjustment', component: () => import('./pages/AdjustmentPage.vue') },
        { path: '/catalogue/:id/item', name: 'item', component: () => import('./pages/ItemEditorPage.vue') },
        { path: '/unfound-words', name: 'unfound-words', component: () => import('./pages/UnfoundWordsPage.vue') },
        { path: '/guide-reports', name: 'guide-reports', component: () => import('./pages/GuideReportsPage.vue') },
        { path: '/gallery', name: 'gallery', component: () => import('./pages/GalleryPage.vue'), meta: { open: true } },
        { path: '/:rest(.*)*', name: 'lost', component: () => import('./pages/LostPage.vue'), meta: { open: true } },
    ],
});

router.beforeEach(async (to) => {
    if (to.meta.open) return true;
    if (!me.value) await loadMe().catch(() => null);
    if (!post.value) return { name: 'sign-in', query: { to: to.fullPath } };
    return to.name === 'queue' && keepsCatalogue(post.value) ? { name: 'catalogue' } : true;
});
