// The sheet of a schedule by keyboard, paste and undo. It is a form of fields; this only moves
// between them and fills them in, so that everything works without it. Its sentences are attributes
// that the server writes, one form and the other apart by a bar: «{count} celda|{count} celdas».
import { Autosave } from './borrador/autosave.js';
import { isChanged, isRefused, mark, savedIn, sentence } from './borrador/fields.js';
import { saveByKey } from './borrador/keys.js';
import { listenToReadings } from './borrador/readings.js';
import { showLostAlone } from './borrador/lost.js';
import { onSubmitThere } from './borrador/refusals.js';
import { Review, replaceParts } from './borrador/review.js';
import { Unsaved } from './borrador/unsaved.js';
import { listenToClipboard } from './rejilla/clipboard.js';
import { isCell } from './rejilla/grid.js';
import { listenToKeys } from './rejilla/keyboard.js';
import { listenToPointer } from './rejilla/pointer.js';
import { Sheet } from './rejilla/sheet.js';

function begin(root) {
    const part = (name) => root.querySelector(name);
    const words = (of) => sentence(root, of);
    const form = part('form');
    const save = part('form [type="submit"]');
    const count = part('.app-rejilla__pendiente');
    const first = part('[data-primera]');
    const cells = [...form.querySelectorAll('input.app-celda')];
    const orders = [...root.querySelectorAll('[data-orden]')];
    const order = (name) => orders.find(({ dataset }) => dataset.orden === name);
    let isReady = false; // what came back of an earlier visit waits for the first change

    const say = (...sentences) => {
        part('.app-rejilla__voz').textContent = sentences.map(words).join(', ');
    };
    const review = new Review(root, form, (cell) => autosave.again(cell));
    const autosave = new Autosave(root, form, (cell) => sheet.isTyping(cell), taken);
    const unsaved = new Unsaved(root, form, (number) => {
        count.textContent = number > 0 ? words(['sinGuardar', number]) : '';
        first.hidden = number === 0;
    }, () => autosave.leave());
    const sheet = new Sheet(cells, say, () => {
        unsaved.refresh();
        cells.filter((cell) => cell.ariaInvalid && !isChanged(cell)).forEach(unmark);
        review.later();
        if (isReady) autosave.later();
        order('undo').ariaDisabled = !sheet.canUndo;
        order('redo').ariaDisabled = !sheet.canRedo;
    }, exceeds);

    // A block with more rows than the page: there may be a larger one.
    function exceeds(number, run) {
        const box = part('.app-rejilla__excede');
        if (!box) return false;
        const words = box.querySelector('p');
        words.dataset.dice ??= words.textContent;
        words.textContent = words.dataset.dice.replace('{count}', number);
        box.querySelector('button').onclick = () => {
            box.hidden = true;
            run();
        };
        box.hidden = false;
        box.focus();
        return true;
    }

    // A cell holds again what is saved: its row says what the checks do.
    function unmark(cell) {
        mark(cell, false);
        const row = cell.closest('tr');
        if (!row.querySelector('[aria-invalid]')) {
            const place = document.createElement('div');
            place.className = 'app-revision';
            [, place.dataset.meta] = cell.name.split('.');
            row.lastElementChild.replaceChildren(place);
            review.of(cell);
        }
        autosave.settled();
    }

    // What the server made of the cells that were sent, and what the checks say now.
    function taken(there, sent) {
        const rows = new Map();
        for (const [cell, value] of sent) {
            const now = there.elements[cell.name];
            rows.set(cell.closest('tr'), [cell, now.closest('tr')]);
            cell.dataset.guardado = savedIn(now);
            mark(cell, isRefused(now));
            if (!isRefused(now) && cell.value === value) sheet.settle(cell, now.value);
            review.keep(cell, now.closest('td').querySelector('.app-eco'));
        }
        for (const [row, [cell, now]] of rows) {
            const last = row.lastElementChild;
            const hadFocus = last.contains(document.activeElement);
            last.replaceChildren(...now.lastElementChild.childNodes);
            if (hadFocus) cell.focus();
        }
        replaceParts(there.ownerDocument);
        unsaved.refresh();
        review.again();
    }

    listenToKeys(form, sheet);
    listenToPointer(form, sheet);
    listenToClipboard(form, sheet);
    form.addEventListener('focusin', ({ target }) => isCell(target) && sheet.enter(target));
    form.addEventListener('focusout', ({ target }) => isCell(target) && sheet.commit());
    form.addEventListener('input', ({ target }) => isCell(target) && sheet.typed());
    // Its headings come into sight with the cell that one goes to.
    form.addEventListener('keyup', ({ target }) => {
        const region = target.closest('.app-region');
        if (isCell(target) && region.offsetHeight < innerHeight)
            region.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    for (const button of orders) {
        button.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus
        button.addEventListener('click', () => sheet[button.dataset.orden]());
    }
    onSubmitThere(() => unsaved.send(null));
    listenToReadings(form, (cell, value) => sheet.put(cell, value));
    saveByKey(form, save);
    form.addEventListener('submit', (event) => {
        sheet.commit();
        if (!unsaved.send(sheet.current)) event.preventDefault();
    });

    first.addEventListener('click', () => cells.find(isChanged)?.focus());
    for (const hidden of root.querySelectorAll('[hidden]')) {
        hidden.hidden = hidden === first || hidden.matches('.app-rejilla__excede');
    }
    const { edits, at } = unsaved.takeBack('recibida' in root.dataset);
    sheet.commit();
    if (edits.length > 0) sheet.change(edits, 'recuperadas');
    else if (isCell(at) && !document.querySelector('.govuk-error-summary')) at.focus();
    else if (new URLSearchParams(location.search).has('importacion')) {
        form.querySelector('tr:has(.app-aviso-celda) input.app-celda')?.focus();
    }
    isReady = true;
}

const root = document.querySelector('.app-rejilla-forma');
if (root) begin(root);
else showLostAlone();
