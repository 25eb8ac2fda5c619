// The review of a plan (S8) by keyboard: goals found conforming, observed, and what somebody else
// has. Each page as clean as all others.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf } from './problems.mjs';
import { signIn } from './sign_in.mjs';

const plan = '/formulacion/pinar-2027'; // of the demonstration: two goals, the first conforming
let browser;
let analyst;
let head;

before(async () => {
    browser = await launch();
    const enter = async (who) => signIn(await browser.newContext(), `${who}@ejemplo.invalid`);
    [analyst, head] = await Promise.all([enter('analista'), enter('jefe')]);
});
after(() => browser.close());

const loads = (tab, key) => Promise.all([tab.waitForNavigation(), tab.keyboard.press(key)]);
const current = (tab) => tab.textContent('#metas-en-revision [aria-current] a');
const counts = (tab) => tab.textContent('.app-revisor strong');

async function isClean(tab, path) {
    for (const width of [320, 1280]) {
        await tab.setViewportSize({ width, height: 800 });
        await tab.goto(base + path);
        assert.deepEqual(await flawsOf(tab), [], `${path} at ${width}`);
    }
}

test('goals are found conforming and observed by single keys', async () => {
    await isClean(analyst, plan);
    assert.match(await counts(analyst), /^1 de 2 metas conformes/);
    assert.match(await current(analyst), /^P2/); // the next to be reviewed
    await analyst.keyboard.press('k');
    assert.match(await current(analyst), /^P1/);
    await analyst.keyboard.press('c'); // it is: nothing to be done
    await analyst.keyboard.press('j');
    await loads(analyst, 'c');
    assert.match(await counts(analyst), /^2 de 2 metas conformes/);
    await Promise.all([
        analyst.waitForNavigation(),
        analyst.click('#metas-en-revision tr:has-text("P2") button'), // «Quitar la marca»
    ]);
    assert.match(await counts(analyst), /^1 de 2 metas conformes/);
    assert.match(await current(analyst), /^P2/);
    await loads(analyst, 'o');
    assert.match(analyst.url(), /\/fichas\/2#observar$/);
    await loads(analyst, 'c'); // on the card, too
    assert.match(await counts(analyst), /^2 de 2 metas conformes/);
});

test('what somebody else has is read, and taken with one press', async () => {
    await head.goto(base + plan);
    await Promise.all([head.waitForNavigation(), head.click('.app-revisor button')]);
    assert.match(await head.textContent('.app-revisor'), /Usted tiene su revisión/);
    await isClean(analyst, plan);
    assert.equal(await analyst.locator('.app-juicio').count(), 0);
    await isClean(analyst, `${plan}/fichas/2`);
    await Promise.all([analyst.waitForNavigation(), analyst.click('.app-revisor button')]);
    assert.match(analyst.url(), /\/fichas\/2#observar$/);
    assert.ok(await analyst.locator('#palabras').isVisible());
});
