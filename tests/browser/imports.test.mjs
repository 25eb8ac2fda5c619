// J1: a plan from a workbook, from its file to its undoing, with and without JavaScript, by
// keyboard; its pages: staff.test.mjs.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { problemsOf, widths } from './problems.mjs';
import { signIn } from './sign_in.mjs';
import { beginImport, choosePlan, here, planWorkbook, press } from './workbooks.mjs';

let browser;
let analyst; // cookies

before(async () => {
    browser = await launch();
    const context = await browser.newContext();
    await signIn(context, 'analista@ejemplo.invalid');
    analyst = await context.storageState();
    await context.close();
});
after(() => browser.close());

async function open(javaScriptEnabled) {
    const context = await browser.newContext({ storageState: analyst, javaScriptEnabled });
    context.setDefaultTimeout(20000);
    return context.newPage();
}

async function isClean(path) {
    for (const width of widths) {
        const flaws = await problemsOf(browser, path, width, true, { storageState: analyst });
        assert.deepEqual(flaws, [], `${path} at ${width}`);
    }
}

async function journey(tab, code) {
    const address = await beginImport(tab, planWorkbook('Plan de gestión.xlsx'));
    assert.match(await tab.textContent('main'), /COLOR PREFERIDO DE LA CARPETA/);
    assert.equal(await tab.inputValue('[name="m.0.goal/goal"]'), '1');
    await choosePlan(tab, code);
    assert.equal(here(tab), `${address}/revision`);
    assert.match(await tab.textContent('main'), /F017!H6/);
    await tab.fill('[name="c.0.5.7"]', '1');
    await press(tab, 'main form:has([name="c.0.5.7"]) > button');
    assert.equal(await tab.locator('[name="c.0.5.7"]').count(), 0);
    await press(tab, 'a[href$="/confirmacion"]');
    assert.match(await tab.textContent('main'), /Plan de gestión documental 2027/);
    await press(tab, 'main form:has([name="visto"]) button');
    assert.equal(here(tab), `/formulacion/${code}/programacion`);
    assert.match(await tab.textContent('main'), /Transferir 100 cajas/);
    return address;
}

async function isUndone(tab, address, code) {
    await press(tab, 'form[action$="/deshacer"] button');
    assert.equal(here(tab), address);
    assert.match(await tab.textContent('h1'), /se deshizo/);
    assert.equal((await tab.goto(`${base}/formulacion/${code}`)).status(), 404);
}

test('a plan comes from a workbook and goes again', async () => {
    const tab = await open(true);
    const address = await journey(tab, 'plan-de-libro');
    await isClean(address);
    await isUndone(tab, address, 'plan-de-libro');
    await isClean(address);
    await tab.context().close();
});

test('the same without JavaScript', async () => {
    const tab = await open(false);
    await isUndone(tab, await journey(tab, 'plan-de-libro-sin'), 'plan-de-libro-sin');
    await tab.context().close();
});

test('every control of the columns is reached by keyboard, in its order', async () => {
    const tab = await open(true);
    await beginImport(tab, planWorkbook('Plan de gestión.xlsx'));
    const order = await tab.evaluate(() => [...document.querySelectorAll(
        'main input:not([type="hidden"]), main select')]
        .filter((each) => each.checkVisibility()).map((each) => each.id));
    await tab.locator('main input:not([type="hidden"])').first().focus();
    for (const id of order.slice(0, 20)) {
        for (let i = 0; i < 8; i += 1) {
            if (await tab.evaluate(() => document.activeElement.id) === id) break;
            await tab.keyboard.press('Tab');
        }
        assert.equal(await tab.evaluate(() => document.activeElement.id), id);
    }
    await tab.context().close();
});

test('a file that cannot be read says what to do', async () => {
    const tab = await open(false);
    await tab.goto(`${base}/importaciones`);
    await tab.setInputFiles('#archivo', { name: 'viejo.xls', mimeType: 'application/vnd.ms-excel',
        buffer: Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex') });
    await press(tab, 'form[enctype] button');
    assert.match(await tab.textContent('.govuk-error-summary'), /\.xls/);
    await tab.context().close();
});
