// The sheet of a schedule by keyboard, paste and undo. It is a form of fields; this only moves
// between them and fills them in, so that everything works without it. Its sentences are attributes
// that the server writes, one form and the other apart by a bar: «{count} celda|{count} celdas».
import { listenToClipboard } from './rejilla/clipboard.js';
import { isCell } from './rejilla/grid.js';
import { listenToKeys } from './rejilla/keyboard.js';
import { listenToPointer } from './rejilla/pointer.js';
import { Sheet } from './rejilla/sheet.js';
import { Review } from './rejilla/review.js';
import { Unsaved } from './rejilla/unsaved.js';

function begin(root) {
    const part = (name) => root.querySelector(name);
    const words = ([name, count]) => {
        const [one, many = one] = root.dataset[name].split('|');
        return (count === 1 ? one : many).replace('{count}', count);
    };
    const form = part('form');
    const save = part('form [type="submit"]');
    const count = part('.app-rejilla__pendiente');
    const cells = [...form.querySelectorAll('input.app-celda')];
    const orders = [...root.querySelectorAll('[data-orden]')];
    const order = (name) => orders.find(({ dataset }) => dataset.orden === name);

    const unsaved = new Unsaved(form, cells, (number) => {
        count.textContent = number > 0 ? words(['sinGuardar', number]) : '';
    });
    const say = (...sentences) => {
        part('.app-rejilla__voz').textContent = sentences.map(words).join(', ');
    };
    const review = new Review(root, form, cells);
    const sheet = new Sheet(cells, say, () => {
        unsaved.refresh();
        review.later();
        order('undo').ariaDisabled = !sheet.canUndo;
        order('redo').ariaDisabled = !sheet.canRedo;
    });

    listenToKeys(form, sheet);
    listenToPointer(form, sheet);
    listenToClipboard(form, sheet);
    form.addEventListener('focusin', ({ target }) => isCell(target) && sheet.enter(target));
    form.addEventListener('focusout', ({ target }) => isCell(target) && sheet.commit());
    form.addEventListener('input', ({ target }) => isCell(target) && sheet.typed());
    for (const button of orders) {
        button.addEventListener('mousedown', (event) => event.preventDefault()); // keeps the focus
        button.addEventListener('click', () => sheet[button.dataset.orden]());
    }
    document.addEventListener('keydown', (event) => {
        const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
        if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 's') return;
        event.preventDefault();
        form.requestSubmit(save);
    });
    form.addEventListener('submit', (event) => {
        sheet.commit();
        if (!unsaved.send(sheet.current)) event.preventDefault();
    });

    save.after(count);
    for (const hidden of root.querySelectorAll('[hidden]')) hidden.hidden = false;
    const { edits, at } = unsaved.takeBack('recibida' in root.dataset);
    sheet.commit();
    if (edits.length > 0) sheet.change(edits, 'recuperadas');
    else if (isCell(at) && !document.querySelector('.govuk-error-summary')) at.focus();
}

const root = document.querySelector('.app-rejilla-forma');
if (root) begin(root);
