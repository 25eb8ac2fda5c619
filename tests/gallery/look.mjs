// node tests/gallery/look.mjs PROGRAM FOLDER: writes the gallery, opens each page in Chromium at
// five widths under our content security policy, takes a picture of each, and fails on any axe
// violation, horizontal overflow, message of the console or invalid markup.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { HtmlValidate } from 'html-validate';
import { chromium } from 'playwright-core';

const [program, folder] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const built = join(here, '../../assets/built');
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
    "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const types = { '.css': 'text/css', '.svg': 'image/svg+xml', '.js': 'text/javascript',
    '.html': 'text/html; charset=utf-8', '.woff2': 'font/woff2' };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const problems = [];

function serve() {
    const server = createServer((request, response) => {
        const path = new URL(request.url, 'http://gallery').pathname;
        const asset = path.startsWith('/estatico/');
        const file = asset ? join(built, path.slice(10)) : join(folder, path);
        const found = existsSync(file) && extname(file) in types;
        const headers = { 'content-security-policy': policy, 'content-type': types[extname(file)] };
        response.writeHead(found ? 200 : 404, found ? headers : {});
        response.end(found ? readFileSync(file) : '');
    });
    return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

async function look(context, base, page, width) {
    const tab = await context.newPage();
    const say = (what) => problems.push(`${page} at ${width}: ${what}`);
    tab.on('console', (message) => say(message.text()));
    tab.on('pageerror', (error) => say(error.message));
    await tab.goto(`${base}/${page}`);
    const room = await tab.evaluate(() => document.documentElement.clientWidth);
    const taken = await tab.evaluate(() => document.documentElement.scrollWidth);
    if (taken > room) say(`${taken} px wide`);
    const { violations } = await new AxeBuilder({ page: tab }).withTags(tags).analyze();
    for (const { id, nodes } of violations) say(`${id}: ${nodes[0].html.slice(0, 120)}`);
    const picture = join(folder, `${page.replace('.html', '')}-${width}.png`);
    await tab.screenshot({ path: picture, fullPage: true });
    await tab.close();
}

mkdirSync(folder, { recursive: true });
execFileSync(program, [folder]);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const rules = new HtmlValidate(JSON.parse(readFileSync(join(here, 'html-validate.json'))));
for (const page of pages) {
    const report = await rules.validateString(readFileSync(join(folder, page), 'utf8'));
    for (const { messages } of report.results) {
        for (const one of messages) problems.push(`${page}: ${one.message}`);
    }
}
const server = await serve();
const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync',
        '--disable-component-update', '--no-first-run'],
});
for (const width of [320, 360, 640, 768, 1280]) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const base = `http://127.0.0.1:${server.address().port}`;
    for (const page of pages) await look(context, base, page, width);
}
await browser.close();
server.close();
for (const problem of problems) console.log(problem);
console.log(`${pages.length} pages, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
