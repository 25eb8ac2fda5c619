// The sheet as it is worked with: the cell one is in, the marked range, and what is done to them.
import { readBlock, writeBlock } from './block.js';
import { fillLines, isCell, layOut, neighbour, rectangle, transposed } from './grid.js';
import { History } from './history.js';

export class Sheet {
    #cells;
    #say; // [name of a sentence, number of cells]...; without any, what was said goes
    #changed; // called after every change of a value
    #exceeds; // asked before a block is cut, with the way to paste what fits; true: it asks first
    #history = new History();
    #current = null; // the cell that has, or had, the focus
    #entered = ''; // what it held then
    #anchor = null; // the corner of the marked range opposite to it
    #isMarking = false;

    constructor(cells, say, changed, exceeds) {
        this.#exceeds = exceeds;
        this.#cells = cells;
        this.#say = say;
        this.#changed = changed;
    }

    get current() {
        return this.#current;
    }

    get hasRange() {
        return this.#anchor !== null;
    }

    get canUndo() {
        return this.#history.canUndo || this.#isTyped;
    }

    get canRedo() {
        return this.#history.canRedo && !this.#isTyped;
    }

    // Whether somebody is still writing in the cell.
    isTyping(cell) {
        return cell === this.#current && this.#isTyped;
    }

    // The value as the server has it: nothing that was done.
    settle(cell, value) {
        cell.value = value;
        if (cell !== this.#current) return;
        this.#entered = value;
        if (cell === document.activeElement) cell.select();
    }

    // The focus came to the cell.
    enter(cell) {
        this.#stand(cell);
        cell.select();
        if (!this.#isMarking) this.mark(null);
    }

    // What was typed in a cell is one action.
    commit() {
        if (this.#isTyped) {
            this.#history.add([[this.#current, this.#entered, this.#current.value]]);
        }
        this.#stand(this.#current);
        this.#changed();
    }

    typed() {
        this.mark(null);
        this.#changed();
    }

    // As it was when the focus came.
    restore() {
        this.mark(null);
        this.#current.value = this.#entered;
        this.#current.select();
        this.#changed();
    }

    // Into the cell, or nowhere where there is none; the range grows up to it where one marks.
    go(cell, marks) {
        const corner = marks ? this.#anchor ?? this.#current : null;
        if (cell) {
            this.#isMarking = marks;
            cell.focus();
            this.#isMarking = false;
        }
        this.commit();
        this.#current.select();
        this.mark(corner);
    }

    // Up to the corner opposite to the current cell; null: nothing is marked.
    mark(corner) {
        if (this.hasRange && !corner) this.#say();
        this.#anchor = corner;
        const marked = new Set(corner ? this.#cellsOfRange : []);
        for (const cell of this.#cells) {
            cell.classList.toggle('app-celda--marcada', marked.has(cell));
        }
        if (corner) this.#say(['marcadas', marked.size]);
    }

    change(edits, name, ...more) {
        this.commit();
        this.#history.add(edits.map(([cell, value]) => [cell, cell.value, value]));
        for (const [cell, value] of edits) cell.value = value;
        this.#stand(this.#current);
        this.#current?.select();
        this.#changed();
        this.#say([name, edits.length], ...more);
    }

    // Into a cell from beside it: the focus stays where it is.
    put(cell, value) {
        this.commit();
        this.#history.add([[cell, cell.value, value]]);
        cell.value = value;
        this.#stand(this.#current);
        this.#changed();
    }

    empty() {
        this.change(this.#cellsOfRange.map((cell) => [cell, '']), 'vaciadas');
    }

    fillDown() {
        const edits = fillLines(this.#range, (cell) => neighbour(cell, -1, 0));
        this.change(edits, 'rellenadas');
    }

    fillRight() {
        const edits = fillLines(transposed(this.#range), (cell) => neighbour(cell, 0, -1));
        this.change(edits, 'rellenadas');
    }

    undo() {
        this.commit();
        this.#travel(this.#history.undo(), 'deshecho');
    }

    redo() {
        this.commit();
        this.#travel(this.#history.redo(), 'rehecho');
    }

    copy() {
        this.#say(['copiadas', this.#cellsOfRange.length]);
        return writeBlock(this.#range);
    }

    // False where the text is one value for one cell: that is pasted as in any field.
    paste(text) {
        const values = readBlock(text);
        const cells = this.#cellsOfRange;
        if (values.length > 1 || values[0].length > 1) {
            const { edits, outside } = layOut(cells[0], values);
            if (outside > 0 && this.#exceeds(outside, () => this.#lay(edits, outside))) return true;
            this.#lay(edits, outside);
        } else if (this.hasRange) {
            this.change(cells.map((cell) => [cell, values[0][0]]), 'pegadas');
        } else return false;
        return true;
    }

    #lay(edits, outside) {
        this.change(edits, 'pegadas', ...(outside > 0 ? [['fuera', outside]] : []));
    }

    get #isTyped() {
        return this.#current !== null && this.#current.value !== this.#entered;
    }

    get #range() {
        return this.#current ? rectangle(this.#anchor ?? this.#current, this.#current) : [[]];
    }

    get #cellsOfRange() {
        return this.#range.flat().filter(Boolean);
    }

    #stand(cell) {
        this.#current = cell;
        this.#entered = cell?.value;
    }

    #travel(step, name) {
        if (!step) return;
        this.#stand(this.#current); // a value that was put back is not typed
        this.mark(null);
        if (isCell(document.activeElement)) step[0][0].focus();
        this.#current?.select();
        this.#changed();
        this.#say([name, step.length]);
    }
}
