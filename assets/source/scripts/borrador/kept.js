// What is typed and not saved is kept in this browser until the server has it, so that neither a
// reload nor the end of a session loses it. It comes back to whoever typed it and to nobody else,
// within a week: then it is gone from this browser, which others may use. A cell is its field, what
// was typed, what was shown before, and what people call it.
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

export class Kept {
    #key;

    constructor(person) {
        const { pathname, search } = location;
        forgetOld();
        this.#key = `${PREFIX}${person}:${pathname}${search}`;
    }

    read() {
        try {
            return JSON.parse(localStorage.getItem(this.#key));
        } catch {
            return null;
        }
    }

    write(kept) {
        try {
            const text = kept && JSON.stringify({ ...kept, kept: Date.now() });
            if (kept) localStorage.setItem(this.#key, text);
            else localStorage.removeItem(this.#key);
        } catch {
            // No storage, or none left: the form works without a copy.
        }
    }
}
