import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|svg|json|html|wasm)$/;
const SMALL_BYTES = 1024;

function files(folder: string): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}

/** Writes .br and .gz beside what is worth it, so that the server never compresses a built file. */
export function precompress(): Plugin {
    let out = '';
    return {
        name: 'precompress',
        apply: 'build',
        configResolved(config) {
            out = join(config.root, config.build.outDir);
        },
        closeBundle() {
            for (const file of files(out)) {
                if (!COMPRESSIBLE.test(file) || statSync(file).size < SMALL_BYTES) continue;
                const content = readFileSync(file);
                writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
                writeFileSync(
                    `${file}.br`,
                    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
                );
            }
        },
    };
}
