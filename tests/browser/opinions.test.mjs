// «¿Le sirvió esta página?» answered at the foot of a page, with and without JavaScript, on a wide
// and on a narrow screen, in both languages; what those who work here then see; and pages with
// compact rows. Each page on the way is clean.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf, overflowOf, problemsOf, widths } from './problems.mjs';
import { signIn } from './sign_in.mjs';

let browser;

before(async () => { browser = await launch(); });
after(() => browser.close());

async function open(javaScriptEnabled, width) {
    const context = await browser.newContext(
        { javaScriptEnabled, reducedMotion: 'reduce', viewport: { width, height: 800 } });
    context.setDefaultTimeout(20000);
    return context.newPage();
}

const press = (tab, selector) => Promise.all(
    [tab.waitForNavigation(), tab.locator(selector).first().press('Enter')]);

const ways = [
    {
        javaScript: true,
        width: 1280,
        path: '/cascada?corte=2025-06-30',
        missing: /¿Qué le faltó\?/,
    },
    { javaScript: false, width: 320, path: '/en/cascada', missing: /What was missing\?/ },
];
for (const { javaScript, width, path, missing } of ways) {
    test(`${path} is answered at ${width}, JavaScript ${javaScript}`, async () => {
        const tab = await open(javaScript, width);
        const look = async () => assert.deepEqual(
            javaScript ? await flawsOf(tab) : await overflowOf(tab), [], tab.url());
        await tab.goto(base + path);
        await press(tab, '.app-opinion button[value=no]');
        assert.match(await tab.textContent('main form label'), missing);
        await look();
        // What is too long is said, and stays.
        await tab.fill('#falta', 'ñ'.repeat(501));
        await press(tab, 'main form button');
        assert.equal(await tab.inputValue('#falta'), 'ñ'.repeat(501));
        assert.match(await tab.textContent('.govuk-error-summary'), /500/);
        await look();
        await tab.fill('#falta', `El corte de 2025 <b>${width}</b>.`);
        await press(tab, 'main form button');
        await look();
        await press(tab, 'main a');
        assert.equal(tab.url(), base + path);
        assert.deepEqual(await tab.context().cookies(), []);
        await tab.context().close();
    });
}

test('those who work here see what was said', async () => {
    const context = await browser.newContext();
    const tab = await signIn(context, 'analista@ejemplo.invalid');
    const storageState = await context.storageState();
    await tab.goto(`${base}/participacion/opiniones`);
    assert.match(await tab.textContent('main'), /El corte de 2025 <b>1280<\/b>\./);
    await context.close();
    for (const path of ['/participacion/opiniones', '/en/participacion/opiniones']) {
        for (const width of widths) {
            assert.deepEqual(await problemsOf(browser, path, width, true, { storageState }), []);
        }
    }
});

// The height of the first table of a page.
async function heightOfTable(tab, path) {
    await tab.goto(base + path);
    await tab.reload(); // browsers keep public pages for a minute
    return tab.evaluate(
        () => document.querySelector('.app-tabla').getBoundingClientRect().height);
}

test('rows are as dense as the reader chooses, on both sides', async () => {
    for (const width of widths) {
        const context = await browser.newContext(
            { reducedMotion: 'reduce', viewport: { width, height: 800 } });
        const tab = await signIn(context, 'analista@ejemplo.invalid');
        const paths = ['/planes', '/participacion'];
        const before = [];
        for (const path of paths) before.push(await heightOfTable(tab, path));
        await tab.goto(`${base}/mi-perfil`);
        await press(tab, 'a[href^="/preferencias"]');
        await tab.selectOption('#densidad', 'compacta');
        await press(tab, 'main form button');
        assert.equal(tab.url(), `${base}/mi-perfil`);
        for (const [i, path] of paths.entries()) {
            const height = await heightOfTable(tab, path);
            assert.deepEqual(await flawsOf(tab), [], path); // of them, targets of 24 pixels
            assert.ok(height < before[i], `${path} at ${width}: ${height}, before ${before[i]}`);
        }
        await context.close();
    }
});
