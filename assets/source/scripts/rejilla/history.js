// What was done, action by action: one is one step, however many cells it changed. A step is a list
// of [cell, before, after].
export class History {
    #done = [];
    #undone = [];

    add(step) {
        if (step.every(([, before, after]) => before === after)) return;
        this.#done.push(step);
        this.#undone = [];
    }

    undo() {
        return this.#move(this.#done, this.#undone, 1);
    }

    redo() {
        return this.#move(this.#undone, this.#done, 2);
    }

    get canUndo() {
        return this.#done.length > 0;
    }

    get canRedo() {
        return this.#undone.length > 0;
    }

    #move(from, to, side) {
        const step = from.pop();
        if (!step) return null;
        to.push(step);
        for (const change of step) change[0].value = change[side];
        return step;
    }
}
