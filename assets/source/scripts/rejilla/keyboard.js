// What each key does in a cell. Browsers keep theirs: nothing with Alt, which AltGr is part of, and
// no letter without Ctrl.
import { isCell, neighbour } from './grid.js';

// To the card of the goal: with the cell chosen where one may observe, else to its field.
function observe(cell) {
    const { fichas, observa } = cell.closest('.app-rejilla-forma').dataset;
    const [, object, name] = cell.name.match(/^c\.(\d+)\.(.*)$/);
    const part = observa === undefined
        ? `#${cell.name}` : `?campo=${encodeURIComponent(name)}#palabras`;
    location.assign(`${fichas}/${object}${part}`);
}

export function listenToKeys(form, sheet) {
    const vertical = (down) => (cell, marks) => {
        sheet.go(neighbour(cell, down, 0), marks);
        return true;
    };
    // Where the whole value is selected, or the caret stands at that end of it.
    const sideways = (right) => (cell, marks) => {
        const { selectionStart: from, selectionEnd: to, value: { length } } = cell;
        const isWhole = from === 0 && to === length;
        if (!isWhole && (from !== to || to !== (right > 0 ? length : 0))) return false;
        sheet.go(neighbour(cell, 0, right), marks);
        return true;
    };
    const emptyRange = () => {
        if (!sheet.hasRange) return false;
        sheet.empty();
        return true;
    };
    // True where the sheet made use of the key.
    const keys = {
        ArrowUp: vertical(-1),
        ArrowDown: vertical(1),
        ArrowLeft: sideways(-1),
        ArrowRight: sideways(1),
        Enter: (cell, isBack) => vertical(isBack ? -1 : 1)(cell, false),
        Delete: emptyRange,
        Backspace: emptyRange,
        F2: (cell) => {
            sheet.mark(null);
            cell.setSelectionRange(cell.value.length, cell.value.length);
            return true;
        },
        Escape: () => {
            sheet.restore();
            return true;
        },
    };
    const withControl = {
        z: () => sheet.undo(),
        y: () => sheet.redo(),
        'shift+z': () => sheet.redo(),
        d: () => sheet.fillDown(),
        r: () => sheet.fillRight(),
    };
    form.addEventListener('keydown', (event) => {
        const { target, key, shiftKey } = event;
        if (!isCell(target) || event.isComposing) return;
        if (event.altKey && shiftKey && event.code === 'KeyC') observe(target);
        if (event.altKey) return;
        if (event.ctrlKey || event.metaKey) {
            const run = withControl[(shiftKey ? 'shift+' : '') + key.toLowerCase()];
            run?.();
            if (run) event.preventDefault();
        } else if (keys[key]?.(target, shiftKey)) {
            event.preventDefault();
        }
    });
}
