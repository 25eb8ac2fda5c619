// The palette and the keys of the side of those who work here; and the ribbon of who acts in
// another's name.
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf, overflowOf, widths } from './problems.mjs';
import { signIn } from './sign_in.mjs';

let browser;
let head; // cookies of the head of planning

before(async () => {
    browser = await launch();
    const context = await browser.newContext();
    await signIn(context, 'jefe@ejemplo.invalid');
    head = await context.storageState();
    await context.close();
});
after(() => browser.close());

async function open(options = {}, path = '/mi-trabajo') {
    const context = await browser.newContext({ storageState: head, ...options });
    const tab = await context.newPage();
    await tab.goto(base + path);
    return tab;
}

// The page that a form leads to, ready for the keys.
const save = (tab) => Promise.all([
    tab.waitForNavigation(), tab.getByRole('button', { name: 'Guardar' }).click()]);

const focused = (tab) => tab.evaluate(() => document.activeElement.textContent.trim());
const titles = (tab) => tab.locator('dialog #ir-lista a').allTextContents();

test('Ctrl K opens it, arrows and Enter go where it says', async () => {
    for (const width of widths) {
        const tab = await open({ viewport: { width, height: 800 } });
        await tab.keyboard.press('Control+k');
        const field = tab.locator('dialog input');
        await field.waitFor();
        assert.deepEqual(await flawsOf(tab), []);
        assert.ok(await field.evaluate((element) => element === document.activeElement));
        await tab.keyboard.type('activid');
        await tab.waitForFunction(
            () => document.querySelector('dialog #ir-lista')?.children.length === 1);
        assert.deepEqual(await titles(tab), ['Actividad']);
        assert.match(await tab.textContent('dialog #ir-cuenta'), /^1 lugar$/);
        await tab.keyboard.press('ArrowDown');
        assert.equal(await focused(tab), 'Actividad');
        await tab.keyboard.press('ArrowUp');
        assert.ok(await field.evaluate((element) => element === document.activeElement));
        await Promise.all([tab.waitForURL('**/actividad'), tab.keyboard.press('Enter')]);
        await tab.context().close();
    }
});

test('Esc closes it and gives the focus back', async () => {
    const tab = await open();
    const link = tab.locator('[data-paleta]');
    await link.focus();
    await tab.keyboard.press('Enter');
    await tab.locator('dialog input').waitFor();
    await tab.keyboard.press('Escape');
    await tab.locator('dialog:not(#aviso-sesion)').waitFor({ state: 'detached' });
    assert.ok(await link.evaluate((element) => element === document.activeElement));
    await tab.context().close();
});

test('single keys work outside fields, until they are turned off', async () => {
    const tab = await open();
    await tab.keyboard.press('?');
    await tab.locator('dialog table').waitFor();
    assert.deepEqual(await flawsOf(tab), []);
    await tab.keyboard.press('Escape');
    await tab.keyboard.press('g');
    await Promise.all([tab.waitForURL('**/formulacion'), tab.keyboard.press('p')]);
    await tab.keyboard.press('g');
    await Promise.all([tab.waitForURL('**/mi-trabajo'), tab.keyboard.press('m')]);

    await tab.goto(`${base}/mi-perfil`);
    await tab.locator('#atajos').press('?'); // a field of a form
    assert.equal(await tab.locator('dialog:not(#aviso-sesion)').count(), 0);
    await tab.uncheck('#atajos');
    await save(tab);
    await tab.keyboard.press('?');
    await tab.keyboard.press('g');
    await tab.keyboard.press('p');
    await tab.keyboard.press('Control+k');
    await tab.locator('dialog input').waitFor();
    assert.equal(new URL(tab.url()).pathname, '/mi-perfil');
    await tab.keyboard.press('Escape');
    await tab.check('#atajos');
    await save(tab);
    await tab.context().close();
});

test('without JavaScript it is a page', async () => {
    const tab = await open({ javaScriptEnabled: false });
    await tab.locator('[data-paleta]').press('Enter');
    await tab.waitForURL('**/ir');
    await tab.fill('#ir-q', 'actividad');
    await tab.keyboard.press('Enter');
    await tab.waitForURL('**/ir?q=actividad');
    await tab.locator('#ir-lista a').press('Enter');
    await tab.waitForURL('**/actividad');
    await tab.context().close();
});

test('its script is light', async () => {
    const tab = await open();
    const source = await tab.locator('script[src*="paleta"]').getAttribute('src');
    const answer = await tab.request.get(base + source);
    assert.ok(gzipSync(await answer.body()).length <= 3000);
    await tab.context().close();
});

test('a delegation, without JavaScript, and the ribbon of who acts by it', async () => {
    const own = await open({ javaScriptEnabled: false }, '/mi-perfil/delegaciones');
    await own.selectOption('#unidad', 'GDI');
    await own.fill('#correo', 'comunicaciones@ejemplo.invalid');
    await own.fill('#hasta', '31/12/2030');
    await own.getByRole('button', { name: 'Delegar' }).click();
    assert.match(await own.textContent('table'), /Jorge Salas.*Camilo Vega.*vigente/s);

    const context = await browser.newContext();
    const tab = await signIn(context, 'comunicaciones@ejemplo.invalid');
    await tab.getByRole('button', { name: 'Actuar en nombre de Jorge Salas' }).click();
    for (const width of widths) {
        await tab.setViewportSize({ width, height: 800 });
        for (const path of ['/mi-trabajo', '/en/mi-perfil', '/en/mi-perfil/delegaciones']) {
            await tab.goto(base + path);
            assert.match(await tab.textContent('.app-cinta'), /Jorge Salas/);
            assert.deepEqual(await flawsOf(tab), []);
            assert.deepEqual(await overflowOf(tab), []);
        }
    }
    await tab.locator('.app-cinta button').click();
    assert.equal(await tab.locator('.app-cinta').count(), 0);
    await context.close();
    await own.goto(`${base}/mi-perfil/delegaciones`);
    await own.getByRole('button', { name: 'Terminarla ahora' }).click();
    assert.match(await own.textContent('table'), /terminada/);
    await own.context().close();
});
