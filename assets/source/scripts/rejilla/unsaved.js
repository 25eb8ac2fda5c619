// Cells that are not saved: counted beside the button, asked about on leaving, and kept in this tab
// until the server has them, so that a reload gives them back to whoever typed them and to nobody
// else.
const { persona } = document.querySelector('[data-persona]')?.dataset ?? {};
const key = `rejilla:${persona}:${location.pathname}${location.search}`;

function read() {
    try {
        return JSON.parse(sessionStorage.getItem(key));
    } catch {
        return null;
    }
}

function write(kept) {
    try {
        if (kept) sessionStorage.setItem(key, JSON.stringify(kept));
        else sessionStorage.removeItem(key);
    } catch {
        // No storage, or none left: the sheet works without a copy.
    }
}

export class Unsaved {
    #form;
    #cells;
    #show;
    #count = 0;
    #isSending = false;

    // show: of a number of cells.
    constructor(form, cells, show) {
        this.#form = form;
        this.#cells = cells;
        this.#show = show;
        addEventListener('beforeunload', (event) => {
            if (this.#count === 0 || this.#isSending) return;
            event.preventDefault();
            event.returnValue = true; // of browsers before 2024
        });
        addEventListener('pageshow', () => {
            this.#isSending = false;
        });
    }

    refresh() {
        const changed = this.#cells.filter((cell) => {
            const isChanged = cell.value !== (cell.dataset.guardado ?? cell.defaultValue);
            cell.classList.toggle('app-celda--cambiada', isChanged);
            return isChanged;
        });
        this.#count = changed.length;
        this.#show(this.#count);
        const cells = changed.map((cell) => [cell.name, cell.value, this.#shown(cell).value]);
        write(cells.length > 0 ? { cells } : null);
    }

    // False where the form is on its way already. The copy stays until the answer is here.
    send(current) {
        if (this.#isSending) return false;
        this.#isSending = true;
        write({ cells: read()?.cells ?? [], sent: true, at: current?.name });
        return true;
    }

    // What was typed before a reload, as [cell, value]; what was shown then goes with it, so that
    // the server sees what somebody else changed meanwhile.
    takeBack(wasReceived) {
        const kept = read();
        if (!kept || (kept.sent && wasReceived)) {
            write(null);
            return { edits: [], at: this.#form.elements[kept?.at] };
        }
        const edits = [];
        for (const [name, value, shown] of kept.cells) {
            const cell = this.#form.elements[name];
            if (!cell || cell.value === value) continue;
            this.#shown(cell).value = shown;
            edits.push([cell, value]);
        }
        return { edits };
    }

    #shown(cell) {
        return this.#form.elements[cell.name.replace('c.', 'o.')];
    }
}
