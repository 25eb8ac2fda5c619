// A block of cells as spreadsheets put it on the clipboard: a line a row, tabs between cells, and
// quotation marks around what holds either.
const piece = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/g;

export function readBlock(text) {
    const rows = [[]];
    for (const [, quoted, plain, end] of text.matchAll(piece)) {
        rows.at(-1).push((quoted?.replaceAll('""', '"').replace(/\s+/g, ' ') ?? plain).trim());
        if (end === '') break;
        if (end !== '\t') rows.push([]);
    }
    const [last] = rows.slice(-1);
    if (rows.length > 1 && last.length === 1 && last[0] === '') rows.pop(); // the end of a line
    return rows;
}

export const writeBlock = (rows) =>
    rows.map((row) => row.map((cell) => cell?.value ?? '').join('\t')).join('\n');
