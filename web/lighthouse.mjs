// Measures home and guide of a running server with Lighthouse on its phone profile:
//   node lighthouse.mjs [http://localhost:8080] [--runs 3]
// Lighthouse is fetched into web/.lighthouse on first use, so that it does not slow every install.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const tools = join(here, '.lighthouse');
const VERSION = '12.8.2';
const LEAST = 95;
const LARGEST_BYTES = 120 * 1024;
const PAGES = { home: '/', guide: '/guides/food-business-licence/500103' };

const server = process.argv.slice(2).find((each) => each.startsWith('http')) ?? 'http://localhost:8080';
const runs = Number(process.argv[process.argv.indexOf('--runs') + 1]) || 3;

if (!existsSync(join(tools, 'node_modules/lighthouse'))) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(join(tools, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', `lighthouse@${VERSION}`], { cwd: tools, stdio: 'inherit' });
}
const entry = createRequire(join(tools, 'package.json')).resolve('lighthouse');
const { default: lighthouse } = await import(pathToFileURL(entry));
const { launch } = await import(pathToFileURL(createRequire(entry).resolve('chrome-launcher')));

const chrome = await launch({
    chromePath: process.env.TONGBAN_CHROMIUM ?? '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const results = [];
try {
    for (const [name, path] of Object.entries(PAGES)) {
        const reports = [];
        for (let run = 0; run < runs; run++) {
            const { lhr } = await lighthouse(server + path, { port: chrome.port, output: 'json', logLevel: 'error' });
            reports.push(lhr);
        }
        const scores = Object.fromEntries(
            Object.keys(reports[0].categories).map((key) => [
                key,
                Math.round(100 * median(reports.map((report) => report.categories[key].score))),
            ]),
        );
        const requests = reports.at(-1).audits['network-requests'].details.items;
        const codeBytes = requests
            .filter((each) => ['Script', 'Stylesheet'].includes(each.resourceType))
            .reduce((sum, each) => sum + each.transferSize, 0);
        const faults = Object.values(reports.at(-1).audits)
            .filter((audit) => audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
            .map((audit) => `${audit.id}: ${audit.displayValue ?? audit.title}`);
        results.push({ page: name, path, ...scores, codeBytes, faults });
    }
} finally {
    await chrome.kill();
}

console.table(results, ['page', 'performance', 'accessibility', 'best-practices', 'seo', 'codeBytes']);
results.forEach(({ page, faults }) => faults.forEach((fault) => console.log(`${page}: ${fault}`)));
const folder = join(here, '../bench/results');
mkdirSync(folder, { recursive: true });
writeFileSync(
    join(folder, 'lighthouse.json'),
    JSON.stringify({ lighthouse: VERSION, profile: 'phone', runs, cores: cpus().length, pages: results }, null, 2) + '\n',
);
const bad = results.filter(
    (each) =>
        ['performance', 'accessibility', 'best-practices', 'seo'].some((key) => each[key] < LEAST) ||
        each.codeBytes > LARGEST_BYTES,
);
process.exitCode = bad.length ? 1 : 0;
