// The first click selects what a cell holds, the second puts the caret; Shift marks a range.
import { isCell } from './grid.js';

export function listenToPointer(form, sheet) {
    let isFirst = false;
    form.addEventListener('mousedown', (event) => {
        isFirst = event.target !== document.activeElement;
        if (!event.shiftKey || !isFirst || !sheet.current || !isCell(event.target)) return;
        event.preventDefault();
        sheet.go(event.target, true);
    });
    form.addEventListener('click', ({ target, shiftKey }) => {
        if (isCell(target) && isFirst && !shiftKey) target.select();
    });
}
