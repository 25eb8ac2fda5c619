// What is typed and not saved: counted beside the button, asked about on leaving where it cannot be
// sent, and kept in this browser until the server has it.
import { fieldsOf, isChanged, nameOf, shownOf } from './fields.js';
import { Kept } from './kept.js';
import { showLost } from './lost.js';

export class Unsaved {
    #form;
    #show;
    #kept;
    #lost = []; // cells whose fields the page has no more
    #count = 0;
    #hasWritten = false; // another tab of the same page keeps its own
    #isSending = false;

    // show: of a number of fields. mayLeave: whether what is unsaved is on its way.
    constructor(root, form, show, mayLeave) {
        this.#form = form;
        this.#show = show;
        this.#kept = new Kept(root.dataset.persona);
        addEventListener('beforeunload', (event) => {
            if (this.#count === 0 || this.#isSending || mayLeave()) return;
            event.preventDefault();
            event.returnValue = true; // of browsers before 2024
        });
        addEventListener('pageshow', () => {
            this.#isSending = false;
        });
    }

    refresh() {
        const changed = fieldsOf(this.#form).filter((field) => {
            const is = isChanged(field);
            field.classList.toggle('app-celda--cambiada', is && field.matches('.app-celda'));
            return is;
        });
        this.#count = changed.length;
        this.#show(this.#count);
        const typed = changed.map(
            (field) => [field.name, field.value, shownOf(field).value, nameOf(field)]);
        const cells = [...typed, ...this.#lost];
        if (cells.length > 0) this.#write({ cells });
        else if (this.#hasWritten) this.#write(null);
    }

    // False where the form is on its way already. The copy stays until the answer is here.
    send(current) {
        if (this.#isSending) return false;
        this.#isSending = true;
        this.#write({ cells: this.#kept.read()?.cells ?? [], sent: true, at: current?.name });
        return true;
    }

    // What was typed before, as [field, value]; what was shown then goes with it, so that the
    // server sees what somebody else changed meanwhile.
    takeBack(wasReceived) {
        const kept = this.#kept.read();
        const fieldOf = ([name]) => this.#form.elements[name];
        this.#lost = kept?.cells.filter((cell) => !fieldOf(cell)) ?? [];
        showLost(this.#lost, () => {
            this.#lost = [];
            this.refresh();
        });
        if (!kept || (kept.sent && wasReceived)) {
            this.#write(this.#lost.length > 0 ? { cells: this.#lost } : null);
            return { edits: [], at: this.#form.elements[kept?.at] };
        }
        this.#hasWritten = true;
        const edits = [];
        for (const cell of kept.cells.filter(fieldOf)) {
            const [, value, shown] = cell;
            const field = fieldOf(cell);
            if (field.value === value) continue;
            shownOf(field).value = shown;
            edits.push([field, value]);
        }
        return { edits };
    }

    #write(kept) {
        this.#hasWritten = kept !== null;
        this.#kept.write(kept);
    }
}
