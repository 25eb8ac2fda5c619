// Journey 5: a citizen comments a draft and follows the comment, by keyboard alone, with and
// without JavaScript, on a wide and on a narrow screen; each page on the way is clean.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf, overflowOf } from './problems.mjs';
import { inEnglish } from './route_table.mjs';

let browser;
const told = [];

before(async () => { browser = await launch(); });
after(() => browser.close());

// Goes on with Tab until the focus is there, as somebody without a mouse does.
async function tabTo(tab, selector) {
    for (let i = 0; i < 200; i += 1) {
        await tab.keyboard.press('Tab');
        if (await tab.evaluate((what) => document.activeElement.matches(what), selector)) return;
    }
    assert.fail(`no way by keyboard to ${selector} on ${tab.url()}`);
}

const follow = (tab) => Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);

async function open(javaScriptEnabled, width) {
    // Pages that follow at once cut the transition between them short, and the browser tells so.
    const context = await browser.newContext(
        { javaScriptEnabled, reducedMotion: 'reduce', viewport: { width, height: 800 } });
    context.setDefaultTimeout(20000);
    const tab = await context.newPage();
    tab.on('console', (message) => told.push(message.text()));
    tab.on('pageerror', (error) => told.push(error.message));
    return tab;
}

async function comment(tab, look) {
    await tab.goto(base);
    await tabTo(tab, 'main a[href*="/participa/"]');
    await follow(tab);
    assert.match(tab.url(), /\/participa\/2$/);
    await look(tab);
    await tabTo(tab, 'a[href*="meta=2%2F2.5"]');
    await follow(tab);
    assert.equal(await tab.inputValue('#meta'), '2/2.5');
    await look(tab);
    // What is wrong is said, and nothing is lost.
    await tabTo(tab, '#nombre');
    await tab.keyboard.type('Ana Ruiz');
    await tabTo(tab, 'main form button');
    await follow(tab);
    await look(tab);
    assert.match(await tab.textContent('.govuk-error-summary'), /Escriba su aporte/);
    assert.equal(await tab.inputValue('#nombre'), 'Ana Ruiz');
    await tabTo(tab, '#comentario');
    await tab.keyboard.type('Que al menos una quede en el sur.');
    await tabTo(tab, '#tema');
    await tab.keyboard.type('D'); // «Dónde y para quién»
    await tabTo(tab, '#autorizo');
    await tab.keyboard.press('Space');
    await tabTo(tab, 'main form button');
    await follow(tab);
    assert.match(await tab.textContent('main'), /Todavía no se ha enviado/);
    await look(tab);
    await tabTo(tab, 'button[value="enviar"]');
    await follow(tab);
    await look(tab);
    const code = (await tab.textContent('main')).match(/P-\d{4}-\d{5}-\w{4}-\w{4}/)[0];
    assert.match(await tab.textContent('#datos-personales'), /Nombre\s*Ana Ruiz/);
    return code;
}

async function fits(tab) {
    assert.deepEqual(await overflowOf(tab), [], tab.url());
}

async function isClean(tab) {
    assert.deepEqual(await flawsOf(tab), [], tab.url());
}

for (const [javaScript, width] of [[true, 1280], [true, 320], [false, 1280], [false, 320]]) {
    const how = `${javaScript ? 'with' : 'without'} JavaScript at ${width}`;
    test(`a citizen comments and follows the comment by keyboard, ${how}`, async () => {
        const tab = await open(javaScript, width);
        // axe needs JavaScript; without it, nothing may stick out.
        const look = javaScript ? isClean : fits;
        const code = await comment(tab, look);
        await tab.goto(`${base}/participa`);
        await tabTo(tab, '#codigo');
        await tab.keyboard.type(code.toLowerCase());
        await follow(tab);
        assert.equal(tab.url(), `${base}/participa/aporte/${code}`);
        assert.match(await tab.textContent('.app-etapas [aria-current]'), /Recibido/);
        // And takes it back.
        await tabTo(tab, 'main summary');
        await tab.keyboard.press('Enter');
        await look(tab);
        await tabTo(tab, 'main details form button');
        await follow(tab);
        const page = await tab.textContent('main');
        assert.match(page, /Retirado a petición de su autor, \d+ de/);
        assert.doesNotMatch(page, /Su aporte espera|Retirar mi aporte|Ana Ruiz/);
        await look(tab);
        await tab.close();
    });
}

test('the form counts the characters that are left, where there is JavaScript', async () => {
    const tab = await open(true, 320);
    await tab.goto(`${base}/participa/2/comentar`);
    const counted = tab.locator('.app-contador');
    assert.equal(await counted.textContent(), 'Caracteres que quedan: 2.000');
    await tab.fill('#comentario', 'ñ😀\nx');
    assert.equal(await counted.textContent(), 'Caracteres que quedan: 1.996');
    await tab.fill('#comentario', 'a'.repeat(2012));
    assert.equal(await counted.textContent(), 'Caracteres de más: 12');
    await tab.waitForFunction(() => document.querySelector('.app-contador + [role=status]')
        .textContent === 'Caracteres de más: 12');
    assert.deepEqual(await flawsOf(tab), []);
    await tab.close();
});

test('every page of a consultation is clean, in English and for printing', async () => {
    const tab = await open(true, 320);
    const pages = ['/participa', '/participa/1', '/participa/1/resultados', '/participa/2',
        '/participa/2/comentar', '/participa/2/resultados', '/participa/aporte'];
    for (const path of pages)
        for (const address of [inEnglish(path), `${path}?vista=impresion`]) {
            const answer = await tab.goto(base + address);
            assert.equal(answer.status(), 200, address);
            assert.deepEqual(await flawsOf(tab), [], address);
        }
    await tab.goto(`${base}/participa/1/comentar`); // closed: it says so
    assert.deepEqual(await flawsOf(tab), []);
    await tab.close();
});

test('nothing was told on the consoles', () => {
    assert.deepEqual(told.filter((one) => !/status of 4\d\d/.test(one)), []);
});
