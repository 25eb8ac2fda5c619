// The sheet and the card save as one goes (interface §3.1, §3.2): a moment after a cell was left,
// with the time in sight; what cannot be read stays typed, what somebody else changed is asked
// about, and the end of a session or of the connection loses nothing.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { base } from './launch.mjs';
import { SheetPage, address, post, quarter } from './sheet_page.mjs';
import { signIn } from './sign_in.mjs';

const sheet = new SheetPage();
const { cell, value, saved, unsaved, focused, type, press, paste } = sheet;
const card = address.replace('programacion', 'fichas/4');

before(() => sheet.start());
after(() => sheet.browser.close());
beforeEach(() => sheet.open(address, { saves: true }));

const isSaved = () => sheet.tab.waitForFunction(
    () => /a las \d\d:\d\d/.test(document.querySelector('.app-guardado').textContent));
// As somebody else finds it.
async function stored(name, path = address) {
    const other = await sheet.browser.newContext({ storageState: sheet.leader });
    const page = await (await other.request.get(base + path)).text();
    await other.close();
    const field = page.match(new RegExp(`<[^<]*name="${name}"[^>]*>([^<]*)`));
    return field[0].match(/value="([^"]*)"/)?.[1] ?? field[1];
}
async function byAnother(fields) {
    const other = await sheet.browser.newContext({ storageState: sheet.leader });
    await post(other.request, address, fields);
    await other.close();
}

test('a cell is saved a moment after it is left, and shows what was understood', async () => {
    await cell(quarter(1, 1)).focus();
    await type('10,50');
    await press('Enter');
    await isSaved();
    assert.match(await saved(), /^Guardado a las \d\d:\d\d$/);
    assert.equal(await value(quarter(1, 1)), '10,5');
    assert.equal(await unsaved(), '');
    assert.equal(await focused(), quarter(2, 1));
    assert.equal(await stored(quarter(1, 1)), '10,5');
    await press('Control+z');
    await sheet.tab.waitForFunction((name) => document.getElementsByName(name)[0].value === '',
        quarter(1, 1));
    await sheet.tab.waitForResponse(/programacion$/);
    assert.equal(await stored(quarter(1, 1)), '');
    assert.deepEqual(sheet.troubles, []);
});

test('how a number was read that could surprise stays in sight', async () => {
    await cell(quarter(1, 3)).focus();
    await type('1,234.56');
    const echo = sheet.tab.locator(`td:has([name="${quarter(1, 3)}"]) .app-eco`);
    await echo.waitFor();
    assert.equal(await echo.textContent(), 'Se guardará: 1.234,56. Se leyó en formato inglés.');
    await press('Enter');
    await isSaved();
    assert.equal(await value(quarter(1, 3)), '1234,56');
    assert.equal(await echo.textContent(), 'Se guardó: 1.234,56. Se leyó en formato inglés.');
    await cell(quarter(1, 3)).fill('');
    await echo.waitFor();
    await sheet.tab.waitForFunction((name) => !document.getElementsByName(name)[0].closest('td')
        .querySelector('.app-eco')?.textContent.includes('inglés'), quarter(1, 3));
});

test('a block is saved whole; what can be read in two ways stays, and says so', async () => {
    await paste(quarter(2, 1), '1,5\t1.500\n2\t3');
    await isSaved();
    assert.equal(await unsaved(), '1 celda sin guardar');
    assert.equal(await value(quarter(2, 2)), '1.500');
    assert.equal(await cell(quarter(2, 2)).getAttribute('aria-invalid'), 'true');
    assert.match(await sheet.tab.textContent('tr:has([name="c.2.weight"]) td:last-child'),
        /1\.500/);
    assert.equal(await stored(quarter(3, 2)), '3');
    const { violations } = await new AxeBuilder({ page: sheet.tab }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    await cell(quarter(2, 2)).focus();
    await type('1500');
    const answer = sheet.tab.waitForResponse(/programacion$/);
    await press('Enter');
    await answer;
    await sheet.tab.waitForFunction(
        () => document.querySelector('.app-rejilla__pendiente').textContent === '');
    assert.equal(await stored(quarter(2, 2)), '1500');
    assert.equal(await cell(quarter(2, 2)).getAttribute('aria-invalid'), null);
});

test('one choice between two readings saves the number', async () => {
    await cell(quarter(4, 3)).focus();
    await type('2.500');
    await press('Enter');
    await sheet.tab.waitForSelector(`[name="${quarter(4, 3)}"][aria-invalid]`);
    assert.equal(await stored(quarter(4, 3)), '');
    await sheet.tab.getByRole('group', { name: '¿Cuál número es?' }).getByLabel('2,5').check();
    await sheet.tab.waitForSelector(`[name="${quarter(4, 3)}"]:not([aria-invalid])`);
    assert.equal(await stored(quarter(4, 3)), '2,5');
    await press('Tab');
    await sheet.tab.waitForSelector('.app-lecturas', { state: 'detached' });
    assert.equal(await unsaved(), '');
});

test('what was refused is sent again once it can be read', async () => {
    await cell(quarter(3, 1)).focus();
    await type('2.500');
    await press('Enter');
    await sheet.tab.waitForSelector(`[name="${quarter(3, 1)}"][aria-invalid]`);
    await cell('c.3.total').focus();
    await type('5.000,75');
    await press('Enter');
    await sheet.tab.waitForSelector(`[name="${quarter(3, 1)}"]:not([aria-invalid])`);
    assert.equal(await unsaved(), '');
    assert.equal(await stored(quarter(3, 1)), '2500');
    assert.match(await sheet.tab.textContent(`td:has([name="${quarter(3, 1)}"])`),
        /Se guardó: 2\.500/);
});

test('what somebody else changed meanwhile is asked about beside the cell', async () => {
    await byAnother({ 'c.4.targets/2027-Q1': '2', 'o.4.targets/2027-Q1': '' });
    await cell(quarter(4, 1)).focus();
    await type('5');
    await press('Tab');
    await sheet.tab.waitForSelector('.app-conflicto');
    assert.match(await sheet.tab.textContent('.app-conflicto'), /la mía: 5.*la otra: 2/s);
    // Nobody chose, and time settles nothing.
    await sheet.tab.waitForTimeout(2500);
    assert.equal(await stored(quarter(4, 1)), '2');
    assert.equal(await sheet.tab.locator('.app-conflicto').count(), 1);
    await sheet.tab.check('[name="k.4.targets/2027-Q1"][value="suya"]');
    await sheet.tab.waitForSelector('.app-conflicto', { state: 'detached' });
    assert.equal(await value(quarter(4, 1)), '2');
    assert.equal(await unsaved(), '');
    assert.equal(await focused(), quarter(4, 1));
});

test('without a connection it waits, and is saved when there is one', async () => {
    await sheet.tab.context().setOffline(true);
    await cell(quarter(3, 3)).focus();
    await type('7');
    await press('Enter');
    await sheet.tab.waitForSelector('.app-guardado--mal');
    assert.match(await saved(), /Sin conexión.*queda en este navegador/);
    await sheet.tab.context().setOffline(false);
    await isSaved();
    assert.equal(await stored(quarter(3, 3)), '7');
});

test('the end of a session loses nothing: it is there after signing in again', async () => {
    const cookies = await sheet.tab.context().cookies();
    await sheet.tab.context().clearCookies();
    await cell(quarter(3, 4)).focus();
    await type('9');
    await press('Enter');
    await sheet.tab.waitForSelector('.app-guardado--mal');
    assert.match(await saved(), /sesión terminó/);
    await sheet.tab.reload();
    assert.equal(new URL(sheet.tab.url()).pathname, '/ingreso');
    await sheet.tab.context().addCookies(cookies); // as if the forms had been filled in
    await sheet.tab.goto(base + address);
    assert.equal(await value(quarter(3, 4)), '9');
    assert.equal(await unsaved(), '1 celda sin guardar');
    await cell(quarter(3, 4)).focus();
    await press('Control+z');
    assert.equal(await unsaved(), '');
});

test('the card saves as one goes, and gives back what it could not save', async () => {
    await sheet.open(card, { saves: true });
    await sheet.tab.fill('[name="c.4.unit"]', 'cajas');
    await press('Tab');
    await isSaved();
    assert.equal(await stored('c.4.unit', card), 'cajas');
    await sheet.tab.selectOption('[name="c.4.schedule"]', 'constant');
    await sheet.tab.fill('[name="c.4.total"]', '1.500');
    await sheet.tab.waitForSelector('.app-eco');
    await press('Tab');
    await sheet.tab.waitForSelector('[data-campo] .govuk-error-message');
    assert.equal(await sheet.tab.inputValue('[name="c.4.total"]'), '1.500');
    assert.equal(await unsaved(), '1 campo sin guardar');
    await sheet.tab.waitForResponse(/programacion.revision$/);
    const said = await sheet.tab.textContent('[data-campo]:has([name="c.4.total"])');
    assert.equal(said.match(/Puede leerse/g).length, 1);
    const { violations } = await new AxeBuilder({ page: sheet.tab }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    await sheet.tab.check('[name="n.4.total"][value="1500"]');
    await sheet.tab.waitForSelector('[data-campo] .govuk-error-message', { state: 'detached' });
    assert.equal(await focused(), 'c.4.total');
    assert.equal(await stored('c.4.total', card), '1500');
    await sheet.tab.fill('[name="c.4.total"]', '2.500');
    await sheet.tab.waitForSelector('.app-lecturas');
    await press('Tab');
    await sheet.tab.waitForSelector('[data-campo] .govuk-error-message');
    await sheet.tab.reload();
    assert.match(await sheet.tab.textContent('.app-recuperadas'), /1 campo no se guardó/);
    assert.equal(await sheet.tab.inputValue('[name="c.4.total"]'), '2.500');
    await sheet.tab.click('.app-recuperadas button');
    assert.equal(await sheet.tab.inputValue('[name="c.4.total"]'), '1500');
    assert.equal(await unsaved(), '');
});

test('who reviews observes the cell that they are in', async () => {
    const context = await sheet.browser.newContext();
    const tab = await signIn(context, 'analista@ejemplo.invalid');
    await tab.goto(`${base}/formulacion/pinar-2027/programacion`);
    await tab.locator('[name="c.1.targets/2027-Q2"]').focus();
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Alt+Shift+C')]);
    assert.match(tab.url(), /fichas\/1\?campo=targets%2F2027-Q2#palabras$/);
    assert.equal(await tab.inputValue('#campo'), 'targets/2027-Q2');
    await context.close();
});
