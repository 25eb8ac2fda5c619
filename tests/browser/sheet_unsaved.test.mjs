// What is not saved on the sheet of a schedule: counted, kept through a reload, told apart from
// what the server has; and the page clean in every state.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { base } from './launch.mjs';
import { problemsOf, widths } from './problems.mjs';
import { SheetPage, address, post, quarter } from './sheet_page.mjs';

const sheet = new SheetPage();
const { cell, value, status, unsaved, focused, press, paste, save } = sheet;

before(() => sheet.start());
after(() => sheet.browser.close());
beforeEach(() => sheet.open());

test('a reload gives back what was not saved, and one step takes it away', async () => {
    await cell(quarter(1, 1)).fill('77');
    await cell(quarter(2, 1)).fill('78');
    assert.equal(await unsaved(), '2 celdas sin guardar');
    await sheet.tab.reload();
    assert.equal(await value(quarter(2, 1)), '78');
    assert.equal(await status(), 'Se recuperaron 2 celdas sin guardar');
    assert.equal(await unsaved(), '2 celdas sin guardar');
    await cell(quarter(1, 1)).focus();
    await press('Control+z');
    assert.equal(await unsaved(), '');
    await sheet.tab.reload();
    assert.equal(await value(quarter(1, 1)), '');
    assert.equal(await status(), '');
    assert.deepEqual(sheet.troubles, []);
});

test('after a week it is gone from the browser', async () => {
    await cell(quarter(1, 1)).fill('77');
    assert.equal(await unsaved(), '1 celda sin guardar');
    await sheet.tab.evaluate(() => {
        for (const [key, text] of Object.entries(localStorage)) {
            if (!key.startsWith('borrador:')) continue;
            const old = Date.now() - 8 * 24 * 3600 * 1000;
            localStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), kept: old }));
        }
    });
    await sheet.tab.reload();
    assert.equal(await value(quarter(1, 1)), '');
    const kept = await sheet.tab.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(kept.filter((key) => key.startsWith('borrador:')), []);
});

test('what the server refused is asked about on leaving', async () => {
    await cell(quarter(1, 1)).fill('x');
    await save();
    const asked = sheet.tab.waitForEvent('dialog');
    await sheet.tab.reload();
    assert.equal((await asked).type(), 'beforeunload');
    await cell(quarter(1, 1)).fill('');
    await save();
});

test('Ctrl+S saves, nothing is left unsaved, and one is where one was', async () => {
    await cell(quarter(3, 1)).fill('10,50');
    await cell(quarter(3, 2)).fill('1,25');
    await save();
    assert.match(await sheet.tab.textContent('main .app-aviso'), /2 campos/);
    assert.equal(await value(quarter(3, 1)), '10,5');
    assert.equal(await unsaved(), '');
    assert.equal(await focused(), quarter(3, 2));
    await sheet.tab.goto(base + address);
    assert.equal(await value(quarter(3, 1)), '10,5');
    assert.equal(await status(), '');
    await cell(quarter(3, 1)).fill('');
    await cell(quarter(3, 2)).fill('');
    await save();
    assert.deepEqual(sheet.troubles, []);
});

test('what the server refuses counts as unsaved; what it saved beside it does not', async () => {
    await cell(quarter(3, 1)).fill('x');
    await cell(quarter(3, 2)).fill('6');
    await save();
    assert.equal(await unsaved(), '1 celda sin guardar');
    await cell(quarter(3, 1)).fill('');
    assert.equal(await unsaved(), '');
    await cell(quarter(3, 2)).fill('');
    await save();
    assert.equal(await unsaved(), '');
});

test('what somebody else changed before a reload is a conflict, and no loss', async () => {
    await cell(quarter(4, 1)).fill('5');
    const other = await sheet.browser.newContext({ storageState: sheet.leader });
    await post(other.request, address,
        { [`c.4.targets/2027-Q1`]: '2', [`o.4.targets/2027-Q1`]: '' });
    await other.close();
    await sheet.tab.reload();
    assert.equal(await value(quarter(4, 1)), '5');
    await save();
    const choice = await sheet.tab.textContent('.app-conflicto');
    assert.match(choice, /Conservar la mía: 5.*la otra: 2/s);
    assert.equal(await unsaved(), '1 celda sin guardar');
    await sheet.tab.check('[name="k.4.targets/2027-Q1"][value="suya"]');
    await save();
    assert.equal(await value(quarter(4, 1)), '2');
    assert.equal(await unsaved(), '');
    await cell(quarter(4, 1)).fill('');
    await save();
});

// On a narrow screen each goal is a card, its name above its cells.
test('what has the focus is never under the name of its row', async () => {
    for (const width of [360, 780]) {
        await sheet.tab.setViewportSize({ width, height: 740 });
        await cell('c.5.total').focus();
        for (const key of ['ArrowLeft', 'ArrowRight']) {
            for (let step = 0; step < 13; step += 1) {
                await press(key);
                const [edge, left, end] = await sheet.tab.evaluate(() => {
                    const row = document.activeElement.closest('tr');
                    const { left, right } = document.activeElement.getBoundingClientRect();
                    return [row.querySelector('th').getBoundingClientRect().right, left, right];
                });
                const isSeen = left >= (width === 360 ? 0 : edge - 1) && end <= width;
                assert.ok(isSeen, `${await focused()}: ${left} to ${end} beside ${edge}`);
            }
        }
    }
});

test('it speaks English on the English page', async () => {
    await sheet.open(`/en${address}`);
    await paste(quarter(1, 1), '1\t2\n3\t4');
    assert.equal(await status(), '4 cells pasted');
    assert.equal(await unsaved(), '4 unsaved cells');
    await sheet.tab.getByRole('button', { name: 'Undo' }).click();
    assert.equal(await status(), 'Undone: 4 cells');
});

test('the page is clean, in both languages, with its script and without', async () => {
    for (const path of [address, `/en${address}`]) {
        for (const width of widths) {
            for (const javaScript of [true, false]) {
                const options = { storageState: sheet.leader };
                const found = await problemsOf(sheet.browser, path, width, javaScript, options);
                assert.deepEqual(found, [], `${path} at ${width}, JavaScript ${javaScript}`);
            }
        }
    }
});

test('it is clean while it is worked with', async () => {
    await paste(quarter(1, 1), '1\t2\n3\t4\n5\t6\n7\t8\n9\t10');
    await cell(quarter(1, 1)).focus();
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    const { violations } = await new AxeBuilder({ page: sheet.tab }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    assert.deepEqual(sheet.troubles, []);
});

test('without its script there are neither buttons nor legend, and the form saves', async () => {
    const options = { storageState: sheet.leader, javaScriptEnabled: false };
    const plain = await sheet.browser.newContext(options);
    const page = await plain.newPage();
    await page.goto(base + address);
    assert.equal(await page.locator('.app-rejilla__barra').isVisible(), false);
    await page.fill(`[name="${quarter(2, 2)}"]`, '3');
    await page.click('.app-rejilla-forma [type="submit"]');
    assert.equal(await page.inputValue(`[name="${quarter(2, 2)}"]`), '3');
    await page.fill(`[name="${quarter(2, 2)}"]`, '');
    await page.click('.app-rejilla-forma [type="submit"]');
    await plain.close();
});
