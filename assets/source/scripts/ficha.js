// The card of a goal: saved as one goes, numbers told as they are understood, and what was not
// saved offered again. It is a form of fields that works without this.
import { Autosave } from './borrador/autosave.js';
import { fieldsOf, isRefused, savedIn, sentence } from './borrador/fields.js';
import { saveByKey } from './borrador/keys.js';
import { listenToReadings } from './borrador/readings.js';
import { showLostAlone } from './borrador/lost.js';
import { onSubmitThere } from './borrador/refusals.js';
import { Review } from './borrador/review.js';
import { Unsaved } from './borrador/unsaved.js';

function begin(root) {
    const part = (name) => root.querySelector(name);
    const form = part('form');
    const save = part('form [type="submit"]');
    const count = part('.app-rejilla__pendiente');
    const back = part('.app-recuperadas');
    const isTyped = (field) => field === document.activeElement && !field.options;

    const review = new Review(root, form, (field) => autosave.again(field));
    const autosave = new Autosave(root, form, isTyped, taken);
    const unsaved = new Unsaved(root, form, (number) => {
        count.textContent = number > 0 ? sentence(root, ['sinGuardar', number]) : '';
    }, () => autosave.leave());

    // A field that one is in stays as it is; any other becomes what the server answered.
    function taken(there, sent) {
        for (const [field, value] of sent) {
            const now = there.elements[field.name];
            const place = field.closest('[data-campo]');
            const hadFocus = place.contains(document.activeElement);
            const isIn = hadFocus && document.activeElement.type !== 'radio';
            if (isIn || field.value !== value) {
                place.dataset.guardado = savedIn(now);
                review.keep(field, now.closest('[data-campo]').querySelector('.app-eco'));
                const left = now.closest('[data-campo]').querySelector('[data-sobra]');
                place.querySelector('[data-sobra]')?.remove();
                if (left) place.append(left);
            } else {
                place.replaceWith(now.closest('[data-campo]'));
                if (hadFocus) now.focus();
            }
        }
        for (const now of there.ownerDocument.querySelectorAll('[data-parte]')) {
            const name = `[data-parte="${now.dataset.parte}"]`;
            document.querySelector(name)?.replaceChildren(...now.childNodes);
        }
        unsaved.refresh();
        review.again();
    }

    form.addEventListener('input', () => {
        unsaved.refresh();
        review.later();
    });
    for (const left of ['change', 'focusout']) {
        form.addEventListener(left, () => autosave.later());
    }
    form.addEventListener('submit', (event) => {
        if (!unsaved.send(document.activeElement)) event.preventDefault();
    });
    onSubmitThere(() => unsaved.send(null));
    listenToReadings(form, (field, value) => {
        field.value = value;
        unsaved.refresh();
        review.later();
    });
    saveByKey(form, save);

    save.after(count);
    for (const hidden of root.querySelectorAll('.app-guardado, .app-rejilla__pendiente')) {
        hidden.hidden = false;
    }
    const { edits } = unsaved.takeBack('recibida' in root.dataset);
    for (const [field, value] of edits) field.value = value;
    unsaved.refresh();
    if (edits.length > 0) {
        root.prepend(back);
        back.hidden = false;
        back.prepend(sentence(root, ['recuperadas', edits.length]), ' ');
        back.querySelector('button').addEventListener('click', () => {
            for (const field of fieldsOf(form)) if (!isRefused(field)) field.value = savedIn(field);
            back.hidden = true;
            unsaved.refresh();
        });
    }
}

const root = document.querySelector('[data-borrador="ficha"]');
if (root) begin(root);
else showLostAlone();
