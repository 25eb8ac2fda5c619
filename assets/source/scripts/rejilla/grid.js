// Where a cell stands. A column is that of the table: a cell that nobody may edit leaves a gap and
// shifts nothing.
export const isCell = (element) => element?.matches('input.app-celda') ?? false;

const place = (cell) => ({
    body: cell.closest('tbody'),
    row: cell.closest('tr').sectionRowIndex,
    column: cell.closest('td').cellIndex,
});

const at = ({ body, row, column }) =>
    body.rows[row]?.cells[column]?.querySelector('input.app-celda:read-write') ?? null;

// A part of the plan stands between its goals and is none: a block leaves it out.
const isPart = (row) => row?.matches('.app-rejilla__parte');

// The row that stands so many rows of its kind below.
function below({ body, row }, down) {
    const kind = isPart(body.rows[row]);
    const rows = [...body.rows].filter((one) => isPart(one) === kind);
    return rows[rows.indexOf(body.rows[row]) + down]?.sectionRowIndex;
}

// The next one that way, beyond gaps; null at the edge of the table.
export function neighbour(cell, down, right) {
    const here = place(cell);
    const width = cell.closest('tr').closest('table').rows[0].cells.length;
    while (here.body.rows[here.row] && here.column >= 0 && here.column < width) {
        here.row += down;
        here.column += right;
        const found = at(here);
        if (found) return found;
    }
    return null;
}

// Rows of cells, null for a gap, with both in opposite corners; the second alone where they stand
// in two tables.
export function rectangle(first, second) {
    const [one, two] = [place(first), place(second)];
    if (one.body !== two.body) return [[second]];
    const span = (a, b) => {
        const low = Math.min(a, b);
        return Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => low + i);
    };
    const kind = isPart(second.closest('tr'));
    return span(one.row, two.row).filter((row) => isPart(one.body.rows[row]) === kind).map((row) =>
        span(one.column, two.column).map((column) => at({ body: one.body, row, column })));
}

// What each cell becomes when the values are laid out from this one, and how many found none.
export function layOut(cell, values) {
    const here = place(cell);
    const { body, column } = here;
    const all = values.flatMap((line, down) => {
        const row = below(here, down);
        return line.map((value, right) => [at({ body, row, column: column + right }), value]);
    });
    const edits = all.filter(([found]) => found);
    return { edits, outside: all.length - edits.length };
}

// Lines filled from the first of them; a line alone, from its neighbours before it.
export function fillLines(lines, before) {
    const isAlone = lines.length === 1;
    const source = isAlone ? lines[0].map((cell) => cell && before(cell)) : lines[0];
    const rest = isAlone ? lines : lines.slice(1);
    return rest.flatMap((line) => line.map((cell, i) => [cell, source[i]?.value]))
        .filter(([cell, value]) => cell && value !== undefined);
}

export const transposed = (rows) => rows[0].map((_, column) => rows.map((row) => row[column]));
