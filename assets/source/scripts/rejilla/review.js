// What the checks would say of what is typed and not saved yet, and how each number was understood:
// asked of the server once nothing has been typed for a while. It saves nothing.
const idle = 600;

export class Review {
    #root;
    #form;
    #cells;
    #timer = 0;
    #asked = null; // the request on its way
    #last = '';

    constructor(root, form, cells) {
        this.#root = root;
        this.#form = form;
        this.#cells = cells;
    }

    later() {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#ask(), idle);
    }

    // Rows in which something is changed, whole: what the checks say of a goal is of all its cells.
    #typed() {
        const rows = new Set();
        for (const cell of this.#cells) {
            if (cell.value !== (cell.dataset.guardado ?? cell.defaultValue)) {
                rows.add(cell.closest('tr'));
            }
        }
        const typed = new URLSearchParams();
        for (const cell of this.#cells) {
            if (rows.has(cell.closest('tr'))) typed.append(cell.name, cell.value);
        }
        return typed;
    }

    async #ask() {
        const typed = this.#typed();
        if (typed.toString() === this.#last) return;
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
        for (const echo of this.#root.querySelectorAll('.app-eco')) echo.remove();
        for (const echo of told.querySelectorAll('[data-celda]')) {
            const cell = this.#form.elements[echo.dataset.celda];
            if (!cell) continue;
            echo.id = `e.${cell.id}`;
            cell.setAttribute('aria-describedby', echo.id);
            cell.closest('td').append(echo);
        }
        for (const part of told.querySelectorAll('[data-meta], [data-total]')) {
            const { meta } = part.dataset;
            const name = meta ? `[data-meta="${meta}"]` : '[data-total]';
            document.querySelector(name)?.replaceChildren(...part.childNodes);
        }
    }
}
