// The sheet of a schedule by keyboard, by mouse and by clipboard: every key and action that
// interface §3.2 promises.
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { SheetPage, address, month, monthly, quarter } from './sheet_page.mjs';

const sheet = new SheetPage();
const { cell, value, status, unsaved, focused, type, press, copied, paste } = sheet;

before(() => sheet.start());
after(() => sheet.browser.close());
beforeEach(() => sheet.open());

test('typing replaces, F2 puts the caret at the end, Esc gives back what stood there', async () => {
    await cell(quarter(1, 1)).focus();
    await type('20');
    await press('Enter', 'Shift+Enter');
    assert.equal(await focused(), quarter(1, 1));
    await type('7');
    assert.equal(await value(quarter(1, 1)), '7');
    await press('Escape');
    assert.equal(await value(quarter(1, 1)), '20');
    await press('F2');
    await type('5');
    assert.equal(await value(quarter(1, 1)), '205');
});

test('a first click selects, a second puts the caret', async () => {
    await cell(quarter(1, 1)).fill('2000');
    await cell(quarter(1, 2)).focus();
    const selected = () => sheet.tab.evaluate(() => {
        const { selectionStart, selectionEnd } = document.activeElement;
        return selectionEnd - selectionStart;
    });
    await cell(quarter(1, 1)).click();
    assert.equal(await selected(), 4);
    await cell(quarter(1, 1)).click();
    assert.equal(await selected(), 0);
});

test('Enter and arrows go by row, and stop at the edges of the table', async () => {
    await cell(quarter(1, 1)).focus();
    await press('Enter');
    assert.equal(await focused(), quarter(2, 1));
    await press('Shift+Enter', 'ArrowUp');
    assert.equal(await focused(), quarter(1, 1));
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    assert.equal(await focused(), quarter(4, 1));
});

test('left and right leave a cell only where the caret has nowhere to go', async () => {
    await cell(quarter(1, 2)).fill('123');
    await cell(quarter(1, 2)).focus();
    await press('F2', 'ArrowLeft');
    assert.equal(await focused(), quarter(1, 2));
    await press('ArrowRight');
    assert.equal(await focused(), quarter(1, 2));
    await press('ArrowRight');
    assert.equal(await focused(), quarter(1, 3));
    await press('ArrowLeft', 'ArrowLeft');
    assert.equal(await focused(), quarter(1, 1));
    await cell(quarter(1, 2)).focus();
    await press('Home', 'ArrowLeft');
    assert.equal(await focused(), quarter(1, 1));
    await press('ArrowLeft', 'ArrowLeft');
    assert.equal(await focused(), 'c.1.weight');
});

test('Tab, Alt, AltGr, Ctrl+F, Ctrl+P and letters stay the browser’s', async () => {
    await cell(quarter(1, 1)).focus();
    await press('Tab');
    assert.equal(await focused(), quarter(1, 2));
    await press('Shift+Tab');
    assert.equal(await focused(), quarter(1, 1));
    const taken = await sheet.tab.evaluate(() => {
        const press = (key, held = {}) => !document.activeElement.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }));
        const control = { ctrlKey: true };
        return [press('f', control), press('p', control), press('c', control), press('v', control),
            press('F5'), press('á'), press('z', { ...control, altKey: true }), press('Tab'),
            press('ArrowLeft', { altKey: true }), press('1', { altKey: true }),
            press('r', { ...control, shiftKey: true }), press('z', control)];
    });
    assert.deepEqual(taken, [...Array(11).fill(false), true]);
});

test('200 cells of Excel are pasted in one step, and undone in one', async () => {
    const row = (line) => Array.from({ length: 10 }, (_, i) => `${line},${i}`).join('\t');
    const block = [...monthly.map(row), 'a\tb\tc', ''].join('\r\n');
    await paste(month(5, 3), block);
    assert.equal(await status(), '200 celdas pegadas, 3 fuera de la tabla');
    assert.equal(await value(month(5, 3)), '5,0');
    assert.equal(await value(month(24, 12)), '24,9');
    assert.equal(await value('c.5.total'), '');
    assert.equal(await unsaved(), '200 celdas sin guardar');
    await press('Control+z');
    assert.equal(await status(), 'Deshecho: 200 celdas');
    assert.equal(await value(month(24, 12)), '');
    assert.equal(await unsaved(), '');
    await press('Control+y');
    assert.equal(await status(), 'Rehecho: 200 celdas');
    assert.equal(await value(month(24, 12)), '24,9');
    await press('Control+z', 'Control+Shift+z', 'Control+z');
    assert.equal(await value(month(5, 3)), '');
});

test('what a spreadsheet quotes, and numbers that two people read in two ways, come as written',
    async () => {
        await paste(quarter(1, 1), '475,962\t"a\nb"\t"di ""sí"""\t12"\n 45 % ');
        const names = [quarter(1, 1), quarter(1, 2), quarter(1, 3), quarter(1, 4), quarter(2, 1)];
        assert.deepEqual(await Promise.all(names.map(value)),
            ['475,962', 'a b', 'di "sí"', '12"', '45 %']);
        assert.equal(await status(), '5 celdas pegadas');
    });

test('columns that nobody edits count as outside', async () => {
    await paste(quarter(4, 4), '1\t2\t3\n4\t5\t6');
    assert.equal(await status(), '2 celdas pegadas, 4 fuera de la tabla');
    assert.deepEqual([await value(quarter(4, 4)), await value('c.4.total')], ['1', '2']);
});

test('one value is pasted as in any field, and over a range into each of its cells', async () => {
    await cell(quarter(1, 1)).fill('10');
    await cell(quarter(1, 1)).focus();
    await press('F2');
    await sheet.tab.evaluate(() => navigator.clipboard.writeText('5'));
    await press('Control+v');
    assert.equal(await value(quarter(1, 1)), '105');
    await press('Enter', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+v');
    assert.equal(await status(), '4 celdas pegadas');
    assert.equal(await value(quarter(3, 2)), '5');
});

test('a range is marked with Shift, copied with its commas, cut, and emptied', async () => {
    await paste(quarter(1, 1), '1,5\t2\n3\t4,25');
    await cell(quarter(1, 1)).focus();
    await press('Shift+ArrowDown', 'Shift+ArrowRight');
    assert.equal(await status(), '4 celdas marcadas');
    assert.equal(await sheet.tab.locator('.app-celda--marcada').count(), 4);
    await press('Control+c');
    assert.equal(await status(), '4 celdas copiadas');
    assert.equal(await copied(), '1,5\t2\n3\t4,25');
    await paste(quarter(3, 1), await copied());
    assert.equal(await value(quarter(4, 2)), '4,25');
    await cell(quarter(3, 1)).click();
    await cell(quarter(4, 2)).click({ modifiers: ['Shift'] });
    await press('Control+x');
    assert.equal(await value(quarter(4, 2)), '');
    assert.equal(await status(), '4 celdas vaciadas');
    await press('Control+z');
    assert.equal(await value(quarter(4, 2)), '4,25');
    await cell(quarter(1, 2)).focus();
    await press('Shift+ArrowDown', 'Delete');
    assert.deepEqual([await value(quarter(1, 2)), await value(quarter(2, 2))], ['', '']);
    await press('ArrowUp');
    assert.equal(await sheet.tab.locator('.app-celda--marcada').count(), 0);
});

test('empty cells are copied too; part of a value as in any field', async () => {
    await cell(quarter(1, 1)).focus();
    await press('Shift+ArrowRight', 'Control+c');
    assert.equal(await copied(), '\t');
    await cell(quarter(1, 3)).fill('1234');
    await press('Home', 'Shift+End', 'Control+c');
    assert.equal(await copied(), '1234');
});

test('Ctrl+D and Ctrl+R fill from above and from the left, over the range', async () => {
    await cell(quarter(1, 1)).fill('9');
    await cell(quarter(2, 1)).focus();
    await press('Control+d');
    assert.equal(await value(quarter(2, 1)), '9');
    assert.equal(await status(), '1 celda rellenada');
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
    assert.equal(await value(quarter(4, 1)), '9');
    assert.equal(await status(), '2 celdas rellenadas');
    await cell(quarter(1, 1)).focus();
    await press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+r');
    assert.equal(await value(quarter(2, 3)), '9');
    assert.equal(await status(), '4 celdas rellenadas');
    await press('Control+z', 'Control+z', 'Control+z');
    assert.equal(await value(quarter(2, 1)), '');
    assert.equal(await value(quarter(1, 1)), '9');
});

test('what is typed in a cell is one step, in the cell and after it', async () => {
    await cell(quarter(1, 1)).focus();
    await type('123');
    await press('Control+z');
    assert.equal(await value(quarter(1, 1)), '');
    await press('Control+y');
    assert.equal(await value(quarter(1, 1)), '123');
    await press('Enter');
    await type('4');
    await press('Tab', 'Control+z', 'Control+z');
    assert.equal(await value(quarter(1, 1)), '');
    assert.equal(await focused(), quarter(1, 1));
});

test('the buttons do what their keys do, and the cell keeps the focus', async () => {
    const button = (name) => sheet.tab.getByRole('button', { name, exact: true });
    const isOff = (name) => button(name).getAttribute('aria-disabled');
    assert.equal(await isOff('Deshacer'), 'true');
    await cell(quarter(1, 1)).fill('8');
    await cell(quarter(2, 1)).focus();
    await button('Rellenar abajo').click();
    assert.equal(await value(quarter(2, 1)), '8');
    assert.equal(await focused(), quarter(2, 1));
    await button('Rellenar a la derecha').click();
    assert.equal(await value(quarter(2, 1)), '');
    await button('Deshacer').click();
    assert.equal(await value(quarter(2, 1)), '8');
    await button('Deshacer').click();
    assert.equal(await value(quarter(2, 1)), '');
    assert.equal(await isOff('Deshacer'), 'false');
    await button('Rehacer').click();
    assert.equal(await value(quarter(2, 1)), '8');
    assert.equal(await button('Rehacer').getAttribute('aria-keyshortcuts'), 'Control+Y');
});

test('a block beyond the page is asked about before it is cut', async () => {
    await sheet.open(`${address}?filas=2`);
    await paste(quarter(1, 1), '1\n2\n3');
    const box = sheet.tab.locator('.app-rejilla__excede');
    assert.match(await box.textContent(), /1 celdas quedan fuera. Todavía no se pegó nada/);
    assert.equal(await value(quarter(1, 1)), '');
    assert.match(await box.locator('a').getAttribute('href'), /filas=24/);
    await box.getByRole('button').click();
    assert.equal(await box.isVisible(), false);
    assert.equal(await value(quarter(2, 1)), '2');
    assert.match(await status(), /2 celdas pegadas, 1 fuera de la tabla/);
});

test('headings, state and «Deshacer» stay in sight on the last row', async () => {
    await cell(month(23, 1)).focus();
    await press('ArrowDown');
    assert.equal(await focused(), month(24, 1));
    for (const name of ['[data-orden="undo"]', `table:has([name="${month(24, 1)}"]) thead th`]) {
        const { y, height } = await sheet.tab.locator(name).first().boundingBox();
        assert.ok(y >= 0 && y + height < 800, `${name}: ${y}`);
    }
});
