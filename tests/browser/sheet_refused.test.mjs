// What the server does not take is never shown as saved: a goal that was taken out, a plan that was
// taken a step further. What was typed stays in sight, with what happened and what to do.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { base } from './launch.mjs';
import { SheetPage, address, post, quarter } from './sheet_page.mjs';
import { signIn } from './sign_in.mjs';

const sheet = new SheetPage();
const { saved, unsaved, press, type, paste } = sheet;
const cell = (name) => sheet.tab.locator(`[name="${name}"]:not([type="hidden"])`);
const value = (name) => cell(name).inputValue();
const structure = address.replace('programacion', 'estructura');

before(() => sheet.start([]));
after(() => sheet.browser.close());

async function byAnother(path, fields, at) {
    const other = await sheet.browser.newContext({ storageState: sheet.leader });
    await post(other.request, path, fields, at);
    await other.close();
}
const takeOut = (objeto) => byAnother(`${structure}/fuera`, { objeto }, structure);
const isWrong = () => sheet.tab.waitForSelector('.app-guardado--mal');
const row = (id) => sheet.tab.textContent(`tr:has([name="c.${id}.weight"]) td:last-child`);
async function isClean() {
    const { violations } = await new AxeBuilder({ page: sheet.tab }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
}

test('of a goal that was taken out nothing is shown as saved; it is put back with it', async () => {
    await sheet.open(address, { saves: true });
    await takeOut(3);
    await cell(quarter(2, 1)).fill('4');
    await cell(quarter(3, 1)).fill('7,5');
    await press('Tab');
    await isWrong();
    assert.match(await saved(), /Sin guardar: 1, con marca roja\. Lo demás se guardó a las/);
    assert.equal(await value(quarter(3, 1)), '7,5');
    await sheet.tab.getByRole('button', { name: 'ir a la primera' }).click();
    assert.equal(await sheet.focused(), quarter(3, 1));
    assert.equal(await cell(quarter(3, 1)).getAttribute('aria-invalid'), 'true');
    assert.equal(await cell(quarter(2, 1)).getAttribute('aria-invalid'), null);
    assert.match(await row(3), /«M3 Meta 3» se sacó del plan \(Lucía Herrera, .*\d\d:\d\d\)/);
    const block = sheet.tab.locator('.app-rechazado');
    assert.match(await block.textContent(), /T1 2027\s*7,5/);
    await isClean();
    await block.getByRole('button', { name: 'Volver a ponerla y guardar lo que escribí' }).click();
    await sheet.tab.waitForSelector('.app-aviso:has-text("1 campo")');
    assert.equal(await value(quarter(3, 1)), '7,5');
    assert.equal(await unsaved(), '');
    assert.deepEqual(sheet.troubles.filter((one) => !one.includes('409')), []);
});

test('after a reload what was typed in it can still be read and discarded', async () => {
    await sheet.open(address, { saves: true });
    await takeOut(4);
    await cell(quarter(4, 2)).focus();
    await type('8');
    await press('Enter');
    await isWrong();
    await sheet.tab.reload();
    const lost = sheet.tab.locator('.app-perdidas');
    assert.match(await lost.textContent(), /M4 Meta 4: T2 2027\s*8/);
    await isClean();
    await lost.getByRole('button', { name: 'Descartar' }).click();
    await sheet.tab.reload();
    assert.equal(await lost.isVisible(), false);
    await byAnother(`${structure}/dentro`, { objeto: 4 }, structure);
});

test('undoing a paste takes its marks with it, and «Guardado» is said of all', async () => {
    await sheet.open(address, { saves: true });
    await paste(quarter(1, 1), '2\t2\t2\tabc');
    await isWrong();
    assert.match(await saved(), /Sin guardar: 1/);
    await press('Control+z');
    await sheet.tab.waitForSelector('.app-guardado:not(.app-guardado--mal)');
    assert.equal(await cell(quarter(1, 4)).getAttribute('aria-invalid'), null);
    assert.equal(await sheet.tab.locator('.app-celda--mal').count(), 0);
    assert.match(await saved(), /^Guardado a las/);
    await cell(quarter(1, 1)).focus();
    await type('abc');
    await press('Enter');
    await isWrong();
    await press('Control+z');
    await sheet.tab.waitForSelector('.app-guardado:not(.app-guardado--mal)');
    await sheet.tab.waitForSelector('tr:has([name="c.1.weight"]) td:last-child [data-meta] *');
    assert.doesNotMatch(await row(1), /número/);
});

test('the card of a goal that was taken out gives back what was typed', async () => {
    await sheet.open(address.replace('programacion', 'fichas/4'), { saves: true });
    await takeOut(4);
    await cell('c.4.indicator').fill('Cajas transferidas');
    await press('Tab');
    await isWrong();
    assert.match(await saved(), /arriba se dice por qué/);
    assert.match(await sheet.tab.textContent('.app-rechazado'), /Indicador\s*Cajas transferidas/);
    assert.equal(await value('c.4.indicator'), 'Cajas transferidas');
    await sheet.tab.click('.app-rechazado button');
    await sheet.tab.waitForSelector('.app-aviso:has-text("1 campo")');
    assert.equal(await value('c.4.indicator'), 'Cajas transferidas');
});

test('of a plan that was submitted meanwhile it says who did, and keeps the text', async () => {
    const plan = '/formulacion/plan-enviado-2027';
    const context = await sheet.browser.newContext();
    await signIn(context, 'analista@ejemplo.invalid');
    await post(context.request, '/formulacion', { nombre: 'Plan enviado',
        codigo: 'plan-enviado-2027', unidad: 'GDI', desde: '2027',
        instrumento: 'management-plan' });
    await post(context.request, `${plan}/estructura`,
        { que: 'meta', debajo: '0', codigo: 'M1', frase: 'Meta' });
    const cells = { indicator: 'Cajas', unit: 'cajas', aligned_to: 'pei-2024-2027/1',
        weight: '100', total: '100', 'targets/2027-Q1': '25', 'targets/2027-Q2': '25',
        'targets/2027-Q3': '25', 'targets/2027-Q4': '25' };
    const fields = Object.fromEntries(
        Object.entries(cells).map(([name, text]) => [`c.1.${name}`, text]));
    await post(context.request, `${plan}/fichas/1`, fields);
    await context.close();
    await sheet.open(`${plan}/programacion`, { saves: true });
    const other = await sheet.browser.newContext({ storageState: sheet.leader });
    const page = await (await other.request.get(base + plan)).text();
    const [, version] = page.match(/name="version" value="(\d+)"/);
    await post(other.request, `${plan}/pasos`, { paso: 'submit', version }, plan);
    await other.close();
    await cell(quarter(1, 1)).focus();
    await type('30');
    await press('Enter');
    await isWrong();
    assert.match(await saved(), /No se guardó: arriba se dice por qué/);
    const said = await sheet.tab.textContent('.app-rechazado');
    assert.match(said, /«Enviar a revisión», Lucía Herrera, .* Ahora está en revisión/s);
    assert.doesNotMatch(said, /sesión/);
    assert.equal(await value(quarter(1, 1)), '30');
    assert.equal(await cell(quarter(1, 1)).getAttribute('aria-invalid'), 'true');
    await sheet.tab.reload();
    assert.match(await sheet.tab.textContent('.app-perdidas'), /M1 Meta: T1 2027\s*30/);
});
