// A plan from draft to published by the people in their roles: without JavaScript, and once by
// keyboard alone; and each of its pages as clean as all others, in every state.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf, overflowOf, widths } from './problems.mjs';
import { inEnglish } from './route_table.mjs';

const code = 'plan-de-prueba-2027';
const plan = `/formulacion/${code}`;
const objective = 'pei-2024-2027/1'; // strategic, of the demonstration
const people = ['lider', 'promotor', 'analista', 'jefe', 'administra'];

let browser;
let password;
const states = {}; // cookies
const tabs = {}; // of each, without JavaScript
const watchers = {}; // of each, with JavaScript, for axe
const looked = new Set(); // kinds of pages, by axe
const told = []; // on their consoles

const send = (tab) => Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
const press = async (tab, selector) => {
    await tab.locator(selector).first().focus();
    await send(tab);
};

async function signIn(tab, email) {
    await tab.goto(`${base}/ingreso`);
    password = await tab.textContent('#clave-demo');
    await tab.fill('#correo', email);
    await tab.fill('#clave', password);
    await send(tab);
    if (tab.url().includes('/ingreso/codigo')) {
        await tab.fill('#codigo', await tab.textContent('#codigo-demo'));
        await send(tab);
    }
    assert.equal(tab.url(), `${base}/mi-trabajo`);
}

before(async () => {
    browser = await launch();
    await Promise.all(people.map(async (who) => {
        const context = await browser.newContext({ javaScriptEnabled: false });
        context.setDefaultTimeout(20000);
        tabs[who] = await context.newPage();
        await signIn(tabs[who], `${who}@ejemplo.invalid`);
        states[who] = await context.storageState();
    }));
});
after(() => browser.close());

// Opens it as they see it, in both languages, and finds nothing wrong.
async function isClean(who, path) {
    const tab = watchers[who] ??= await watcher(who);
    for (const [address, width] of [[path, 320], [inEnglish(path), 320], [path, 1280]]) {
        await tab.setViewportSize({ width, height: 800 });
        const answer = await tab.goto(base + address);
        assert.equal(answer.status(), 200, address);
        // In English the same page in another state says nothing new to axe.
        const kind = `${address.includes('/en/')} ${path.replace(plan, '').replace(/\d/, '')}`;
        const isNew = address === path ? width === 320 : !looked.has(kind);
        looked.add(kind);
        const flaws = isNew ? await flawsOf(tab) : await overflowOf(tab);
        assert.deepEqual(flaws, [], `${address} at ${width}, of ${who}`);
    }
}

// A tab of theirs with JavaScript, on whose console nothing may be told.
async function watcher(who) {
    const context = await browser.newContext({ storageState: states[who] });
    const tab = await context.newPage();
    tab.on('console', (message) => told.push(message.text()));
    tab.on('pageerror', (error) => told.push(error.message));
    return tab;
}

const cell = (object, name) => `[name="c.${object}.${name}"]`;
const target = (object, quarter) => cell(object, `targets/2027-Q${quarter}`);
// «05/12/2026», as people write it, so many days after today in Colombia.
const inDays = (days) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('es-CO', {
    timeZone: 'America/Bogota', day: '2-digit', month: '2-digit', year: 'numeric',
});
const stateOf = (tab) => tab.textContent('.app-bajada .app-estado');
const open = (who, path = '') => tabs[who].goto(base + plan + path);

async function step(who, action, fields = {}) {
    const form = `form:has([name="paso"][value="${action}"])`;
    await open(who);
    for (const [name, text] of Object.entries(fields)) {
        await tabs[who].fill(`${form} [name="${name}"]`, text);
    }
    await press(tabs[who], `${form} button`);
}

test('who reaches no plan sees an empty list', async () => {
    const tab = tabs.administra;
    await tab.goto(`${base}/administracion/personas`);
    await tab.fill('#nombre', 'Nadia Real');
    await tab.fill('#correo', 'nadia@ejemplo.invalid');
    await tab.selectOption('#rol', 'improvement-promoter');
    await tab.selectOption('#unidad', 'AL-01');
    await press(tab, 'main form:has(#nombre) button');
    const link = await tab.textContent('#enlace');
    const context = await browser.newContext({ javaScriptEnabled: false });
    const own = await context.newPage();
    await own.goto(link);
    await own.fill('#clave', 'tres gatos en un tejado azul');
    await send(own); // whoever chose a password is in
    states.nadia = await context.storageState();
    await own.goto(`${base}/formulacion`);
    assert.match(await own.textContent('main'), /No hay planes en formulación/);
    await context.close();
    await isClean('nadia', '/formulacion');
});

test('a plan is begun, after a code that is none', async () => {
    const tab = tabs.analista;
    await tab.goto(`${base}/formulacion`);
    await tab.fill('#nombre', 'Plan de prueba 2027');
    await tab.fill('#codigo', 'Plan 2027');
    await tab.selectOption('#unidad', 'GDI');
    await tab.fill('#desde', '2027');
    await press(tab, 'main form:has(#codigo) button');
    assert.equal(await tab.inputValue('#nombre'), 'Plan de prueba 2027');
    await tab.fill('#codigo', code);
    await press(tab, 'main form:has(#codigo) button');
    assert.equal(tab.url(), base + plan);
    assert.equal(await tab.textContent('h1'), 'Plan de prueba 2027');
    await isClean('lider', plan);
    await isClean('lider', `${plan}/estructura`);
    await isClean('lider', `${plan}/programacion`);
});

test('goals are added, taken out and put back', async () => {
    const tab = tabs.promotor;
    await open('promotor', '/estructura');
    for (const [number, phrase, type] of [['M1', 'Transferir 1.200 cajas', 'sum'],
        ['M2', 'Digitalizar el 100 % de las series', 'increasing']]) {
        await tab.fill('#codigo', number);
        await tab.fill('#frase', phrase);
        await tab.selectOption('#tipo', type);
        await press(tab, 'main form:has(#frase) button');
    }
    const first = () => tab.locator('.app-partes li .app-rama > p:first-child > a').first();
    const isFirst = async (code) => assert.ok((await first().textContent()).startsWith(code));
    await press(tab, 'main form:has([name="objeto"][value="2"]) [title="Subir M2 un puesto"]');
    await isFirst('M2');
    await press(tab, 'main form:has([name="objeto"][value="2"]) [title="Bajar M2 un puesto"]');
    await isFirst('M1');
    await press(tab, 'main form[action$="/fuera"]:has([name="objeto"][value="2"]) button');
    assert.equal(await tab.locator('.app-partes li').count(), 1);
    await press(tab, '[role="status"] button');
    assert.equal(await tab.locator('.app-partes li').count(), 2);
    await isClean('promotor', `${plan}/estructura`);
});

test('cards are written', async () => {
    const tab = tabs.lider;
    for (const [object, unit] of [[1, 'cajas'], [2, '%']]) {
        await open('lider', `/fichas/${object}`);
        await tab.fill(cell(object, 'unit'), unit);
        await tab.fill(cell(object, 'indicator'), 'Avance');
        await tab.fill(cell(object, 'aligned_to'), objective);
        await press(tab, 'main .app-ficha button');
        assert.match(await tab.textContent('[role="status"]'), /3 campos/);
    }
    await isClean('lider', `${plan}/fichas/1`);
    await isClean('lider', `${plan}/fichas/0`);
});

test('the schedule tells what it cannot read, and whom it met', async () => {
    const tab = tabs.lider;
    const save = '.app-rejilla-forma button[type="submit"]';
    await open('lider', '/programacion');
    const rows = {
        1: ['200', '300', '300', '400', '1.200'],
        2: ['20 %', '45', '75', '100', '100'],
    };
    for (const [object, values] of Object.entries(rows)) {
        for (let i = 1; i < 5; i += 1) await tab.fill(target(object, i), values[i - 1]);
        await tab.fill(cell(object, 'total'), values[4]);
        await tab.fill(cell(object, 'weight'), '50');
    }
    await press(tab, save);
    assert.match(await tab.textContent('.govuk-error-message'), /1\.200/);
    assert.equal(await tab.inputValue(cell(1, 'total')), '1.200');
    await isClean('lider', `${plan}/programacion`);
    await tab.fill(cell(1, 'total'), '1200');
    await press(tab, save);
    assert.equal(await tab.locator('.govuk-error-message').count(), 0);

    // Of two who saw the same, the second is shown both, and chooses.
    await open('promotor', '/programacion');
    await open('lider', '/programacion');
    await tabs.promotor.fill(target(1, 1), '210');
    await press(tabs.promotor, save);
    await tab.fill(target(1, 1), '220');
    await press(tab, save);
    assert.match(await tab.textContent('.app-conflicto'), /220[\s\S]*210/);
    await tab.locator('[name="k.1.targets/2027-Q1"][value="suya"]').focus();
    await tab.keyboard.press('Space');
    await press(tab, save);
    assert.equal(await tab.inputValue(target(1, 1)), '210');
    await tab.fill(target(1, 1), '200');
    await press(tab, save);
});

// The answers to forms cannot be opened at their address: they are looked at as they come.
test('a schedule with a problem and with a conflict is clean', async () => {
    const context = await browser.newContext({ storageState: states.lider });
    const tab = await context.newPage();
    const save = '.app-rejilla-forma button[type="submit"]';
    for (const typed of ['1.200', '77']) {
        await tab.goto(`${base}${plan}/programacion`);
        if (typed === '77') {
            await open('promotor', '/programacion');
            await tabs.promotor.fill(target(2, 1), '21');
            await press(tabs.promotor, save);
        }
        await tab.fill(typed === '77' ? target(2, 1) : cell(1, 'total'), typed);
        await press(tab, save);
        const words = typed === '77' ? '.app-conflicto' : '.govuk-error-message';
        assert.ok(await tab.locator(words).count() > 0, typed);
        for (const width of widths) {
            await tab.setViewportSize({ width, height: 800 });
            assert.deepEqual(await flawsOf(tab), [], `${typed} at ${width}`);
        }
    }
    await context.close();
    await open('lider', '/programacion');
    await tabs.lider.fill(target(2, 1), '20');
    await press(tabs.lider, save);
});

test('it is submitted, observed, and submitted again', async () => {
    await step('lider', 'submit');
    assert.equal(await stateOf(tabs.lider), 'En revisión');
    await open('lider', '/fichas/1');
    assert.equal(await tabs.lider.locator(cell(1, 'goal')).count(), 0);
    await isClean('lider', `${plan}/fichas/1`);
    await isClean('analista', plan);
    await open('analista');
    await press(tabs.analista, '#metas-en-revision tbody tr:first-child a[href$="#observar"]');
    assert.equal(tabs.analista.url(), `${base}${plan}/fichas/1#observar`);
    await open('analista', '/fichas/1');
    await press(tabs.analista, 'main form:has(#palabras) button');
    assert.match(await tabs.analista.textContent('.govuk-error-summary'), /Escriba la observaci/);
    await tabs.analista.selectOption('#campo', 'total');
    await tabs.analista.fill('#palabras', 'Diga de qué depósitos son las cajas.');
    await press(tabs.analista, 'main form:has(#palabras) button');
    await isClean('analista', `${plan}/fichas/1?observada=si`);
    await step('analista', 'observe');
    assert.equal(await stateOf(tabs.analista), 'Observado');
    await isClean('lider', plan);
    await isClean('lider', `${plan}/fichas/1`);
    await open('lider');
    await press(tabs.lider, 'main form:has([name="observacion"]) button');
    await step('lider', 'submit');
    assert.equal(await stateOf(tabs.lider), 'En revisión');
});

test('it is accepted, made official, published and closed', async () => {
    await step('jefe', 'accept', { clave: 'no es esta' });
    assert.match(await tabs.jefe.textContent('.govuk-error-summary'), /contraseña no es correcta/);
    await step('jefe', 'accept', { clave: password });
    assert.equal(await stateOf(tabs.jefe), 'Aceptado');
    await isClean('lider', plan);
    await step('lider', 'officialise', { caso: '', clave: password });
    assert.match(await tabs.lider.textContent('.govuk-error-summary'), /caso/);
    await step('lider', 'officialise', { caso: 'HOLA 123', clave: password });
    assert.equal(await stateOf(tabs.lider), 'Oficializado');
    await isClean('jefe', plan);
    // On a day to come (S27), taken back again; a day that is none is refused, and kept.
    await step('jefe', 'publish', { dia: '31/02/2027', clave: password });
    assert.match(await tabs.jefe.textContent('.govuk-error-summary'), /día\/mes\/año/);
    assert.equal(await tabs.jefe.inputValue('#dia'), '31/02/2027');
    await step('jefe', 'publish', { dia: inDays(2), clave: password });
    assert.equal(await stateOf(tabs.jefe), 'Oficializado');
    assert.match(await tabs.jefe.textContent('main'), /Se publica solo el \d+ de /);
    await isClean('jefe', plan);
    await isClean('jefe', '/publicacion');
    await step('jefe', 'drop-publication-day', { motivo: '' });
    assert.match(await tabs.jefe.textContent('.govuk-error-summary'), /por qué|motivo/i);
    await step('jefe', 'drop-publication-day', { motivo: 'El acto se corrió.' });
    assert.doesNotMatch(await tabs.jefe.textContent('main'), /Se publica solo/);
    await step('jefe', 'publish', { clave: password });
    assert.equal(await stateOf(tabs.jefe), 'Publicado');
    assert.match(await tabs.jefe.textContent('[role="status"]'), /se publicó a las \d\d:\d\d/);
    await isClean('jefe', `${plan}?hecho=publish`);
    await isClean('jefe', '/formulacion');
    await tabs.jefe.goto(`${base}/planes/${code}`);
    assert.match(await tabs.jefe.textContent('h1'), /Plan de prueba 2027/);
    assert.doesNotMatch(await tabs.jefe.textContent('main'), /Lucía Herrera|Jorge Salas/);
    // Its year is still to end: it is told until when, and not offered to be closed.
    await open('jefe');
    assert.match(await tabs.jefe.textContent('.app-paso'), /31 de diciembre de 2027/);
    assert.equal(await tabs.jefe.locator('[name="paso"][value="close"]').count(), 0);
    await isClean('jefe', '/formulacion/plan-gestion-gdi-2025');
});

test('nothing was told on any console', () => assert.deepEqual(told, []));

// Tab until the element has the focus: as whoever has no mouse.
async function reach(tab, selector) {
    const wanted = await tab.locator(selector).first().elementHandle();
    for (let i = 0; i < 150; i += 1) {
        if (await wanted.evaluate((element) => element === document.activeElement)) return;
        await tab.keyboard.press('Tab');
    }
    assert.fail(`${selector} cannot be reached with Tab`);
}

async function type(tab, selector, text) {
    await reach(tab, selector);
    await tab.keyboard.press('Control+A');
    await tab.keyboard.type(text);
}

test('from draft to published by keyboard alone', async () => {
    const address = '/formulacion/plan-con-teclado';
    const { analista, lider, jefe } = tabs;
    await analista.goto(`${base}/formulacion`);
    await type(analista, '#nombre', 'Plan con teclado');
    await type(analista, '#codigo', 'plan-con-teclado');
    await reach(analista, '#unidad');
    for (let i = 0; i < 20 && await analista.inputValue('#unidad') !== 'GDI'; i += 1) {
        await analista.keyboard.press('ArrowDown');
    }
    await type(analista, '#desde', '2027');
    await send(analista);
    assert.equal(analista.url(), base + address);

    await lider.goto(`${base}${address}/estructura`);
    await type(lider, '#codigo', 'M1');
    await type(lider, '#frase', 'Capacitar a 50 personas');
    await send(lider);
    await lider.goto(`${base}${address}/fichas/1`);
    await type(lider, cell(1, 'aligned_to'), objective);
    await type(lider, cell(1, 'indicator'), 'Personas capacitadas');
    await type(lider, cell(1, 'unit'), 'personas');
    await send(lider);
    await lider.goto(`${base}${address}/programacion`);
    await type(lider, cell(1, 'weight'), '100');
    for (const [i, value] of ['10', '10', '15', '15'].entries()) {
        await type(lider, target(1, i + 1), value);
    }
    await type(lider, cell(1, 'total'), '50');
    await send(lider);
    const take = async (tab, action, fields = {}) => {
        const form = `form:has([name="paso"][value="${action}"])`;
        await tab.goto(base + address);
        for (const [name, text] of Object.entries(fields)) {
            await type(tab, `${form} [name="${name}"]`, text);
        }
        await reach(tab, `${form} button`);
        await send(tab);
    };
    await take(lider, 'submit');
    await take(jefe, 'accept', { clave: password });
    await take(lider, 'officialise', { caso: 'HOLA 9', clave: password });
    await take(jefe, 'publish', { clave: password });
    assert.equal(await stateOf(jefe), 'Publicado');
});
