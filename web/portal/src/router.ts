import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router';
import { whoAmI } from './api/identity';

declare module 'vue-router' {
    interface RouteMeta {
        /** The message key of the page's title. */
        title: string;
        open?: boolean;
        /** Several services with one form. */
        bundle?: boolean;
    }
}

export const router = createRouter({
    history: createWebHistory('/'),
    scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
    routes: [
        {
            path: '/sign-in',
            component: () => import('./signin/SignInPage.vue'),
            meta: { title: 'signIn.title', open: true },
        },
        {
            path: '/apply/bundles/:slug/:division/:step?',
            component: () => import('./apply/ApplyPage.vue'),
            meta: { title: 'apply.title', bundle: true },
        },
        {
            path: '/apply/:slug/:division/:step?',
            component: () => import('./apply/ApplyPage.vue'),
            meta: { title: 'apply.title' },
        },
        { path: '/my', component: () => import('./my/MyPage.vue'), meta: { title: 'my.title' } },
        { path: '/my/cases', component: () => import('./my/CasesPage.vue'), meta: { title: 'cases.title' } },
        { path: '/my/cases/:id', component: () => import('./my/CasePage.vue'), meta: { title: 'case.title' } },
        {
            path: '/my/cases/:id/receipt',
            component: () => import('./apply/ReceiptPage.vue'),
            meta: { title: 'receipt.title' },
        },
        { path: '/my/bundles/:id', component: () => import('./bundle/BundlePage.vue'), meta: { title: 'bundle.title' } },
        {
            path: '/my/bundles/:id/receipt',
            component: () => import('./bundle/BundleReceiptPage.vue'),
            meta: { title: 'receipt.title' },
        },
        { path: '/my/messages', component: () => import('./my/MessagesPage.vue'), meta: { title: 'messages.title' } },
        { path: '/my/licences', component: () => import('./my/LicencesPage.vue'), meta: { title: 'licences.title' } },
        { path: '/my/data', component: () => import('./my/DataPage.vue'), meta: { title: 'data.title' } },
        {
            path: '/:rest(.*)',
            component: () => import('./NotFoundPage.vue'),
            meta: { title: 'notFound.title', open: true },
        },
    ],
});

router.beforeEach(async (to: RouteLocationNormalized) => {
    if (to.meta.open || (await whoAmI())) return true;
    return { path: '/sign-in', query: { next: to.fullPath } };
});
