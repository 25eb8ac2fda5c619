// What the checks would say of what is typed and not saved yet, and how each number was understood:
// asked of the server once nothing has been typed for a while. It saves nothing.
import { fieldsOf, isChanged, isRefused } from './fields.js';

const idle = 600;

const rowOf = (field) => field.closest('tr, [data-campo]');

// The echo stands below its field and describes it, beside what describes it already.
function append(field, echo) {
    echo.id = `e.${field.id}`;
    field.setAttribute('aria-describedby',
        `${field.getAttribute('aria-describedby') ?? ''} ${echo.id}`.trim());
    field.closest('td, [data-campo]').append(echo);
}

function remove(echo) {
    const field = document.getElementById(echo.dataset.celda);
    const others = field?.getAttribute('aria-describedby')?.split(' ')
        .filter((id) => id !== echo.id).join(' ');
    if (others) field.setAttribute('aria-describedby', others);
    else field?.removeAttribute('aria-describedby');
    echo.remove();
}

// Its row, or its field, says the very same already.
const isSaid = (field, echo) => [...rowOf(field).querySelectorAll('.govuk-error-message')]
    .some(({ textContent }) => textContent.includes(echo.textContent.trim()));

// Where one is choosing between two readings, it stays until one leaves it.
const isIn = (echo) => echo.contains(document.activeElement);

// Its field is saved: what was noticed of how the number was read stays to be read.
function settle(echo) {
    if (isIn(echo)) return;
    if (echo.dataset.luego) echo.textContent = echo.dataset.luego;
    else remove(echo);
}

// What the checks say of each goal, what each part adds up to, and what is said of the whole.
export function replaceParts(told) {
    for (const name of ['meta', 'suma', 'total']) {
        for (const part of told.querySelectorAll(`[data-${name}]`)) {
            const place = document.querySelector(`[data-${name}="${part.dataset[name]}"]`);
            place?.replaceChildren(...part.childNodes);
        }
    }
}

export class Review {
    #root;
    #form;
    #timer = 0;
    #asked = null; // the request on its way
    #last = '';
    #stale = new Set(); // rows that say what was typed, and is no more
    #isClear; // called with a field that was refused and can be read by now

    constructor(root, form, isClear) {
        this.#root = root;
        this.#form = form;
        this.#isClear = isClear;
        form.addEventListener('focusout', ({ target, relatedTarget }) => {
            const echo = target.closest('.app-eco');
            if (echo && !echo.contains(relatedTarget)) setTimeout(() => this.again());
        });
    }

    // How the answer says that a number was read, where nothing is told of it already.
    keep(field, echo) {
        const place = field.closest('td, [data-campo]');
        if (echo && !place.querySelector('.app-eco')) append(field, echo);
    }

    // After cells were saved: of what is still typed.
    again() {
        for (const echo of this.#root.querySelectorAll('.app-eco')) {
            const field = this.#form.elements[echo.dataset.celda];
            if (!field || !isChanged(field)) settle(echo);
        }
        this.#last = '';
        this.later();
    }

    // What its row said is of what was typed: the checks are asked anew.
    of(field) {
        this.#stale.add(rowOf(field));
        this.later();
    }

    later() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#ask(), idle);
    }

    // Rows in which something is changed, whole: what the checks say of a goal is of all its cells.
    #typed() {
        const numbers = fieldsOf(this.#form).filter(({ inputMode }) => inputMode === 'decimal');
        const rows = new Set([...numbers.filter(isChanged).map(rowOf), ...this.#stale]);
        const typed = new URLSearchParams();
        for (const field of numbers) {
            if (rows.has(rowOf(field))) typed.append(field.name, field.value);
        }
        return typed;
    }

    async #ask() {
        const typed = this.#typed();
        if (typed.toString() === this.#last) return;
        this.#stale.clear();
        this.#last = typed.toString();
        typed.append('formulario', this.#form.elements.formulario.value);
        this.#asked?.abort();
        this.#asked = new AbortController();
        const { signal } = this.#asked;
        try {
            const answer = await fetch(this.#root.dataset.revision, {
                method: 'POST', body: typed, signal,
            });
            if (answer.ok) this.#show(await answer.text());
        } catch {
            // No answer, or another question meanwhile: what stood there stays.
        }
    }

    #show(text) {
        const told = new DOMParser().parseFromString(text, 'text/html');
        for (const echo of this.#root.querySelectorAll('.app-eco')) {
            const field = this.#form.elements[echo.dataset.celda];
            const stays = echo.dataset.luego && field && !isChanged(field);
            if (!stays && !isIn(echo)) remove(echo);
        }
        for (const echo of told.querySelectorAll('[data-celda]')) {
            const field = this.#form.elements[echo.dataset.celda];
            if (!field || !isChanged(field) || isSaid(field, echo)) continue;
            if (isRefused(field) && !echo.matches('.app-eco--mal, .app-lecturas')) {
                this.#isClear(field);
            }
            this.keep(field, echo);
        }
        replaceParts(told);
    }
}
