// Units and people from a workbook, as an administrator loads them: refused at their cells, then
// ready, then the invitations; each page as clean as the rest, at both widths, in both languages.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf, widths } from './problems.mjs';
import { signIn } from './sign_in.mjs';

const people = ['Nombre', 'Correo', 'Rol', 'Unidad', 'Desde', 'Hasta'];
const units = ['Código', 'Nombre', 'Clase', 'Pertenece a'];
const program = `import json, sys
sys.path.insert(0, "tests/support")
from spreadsheet import workbook
open(sys.argv[1], "wb").write(workbook(**json.load(sys.stdin)))`;
const folder = mkdtempSync(join(tmpdir(), 'rumbo-list-'));
let browser;
let storageState;

function workbook(name, sheets) {
    const file = join(folder, `${name}.xlsx`);
    const input = JSON.stringify(sheets);
    execFileSync('python3', ['-c', program, file], { input });
    return file;
}

before(async () => {
    browser = await launch();
    const context = await browser.newContext();
    await signIn(context, 'administra@ejemplo.invalid');
    storageState = await context.storageState();
    await context.close();
});
after(() => browser.close());

const press = (tab) =>
    Promise.all([tab.waitForNavigation(), tab.click('main form button')]);

async function isCleanAtBothWidths(tab, what) {
    for (const width of widths) {
        await tab.setViewportSize({ width, height: 800 });
        assert.deepEqual(await flawsOf(tab), [], `${what} at ${width}`);
    }
}

for (const [language, home] of [['es', ''], ['en', '/en']]) {
    test(`a list is refused, corrected and loaded: ${language}`, async () => {
        const context = await browser.newContext({ storageState });
        const tab = await context.newPage();
        await tab.goto(`${base}${home}/administracion/cargar`);
        await tab.setInputFiles('#archivo', workbook('wrong', {
            Unidades: [units, [`N-${language}`, 'Un nombre bastante largo de una unidad nueva',
                'proceso', 'ninguna']],
            Personas: [people, ['Persona Nueva', 'no es un correo', 'gerente', 'GDI', '', '']],
        }));
        await press(tab);
        assert.match(await tab.textContent('.govuk-error-summary'), /Personas!B2/);
        await isCleanAtBothWidths(tab, 'refused');
        await tab.setInputFiles('#archivo', workbook('right', {
            Unidades: [units, [`N-${language}`, 'Unidad nueva', 'proceso', 'GDI']],
            Personas: [people, ['Persona Nueva', `nueva-${language}@ejemplo.invalid`, 'comité',
                `N-${language}`, '', '']],
        }));
        await press(tab);
        await isCleanAtBothWidths(tab, 'ready');
        await press(tab);
        assert.match(await tab.textContent('#invitaciones code'), /\/enlace\//);
        await isCleanAtBothWidths(tab, 'loaded');
        await context.close();
    });
}
