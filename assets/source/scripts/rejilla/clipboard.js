// Blocks of cells from and to Excel and LibreOffice. Values go as they stand, with their commas.
import { isCell } from './grid.js';

export function listenToClipboard(form, sheet) {
    for (const kind of ['copy', 'cut']) {
        form.addEventListener(kind, (event) => {
            if (!isCell(event.target) || !sheet.hasRange) return;
            event.preventDefault();
            event.clipboardData.setData('text/plain', sheet.copy());
            if (kind === 'cut') sheet.empty();
        });
    }
    form.addEventListener('paste', (event) => {
        if (!isCell(event.target)) return;
        if (sheet.paste(event.clipboardData.getData('text/plain'))) event.preventDefault();
    });
}
