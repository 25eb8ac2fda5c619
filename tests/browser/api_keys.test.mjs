// Keys for programs: made, taken and ended by keyboard alone, with and without JavaScript, clean in
// every state of their page, in both languages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf, overflowOf, widths } from './problems.mjs';
import { inEnglish } from './route_table.mjs';
import { send, signIn } from './sign_in.mjs';

const page = '/mi-perfil/claves';
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const call = (key) =>
    fetch(`${base}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } });

for (const [path, email, javaScriptEnabled] of [
    [page, 'jefe', true], [inEnglish(page), 'analista', false]]) {
    const assertClean = async (tab) => {
        for (const width of widths) {
            await tab.setViewportSize({ width, height: 800 });
            const flaws = javaScriptEnabled ? await flawsOf(tab) : await overflowOf(tab);
            assert.deepEqual(flaws, [], `${tab.url()} at ${width}`);
        }
    };

    test(`a key from the first click to its end (${path})`, async () => {
        const context = await browser.newContext({ javaScriptEnabled });
        const tab = await signIn(context, `${email}@ejemplo.invalid`, 'demostración de rumbo 2026');
        await tab.goto(base + path);
        await assertClean(tab);
        await tab.focus('#nombre');
        await tab.keyboard.type('Tablero');
        await tab.focus('#clave');
        await tab.keyboard.type('no es esta');
        await send(tab);
        assert.equal(await tab.inputValue('#nombre'), 'Tablero');
        assert.equal(await tab.inputValue('#clave'), '');
        await assertClean(tab);
        await tab.focus('#permisos');
        await tab.keyboard.press('Space');
        await tab.focus('#clave');
        await tab.keyboard.type('demostración de rumbo 2026');
        await send(tab);
        const key = await tab.textContent('#clave-nueva');
        await assertClean(tab);
        assert.equal((await call(key)).status, 200);
        await tab.goto(base + path);
        assert.ok(!(await tab.content()).includes(key));
        await assertClean(tab);
        await tab.focus('.app-resultados button');
        await send(tab);
        assert.equal((await call(key)).status, 401);
        await context.close();
    });
}
