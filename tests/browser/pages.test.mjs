// Every page of the route table in a real browser: both languages, 320 and 1280 pixels, with and
// without JavaScript: no axe violation, no horizontal overflow, nothing on the console, no request
// that fails, nothing that our content security policy refuses; and the budgets of bytes.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { problemsOf, widths } from './problems.mjs';
import { inEnglish, pages, routes } from './route_table.mjs';

let browser;

before(async () => {
    browser = await launch();
});
after(() => browser.close());

// The bytes of an answer as they travel, in brotli.
function compressedBytes(path) {
    return new Promise((resolve, reject) => {
        get(base + path, { headers: { 'accept-encoding': 'br' } }, (response) => {
            let bytes = 0;
            response.on('data', (piece) => { bytes += piece.length; });
            response.on('end', () => resolve(bytes));
        }).on('error', reject);
    });
}

test('the table names an example for every page', () => {
    assert.ok(pages.length >= 20, `${pages.length} pages were found in the route table`);
    for (const { pattern, example } of pages) assert.notEqual(example, '', pattern);
    assert.ok(routes.length > pages.length);
});

// States of a page that its address alone asks for.
const states = [
    '/planes?vigencia=1999',
    '/planes/plan-ficticio?orden=avance',
    '/resultados?plan=plan-ficticio&ver=series&orden=avance',
    '/resultados?plan=plan-ficticio&vista=impresion',
    '/planes/pes-gestion-publica?vista=impresion',
    '/planes/pes-gestion-publica/metas/3/543?vista=impresion',
    '/buscar?q=nada-se-llama-as%C3%AD',
];

for (const example of [...pages.map((page) => page.example), ...states]) {
    for (const path of [example, inEnglish(example)]) {
        test(`${path} is clean`, async () => {
            for (const width of widths) {
                for (const javaScript of [true, false]) {
                    const problems = await problemsOf(browser, path, width, javaScript);
                    assert.deepEqual(problems, [], `${path} at ${width}, JavaScript ${javaScript}`);
                }
            }
        });
    }
}

test('pages keep their budgets of compressed bytes', async () => {
    for (const { example } of pages) {
        const bytes = await compressedBytes(example);
        assert.ok(bytes <= 14 * 1024, `${example} takes ${bytes} bytes`);
    }
    const html = await (await fetch(`${base}/`)).text();
    const assets = [...new Set([...html.matchAll(/\/estatico\/[\w.-]+/g)].map(([path]) => path))];
    const budgets = { css: 12, js: 10, woff2: 32, svg: 10 };
    for (const path of assets) {
        const ending = path.split('.').pop();
        const bytes = await compressedBytes(path);
        assert.ok(bytes <= budgets[ending] * 1024, `${path} takes ${bytes} bytes`);
    }
});
