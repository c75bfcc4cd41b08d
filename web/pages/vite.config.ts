import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { precompress } from '../ui/build/precompress';
import { icons } from '../ui/components/icon/icons';

/** The server draws the same icons into its pages. */
function iconsForTheServer(): Plugin {
    return {
        name: 'icons-for-the-server',
        apply: 'build',
        generateBundle() {
            this.emitFile({ type: 'asset', fileName: 'icons.json', source: JSON.stringify(icons) });
        },
    };
}

/** Style and small scripts of the pages that the server makes; it finds them by the manifest, under /pages/. */
export default defineConfig({
    base: '/pages/',
    plugins: [iconsForTheServer(), precompress()],
    build: {
        target: 'es2022',
        manifest: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        rollupOptions: { input: ['src/site.ts', 'src/home.ts', 'src/guide.ts', 'src/places.ts', 'src/verify.ts', 'src/notices.ts', 'src/lists.ts'] },
    },
    test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
});
