// A citizen without a mouse: from the home page down to the reason of a number, and to the
// contrast. What has the focus is seen and wears a ring; with and without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';

const stops_max = 60;
let browser;

before(async () => {
    browser = await launch();
});
after(() => browser.close());

const focused = (tab) => tab.evaluate(() => {
    const element = document.activeElement;
    const { top, bottom } = element.getBoundingClientRect();
    return {
        words: element.innerText ?? '',
        address: element.getAttribute('href') ?? '',
        isSeen: bottom > 0 && top < innerHeight,
        ring: parseFloat(getComputedStyle(element).outlineWidth),
    };
});

// Presses Tab until `is(focus)`; every stop on the way must be seen.
async function tabTo(tab, what, is) {
    for (let stop = 0; stop < stops_max; ++stop) {
        await tab.keyboard.press('Tab');
        const focus = await focused(tab);
        assert.ok(focus.isSeen && focus.ring >= 2, `${what}: «${focus.words}» cannot be seen`);
        if (is(focus)) return;
    }
    assert.fail(`${what} was not reached by Tab`);
}

async function follow(tab, address) {
    await tabTo(tab, address, (focus) => focus.address === address);
    await Promise.all([tab.waitForURL(base + address), tab.keyboard.press('Enter')]);
}

for (const javaScriptEnabled of [true, false]) {
    test(`by keyboard to the reason of a number, JavaScript ${javaScriptEnabled}`, async () => {
        const tab = await browser.newPage({ javaScriptEnabled });
        await tab.goto(`${base}/`);
        await tab.keyboard.press('Tab');
        assert.equal((await focused(tab)).address, '#contenido');
        await follow(tab, '/planes');
        await follow(tab, '/planes/pes-gestion-publica');
        await follow(tab, '/planes/pes-gestion-publica/objetivos/3');
        await follow(tab, '/planes/pes-gestion-publica/metas/3/543');
        await follow(tab, '/planes/pes-gestion-publica/por-que/metas/3/543');
        assert.match(await tab.title(), /94,64/);
        await tab.close();
    });
}

test('by keyboard to letters on black, and back to the page', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${base}/planes`);
    await tabTo(tab, 'preferences', ({ address }) => address.startsWith('/preferencias'));
    await Promise.all([tab.waitForURL(/preferencias/), tab.keyboard.press('Enter')]);
    await tabTo(tab, 'contrast', ({ words }) => words.includes('Alto'));
    await tab.keyboard.press('ArrowDown');
    await tabTo(tab, 'save', ({ words }) => words === 'Guardar');
    await Promise.all([tab.waitForURL(`${base}/planes`), tab.keyboard.press('Enter')]);
    const paper = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(paper, 'rgb(0, 0, 0)');
    await tab.close();
});
