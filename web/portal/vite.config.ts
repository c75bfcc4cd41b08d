import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

/** The server answers /sign-in, /apply/** and /my/** with this page and serves its files under /portal/. */
export default defineConfig({
    base: '/portal/',
    plugins: [vue()],
    define: { __VUE_OPTIONS_API__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false },
    build: { target: 'es2022', assetsInlineLimit: 0 },
    server: { port: 8230, proxy: { '/api': process.env.TONGBAN_URL ?? 'http://localhost:8231' } },
    test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
});
