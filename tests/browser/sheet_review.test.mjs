// What is typed in the sheet and not saved yet: how each number was understood, and what the checks
// would say of it, once nothing has been typed for a while (interface §3.2, §8.3).
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { SheetPage, address, quarter } from './sheet_page.mjs';

const sheet = new SheetPage();
const { cell, value, type, press, focused, unsaved } = sheet;

before(() => sheet.start());
after(() => sheet.browser.close());
beforeEach(() => sheet.open());

// Below the cell.
const echo = (name) => sheet.tab.locator(`td:has([name="${name}"]) .app-eco`);

test('a number is told as it was understood, and nothing is saved', async () => {
    await cell(quarter(1, 1)).focus();
    await type('1500,5');
    await echo(quarter(1, 1)).waitFor();
    assert.equal(await echo(quarter(1, 1)).textContent(), 'Se guardará: 1.500,5');
    const described = await cell(quarter(1, 1)).getAttribute('aria-describedby');
    assert.equal(await sheet.tab.locator(`[id="${described}"]`).count(), 1);
    assert.equal(await unsaved(), '1 celda sin guardar');
    await sheet.open(address);
    assert.equal(await value(quarter(1, 1)), '');
});

test('what can be read in two ways is asked back while it is typed', async () => {
    await cell(quarter(1, 1)).focus();
    await type('1.500');
    await echo(quarter(1, 1)).waitFor();
    assert.match(await echo(quarter(1, 1)).textContent(), /Cuál número es.*1\.500.*1,5/);
    assert.equal(await echo(quarter(1, 1)).getByRole('radio').count(), 2);
    assert.equal(await echo(quarter(1, 1)).locator(':checked').count(), 0);
    const { violations } = await new AxeBuilder({ page: sheet.tab }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    const { width } = await sheet.tab.locator(`td:has([name="${quarter(1, 1)}"])`).boundingBox();
    assert.ok(width < 160, `it wraps within its column: ${width}`);
    await press('Escape');
    await echo(quarter(1, 1)).waitFor({ state: 'detached' });
});

test('one of two readings is chosen with the keys, and taken back with them', async () => {
    await cell(quarter(1, 1)).focus();
    await type('1.500');
    await echo(quarter(1, 1)).waitFor();
    await press('Tab', 'ArrowDown');
    assert.equal(await focused(), `n.${quarter(1, 1).slice(2)}`);
    assert.equal(await value(quarter(1, 1)), '1,5');
    await press('ArrowUp');
    assert.equal(await value(quarter(1, 1)), '1500');
    await press('Tab');
    await sheet.tab.waitForFunction((name) => document.getElementsByName(name)[0].closest('td')
        .querySelector('.app-eco')?.textContent === 'Se guardará: 1.500', quarter(1, 1));
    await cell(quarter(1, 1)).focus();
    await press('Control+z', 'Control+z');
    assert.equal(await value(quarter(1, 1)), '1.500');
    await sheet.open(address);
    assert.equal(await value(quarter(1, 1)), '');
});

test('the checks of the goal and of the whole follow what is typed', async () => {
    const review = sheet.tab.locator('[data-meta="1"]');
    const whole = sheet.tab.locator('[data-total]');
    const before_ = await whole.textContent();
    await cell('c.1.weight').focus();
    await type('40');
    await press('Tab');
    await type('10');
    await press('Tab');
    await echo(quarter(1, 1)).waitFor();
    await sheet.tab.waitForFunction(
        (was) => document.querySelector('[data-total]').textContent !== was, before_);
    assert.match(await whole.textContent(), /40/);
    assert.notEqual(await review.textContent(), '');
    const { violations } = await new AxeBuilder({ page: sheet.tab }).analyze();
    assert.deepEqual(violations.map(({ id }) => id), []);
    assert.deepEqual(sheet.troubles, []);
});

test('what is unsaved comes back to whoever typed it and to nobody else', async () => {
    // Nothing is saved meanwhile, nor on leaving the page.
    await sheet.tab.route('**/programacion*', (route) =>
        (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await cell(quarter(2, 1)).focus();
    await type('9');
    await press('Tab');
    const keys = await sheet.tab.evaluate(() => Object.keys(localStorage));
    const key = keys.find((name) => name.startsWith('borrador:'));
    assert.match(key, /^borrador:demo-process-leader:/);
    const kept = await sheet.tab.evaluate((name) => localStorage.getItem(name), key);
    // Before the page that comes runs, after the one that goes: a try to save may keep it again.
    await sheet.tab.addInitScript(([name, text]) => {
        localStorage.clear();
        localStorage.setItem(name.replace('demo-process-leader', 'demo-planning-analyst'), text);
    }, [key, kept]);
    await sheet.tab.evaluate(() => { window.onbeforeunload = null; });
    await sheet.tab.reload();
    assert.equal(await value(quarter(2, 1)), '');
});
