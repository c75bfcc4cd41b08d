import vue from '@vitejs/plugin-vue';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const server = process.env.TONGBAN_SERVER ?? 'http://localhost:8080';

/** Chinese PDF often name a character map or a font that they do not carry: pdf.js fetches it from here. */
function pdfParts(): Plugin {
    const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    return {
        name: 'pdf-parts',
        apply: 'build',
        generateBundle() {
            for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
                for (const name of readdirSync(join(root, folder))) {
                    const source = readFileSync(join(root, folder, name));
                    this.emitFile({ type: 'asset', fileName: `pdf/${folder}/${name}`, source });
                }
            }
        },
    };
}

export default defineConfig({
    base: '/desk/',
    plugins: [vue(), pdfParts()],
    build: { target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
    worker: { format: 'es' },
    server: { proxy: { '/api': server } },
    test: { environment: 'jsdom', include: ['src/**/*.test.ts'] },
});
