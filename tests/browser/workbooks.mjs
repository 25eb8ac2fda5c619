// Workbooks as planning offices send them, and an import that has come as far as its review.
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { base } from './launch.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rumbo-import-'));
const support = join(dirname(fileURLToPath(import.meta.url)), '../support');
const headings = ['N.º META', 'META', 'PONDERACIÓN', 'NOMBRE DEL INDICADOR',
    'TIPO DE PROGRAMACIÓN', 'UNIDAD DE MEDIDA', 'I TRIM', 'II TRIM', 'III TRIM', 'IV TRIM',
    'TOTAL PROGRAMACIÓN VIGENCIA', 'COLOR PREFERIDO DE LA CARPETA'];
const goals = [
    [1, 'Transferir 100 cajas del archivo de gestión al archivo central', 50, 'Cajas', 'Suma',
        'cajas', 25, 25, 25, 25, 100, 'azul'],
    [2, 'Digitalizar 3.000 expedientes', 30, 'Expedientes', 'Suma', 'expedientes', 1500, 500, 500,
        500, 3000, 'verde'],
    [3, 'Publicar 4 informes', 20, 'Informes', 'Suma', 'informes', 1, 'uno', 1, 1, 4, null]];

// With an error at F017!H6 («uno») that is to be mended, or without.
export function planWorkbook(name, { mended = false } = {}) {
    const rows = [['PLAN DE GESTIÓN 2027'], [], headings, ...goals].map((row) => row.map(
        (cell) => (mended && cell === 'uno' ? 1 : cell)));
    const path = join(folder, name);
    const program = 'import json, sys; import spreadsheet; open(sys.argv[1], "wb").write('
        + 'spreadsheet.workbook(**{"F017": json.loads(sys.argv[2])}))';
    execFileSync('python3', ['-c', program, path, JSON.stringify(rows)],
        { env: { ...process.env, PYTHONPATH: support } });
    return path;
}

export const press = async (tab, selector) => {
    await tab.locator(selector).first().focus();
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
};

export const here = (tab) => new URL(tab.url()).pathname;

// From the list of plans to the columns; answers the address of the import.
export async function beginImport(tab, file) {
    await tab.goto(`${base}/formulacion`);
    await press(tab, 'a[href="/importaciones"]');
    await tab.setInputFiles('#archivo', file);
    await press(tab, 'form[enctype] button');
    return here(tab).replace('/columnas', '');
}

export async function choosePlan(tab, code) {
    await tab.fill('#nombre', 'Plan de gestión documental 2027');
    await tab.fill('#codigo', code);
    await tab.selectOption('#unidad', 'GDI');
    await tab.fill('#desde', '2027');
    await press(tab, 'main form:has(#codigo) button');
}
