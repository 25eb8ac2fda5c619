// What is typed and not saved: counted beside the button, asked about on leaving where it cannot be
// sent, and kept in this browser until the server has it, so that neither a reload nor the end of a
// session loses it. It comes back to whoever typed it and to nobody else, within a week: then it is
// gone from this browser, which others may use.
import { fieldsOf, isChanged, shownOf } from './fields.js';

const KEPT_MILLISECONDS = 7 * 24 * 3600 * 1000;
const PREFIX = 'borrador:';

function isOld(text) {
    try {
        return !(Date.now() - JSON.parse(text).kept < KEPT_MILLISECONDS);
    } catch {
        return true;
    }
}

function forgetOld() {
    try {
        for (const key of Object.keys(localStorage))
            if (key.startsWith(PREFIX) && isOld(localStorage.getItem(key)))
                localStorage.removeItem(key);
    } catch {
        // No storage: nothing is kept there.
    }
}

export class Unsaved {
    #form;
    #show;
    #key;
    #count = 0;
    #hasWritten = false; // another tab of the same page keeps its own
    #isSending = false;

    // show: of a number of fields. mayLeave: whether what is unsaved is on its way.
    constructor(root, form, show, mayLeave) {
        this.#form = form;
        this.#show = show;
        const { pathname, search } = location;
        forgetOld();
        this.#key = `${PREFIX}${root.dataset.persona}:${pathname}${search}`;
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
        const cells = changed.map((field) => [field.name, field.value, shownOf(field).value]);
        if (cells.length > 0) this.#write({ cells });
        else if (this.#hasWritten) this.#write(null);
    }

    // False where the form is on its way already. The copy stays until the answer is here.
    send(current) {
        if (this.#isSending) return false;
        this.#isSending = true;
        this.#write({ cells: this.#read()?.cells ?? [], sent: true, at: current?.name });
        return true;
    }

    // What was typed before, as [field, value]; what was shown then goes with it, so that the
    // server sees what somebody else changed meanwhile.
    takeBack(wasReceived) {
        const kept = this.#read();
        if (!kept || (kept.sent && wasReceived)) {
            this.#write(null);
            return { edits: [], at: this.#form.elements[kept?.at] };
        }
        this.#hasWritten = true;
        const edits = [];
        for (const [name, value, shown] of kept.cells) {
            const field = this.#form.elements[name];
            if (!field || field.value === value) continue;
            shownOf(field).value = shown;
            edits.push([field, value]);
        }
        return { edits };
    }

    #read() {
        try {
            return JSON.parse(localStorage.getItem(this.#key));
        } catch {
            return null;
        }
    }

    #write(kept) {
        this.#hasWritten = kept !== null;
        try {
            const text = kept && JSON.stringify({ ...kept, kept: Date.now() });
            if (kept) localStorage.setItem(this.#key, text);
            else localStorage.removeItem(this.#key);
        } catch {
            // No storage, or none left: the form works without a copy.
        }
    }
}
