// The side of those who work here, signed in through its own forms: every page as clean as the
// public ones, and an invitation from the first click to the second factor of the invited, without
// JavaScript and by keyboard alone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { problemsOf, widths } from './problems.mjs';
import { desks, inEnglish } from './route_table.mjs';
import { send, signIn } from './sign_in.mjs';
import { beginImport, choosePlan, planWorkbook } from './workbooks.mjs';

// What an authenticator application shows now for a key in base32 (RFC 6238).
function totp(secret) {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('');
    const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const step = Buffer.alloc(8);
    step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000)));
    const mac = createHmac('sha1', key).update(step).digest();
    const code = mac.readUInt32BE(mac[19] & 15) & 0x7fffffff;
    return String(code % 1000000).padStart(6, '0');
}

let browser;
let administrator; // cookies
let analyst;
let transversal;
let head;

async function cookiesOf(email) {
    const context = await browser.newContext();
    const tab = await signIn(context, email);
    assert.equal(tab.url(), `${base}/mi-trabajo`);
    const state = await context.storageState();
    await context.close();
    return state;
}

before(async () => {
    browser = await launch();
    administrator = await cookiesOf('administra@ejemplo.invalid');
    analyst = await cookiesOf('analista@ejemplo.invalid');
    transversal = await cookiesOf('transversal@ejemplo.invalid');
    head = await cookiesOf('jefe@ejemplo.invalid');
});
after(() => browser.close());

// At both widths, with and without JavaScript.
async function isClean(path, options) {
    for (const width of widths) {
        for (const javaScript of [true, false]) {
            const problems = await problemsOf(browser, path, width, javaScript, options);
            assert.deepEqual(problems, [], `${path} at ${width}, JavaScript ${javaScript}`);
        }
    }
}

for (const { pattern, example } of desks.filter((desk) => desk.example !== '')) {
    for (const path of [example, inEnglish(example)]) {
        const who = () => {
            if (pattern === '/orientaciones') return transversal;
            const ofPlans = ['formulacion', 'importaciones', 'participacion', 'publicacion',
                'metodologias', 'dias-no-habiles'].includes(pattern.split('/')[1]);
            return ofPlans ? analyst : administrator;
        };
        const options = () => (pattern === '/ingreso' ? {} : { storageState: who() });
        test(`${path} is clean`, () => isClean(path, options()));
    }
}

// Pages whose address holds what only the demonstration, or somebody signed in, can know.
const draft = '/formulacion/plan-gestion-gdi-2027'; // its other pages: plans.test.mjs
const asAnalyst = (path) => () => isClean(path, { storageState: analyst });
// A step of an import that the analyst has begun.
let importBegun;
const ofImport = (step) => async () => {
    importBegun ??= (async () => {
        const context = await browser.newContext({ storageState: analyst });
        const tab = await context.newPage();
        const address = await beginImport(tab, planWorkbook('Plan.xlsx', { mended: true }));
        await choosePlan(tab, 'plan-de-pasos');
        await context.close();
        return address;
    })();
    const path = (await importBegun) + step;
    for (const each of [path, inEnglish(path)]) await asAnalyst(each)();
};
const isWorkbook = (path) => async () => {
    const context = await browser.newContext({ storageState: analyst });
    const answer = await context.request.get(base + await path());
    assert.equal(answer.status(), 200);
    assert.equal((await answer.body()).subarray(0, 2).toString(), 'PK');
    await context.close();
};
const asHead = (path) => async () => {
    for (const each of [path, inEnglish(path)]) await isClean(each, { storageState: head });
};
const ofUnit = (rest) => async () => {
    const path = `/administracion/unidades/GDI${rest}`;
    for (const each of [path, inEnglish(path)]) {
        await isClean(each, { storageState: administrator });
    }
};
const ofPerson = (rest) => async () => {
    const path = `/administracion/personas/demo-planning-head${rest}`;
    for (const each of [path, inEnglish(path)]) {
        await isClean(each, { storageState: administrator });
    }
};
// The first comment of the consultation that is open.
const aComment = async () => {
    const context = await browser.newContext({ storageState: analyst });
    const tab = await context.newPage();
    await tab.goto(`${base}/participacion/2`);
    const path = await tab.locator('a[href*="/aportes/"]').first().getAttribute('href');
    await context.close();
    for (const each of [path, inEnglish(path)]) await asAnalyst(each)();
};
// Only where there is a provider of sign-in: in provider.test.mjs. A file of evidence is no page:
// tests/http/methodology_test.py.
const elsewhere = ['/ingreso/institucional', '/ingreso/institucional/retorno',
    '/mi-perfil/cuenta', '/formulacion/{plan}/mesas/archivos/{huella}'];
const visits = {
    '/participacion/abrir/{plan}': asHead('/participacion/abrir/pinar-2027'),
    '/participacion/{consulta}': asAnalyst('/participacion/1'),
    '/participacion/{consulta}/aportes/{aporte}': aComment,
    '/formulacion/{plan}/libro.xlsx': isWorkbook(() => `${draft}/libro.xlsx`),
    '/importaciones/plantilla.xlsx': isWorkbook(() => '/importaciones/plantilla.xlsx?desde=2027'),
    '/importaciones/{importacion}/columnas': ofImport('/columnas'),
    '/importaciones/{importacion}/revision': ofImport('/revision'),
    '/importaciones/{importacion}/confirmacion': ofImport('/confirmacion'),
    '/importaciones/{importacion}': ofImport(''),
    '/importaciones/{importacion}/problemas.xlsx': isWorkbook(
        async () => `${await importBegun}/problemas.xlsx`),
    '/formulacion/{plan}': asAnalyst(draft),
    '/formulacion/{plan}/estructura': asAnalyst(`${draft}/estructura`),
    '/formulacion/{plan}/fichas/{objeto}': asAnalyst(`${draft}/fichas/4`),
    '/formulacion/{plan}/fichas/{objeto}/lugar': asAnalyst(`${draft}/fichas/4/lugar`),
    '/formulacion/{plan}/mesas': asAnalyst('/formulacion/pinar-2027/mesas'),
    '/formulacion/{plan}/revision': asAnalyst(`${draft}/revision`),
    '/formulacion/{plan}/articulacion': asAnalyst(`${draft}/articulacion`),
    '/formulacion/{plan}/historia': asAnalyst(`${draft}/historia`),
    '/formulacion/{plan}/programacion': asAnalyst(`${draft}/programacion`),
    '/administracion/personas/{persona}': ofPerson(''),
    '/administracion/personas/{persona}/baja': ofPerson('/baja'),
    '/administracion/personas/{persona}/datos': ofPerson('/datos'),
    '/administracion/personas/{persona}/clave': ofPerson('/clave?tambien=segundo-factor'),
    '/administracion/personas/{persona}/fin-de-rol': ofPerson(
        '/fin-de-rol?asignacion=demo-demo-planning-head'),
    '/administracion/unidades/{unidad}': ofUnit(''),
    '/administracion/unidades/{unidad}/cierre': ofUnit('/cierre'),
    '/ingreso/codigo': async () => {
        const context = await browser.newContext();
        const tab = await context.newPage();
        await tab.goto(`${base}/ingreso`);
        await tab.fill('#correo', 'jefe@ejemplo.invalid');
        await tab.fill('#clave', await tab.textContent('#clave-demo'));
        await send(tab);
        const storageState = await context.storageState();
        await context.close();
        for (const each of ['/ingreso/codigo', '/en/ingreso/codigo']) {
            await isClean(each, { storageState });
        }
    },
    '/enlace/{token}': async () => {
        const context = await browser.newContext({ storageState: administrator });
        const tab = await context.newPage();
        await tab.goto(`${base}/administracion/personas`);
        await tab.fill('#nombre', 'Zoraida Paz');
        await tab.fill('#correo', 'zoraida@ejemplo.invalid');
        await tab.selectOption('#rol', 'committee');
        await tab.selectOption('#unidad', 'GDI');
        await tab.getByRole('button', { name: 'Invitar' }).click();
        const link = new URL(await tab.textContent('#enlace'));
        await context.close();
        for (const each of [link.pathname, inEnglish(link.pathname)]) await isClean(each, {});
    },
    // With links: enlist.test.mjs.
    '/administracion/cargar/resultado': async () => {
        const path = '/administracion/cargar/resultado';
        for (const each of [path, inEnglish(path)]) {
            await isClean(each, { storageState: administrator });
        }
    },
    '/administracion/cargar/enlaces.xlsx': async () => {
        const context = await browser.newContext({ storageState: administrator });
        const answer = await context.request.get(`${base}/administracion/cargar/enlaces.xlsx`);
        assert.equal((await answer.body()).subarray(0, 2).toString(), 'PK');
        await context.close();
    },
    '/administracion/cargar/plantilla.xlsx': async () => {
        const context = await browser.newContext({ storageState: administrator });
        const answer = await context.request.get(`${base}/administracion/cargar/plantilla.xlsx`);
        assert.equal((await answer.body()).subarray(0, 2).toString(), 'PK');
        await context.close();
    },
    '/actividad/registro.jsonl': async () => {
        const context = await browser.newContext({ storageState: administrator });
        const answer = await context.request.get(`${base}/actividad/registro.jsonl`);
        const [first] = (await answer.text()).split('\n');
        assert.equal(JSON.parse(first).sequence, 1);
        await context.close();
    },
};
for (const [pattern, visit] of Object.entries(visits)) test(`${pattern} is clean`, visit);

test('the memorandum prints without the frame of the program', async () => {
    const context = await browser.newContext({ storageState: analyst });
    const tab = await context.newPage();
    await tab.goto(`${base}/metodologias/2026/1/memorando`);
    const isSeen = (selector) => tab.locator(selector).first().isVisible();
    assert.equal(await isSeen('.app-copia'), false);
    assert.equal(await isSeen('.app-no-imprime'), true);
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await isSeen('.app-copia'), true);
    for (const selector of ['.app-no-imprime', '.app-gestion__menu', '.app-gestion__barra']) {
        assert.equal(await isSeen(selector), false, selector);
    }
    assert.match(await tab.textContent('.app-memorando'), /Asunto.*2026, versión 1/s);
    await context.close();
});

test('the sheet prints in the whole width, without what only a screen has', async () => {
    const context = await browser.newContext({ storageState: analyst });
    const tab = await context.newPage();
    await tab.goto(`${base}/formulacion/pinar-2027/programacion`);
    await tab.emulateMedia({ media: 'print' });
    const part = await tab.evaluate(
        () => document.querySelector('main').getBoundingClientRect().width / innerWidth,
    );
    assert.ok(part > 0.9, `${part} of the width`);
    const screens = ['.app-gestion__menu', '.app-pestanas', '.app-rejilla-forma .app-boton'];
    for (const selector of screens) {
        for (const one of await tab.locator(selector).all()) {
            assert.equal(await one.isVisible(), false, selector);
        }
    }
    assert.ok(await tab.locator('.app-rejilla').first().isVisible());
    await context.close();
});

test('every page of theirs is visited', () => {
    const without = desks.filter(({ example }) => example === '').map(({ pattern }) => pattern);
    assert.ok(desks.length >= 12);
    assert.deepEqual(without.sort(), [...Object.keys(visits), ...elsewhere].sort());
});

// Tab until the element has the focus, then type: as whoever has no mouse.
async function reach(tab, selector) {
    const wanted = await tab.locator(selector).elementHandle();
    for (let i = 0; i < 80; i += 1) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
        await tab.keyboard.press('Tab');
    }
    assert.fail(`${selector} cannot be reached with Tab`);
}

test('an invitation, by keyboard alone and without JavaScript', async () => {
    const options = { storageState: administrator, javaScriptEnabled: false };
    const context = await browser.newContext(options);
    const tab = await context.newPage();
    await tab.goto(`${base}/administracion/personas`);
    await reach(tab, '#nombre');
    await tab.keyboard.type('Nora Beltrán');
    await reach(tab, '#correo');
    await tab.keyboard.type('nora@ejemplo.invalid');
    await reach(tab, '#rol');
    await tab.keyboard.type('com');
    await reach(tab, '#unidad');
    await tab.keyboard.type('alc');
    await reach(tab, 'main form[method="post"] button');
    await send(tab);
    const link = await tab.textContent('#enlace');
    await context.close();

    // Without the transition between pages: the camera would read two of them.
    const still = { javaScriptEnabled: false, reducedMotion: 'reduce' };
    const own = await browser.newContext(still);
    const first = await own.newPage();
    await first.goto(link);
    await first.fill('#clave', 'corta');
    await send(first);
    assert.match(await first.textContent('.govuk-error-summary'), /al menos 12 caracteres/);
    assert.match(await first.title(), /^Error: /);
    const focused = await first.locator('.govuk-error-summary:focus').count();
    assert.equal(focused, 1, 'who does not see the page hears first what is wrong');
    await first.fill('#clave', 'tres gatos en un tejado azul');
    await send(first);
    const work = first;
    assert.equal(work.url(), `${base}/segundo-factor`); // signed in, as far as a password reaches
    const file = join(mkdtempSync(join(tmpdir(), 'rumbo-qr-')), 'qr.png');
    await work.locator('#qr').screenshot({ path: file });
    const scanned = execFileSync('zbarimg', ['--quiet', '--raw', file], { encoding: 'utf8' });
    const secret = new URL(scanned.trim()).searchParams.get('secret');
    assert.equal(secret, (await work.textContent('#clave-totp')).replaceAll(' ', ''));
    await work.fill('#codigo', totp(secret));
    await send(work);
    assert.equal(await work.locator('main li code').count(), 10);
    await work.goto(`${base}/mi-trabajo`);
    assert.equal(await work.textContent('h1'), 'Mi trabajo');
    const again = await own.newPage();
    assert.equal((await again.goto(link)).status(), 404);
    await own.close();
});
