// What the server refused, said above the form by the words of its answer, and beside each field of
// it. What was typed stays where it was typed.
import { choiceOf, fieldsOf, isChanged, mark } from './fields.js';

const place = 'app-rechazado';

// The blocks of the answer, in place of those of an earlier one.
export function showRefusals(root, page) {
    const blocks = [...page.querySelectorAll('[data-rechazo]')]
        .map((block) => block.cloneNode(true));
    const box = document.querySelector(`.${place}`) ?? document.createElement('div');
    const words = blocks.map((block) => block.textContent).join();
    if (box.textContent === words && box.isConnected) return;
    box.className = place;
    for (const block of blocks) block.removeAttribute('autofocus');
    box.replaceChildren(...blocks);
    if (blocks.length > 0) root.before(box);
    else box.remove();
}

// What one does there sends what is typed, or leaves it.
export function onSubmitThere(run) {
    document.addEventListener('submit', ({ target }) => {
        if (target.closest(`.${place}`)) run();
    });
}

// The fields that were refused with the object they are of, or with all of the form.
export function markRefused(fields, page) {
    for (const field of fields) {
        mark(field, true);
        const [, object] = field.name.split('.');
        const said = page.querySelector(`[data-sacada="${object}"]`)?.dataset.dicho ??
            page.querySelector('[data-rechazo] li')?.textContent;
        const last = field.closest('tr')?.lastElementChild;
        if (!said || !last) continue;
        const line = document.createElement('p');
        line.className = 'govuk-error-message';
        line.textContent = said;
        last.replaceChildren(line);
    }
}

export const markedOf = (form) => fieldsOf(form)
    .filter((field) => (field.ariaInvalid === 'true' || choiceOf(field)) && isChanged(field));
