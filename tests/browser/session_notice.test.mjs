// Before a session ends the page says so, and lets one go on; the clock of the browser is ours.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { base, launch } from './launch.mjs';
import { flawsOf, widths } from './problems.mjs';
import { signIn } from './sign_in.mjs';

let browser;

before(async () => {
    browser = await launch();
});
after(() => browser.close());

// A page of somebody who has signed in, whose clock runs as fast as we say.
async function desk(email, path, viewport = { width: 1280, height: 800 }) {
    const context = await browser.newContext({ viewport });
    const tab = await signIn(context, email);
    await tab.clock.install();
    await tab.goto(base + path);
    return tab;
}

const title = (tab) => tab.locator('#aviso-sesion h2:visible');

test('who rests is asked in time, at both widths, and can go on', async () => {
    for (const width of widths) {
        const tab = await desk('analista@ejemplo.invalid', '/formulacion', { width, height: 800 });
        await tab.clock.fastForward('26:45'); // of 30, less a minute of doubt
        assert.equal(await title(tab).count(), 0);
        await tab.clock.fastForward('00:20');
        assert.equal(await title(tab).textContent(), '¿Sigue ahí?');
        assert.match(await tab.textContent('#aviso-sesion [data-cuando="descansa"] p'),
            /Su sesión termina en menos de 2 minutos/);
        assert.deepEqual(await flawsOf(tab), []);
        const asked = tab.waitForResponse('**/atajos');
        await tab.keyboard.press('Enter');
        assert.equal((await asked).status(), 200);
        await title(tab).waitFor({ state: 'hidden' });
        await tab.clock.fastForward('26:30'); // a whole rest from there
        assert.equal(await title(tab).count(), 0);
        await tab.clock.fastForward('00:40');
        assert.equal(await title(tab).textContent(), '¿Sigue ahí?');
        await tab.context().close();
    }
});

test('what another tab asks for counts, and closes the question', async () => {
    const tab = await desk('analista@ejemplo.invalid', '/formulacion');
    await tab.clock.fastForward('27:30');
    await title(tab).waitFor();
    await tab.evaluate(() => localStorage.setItem('rumbo.consultado', Date.now()));
    await tab.clock.fastForward('00:06');
    assert.equal(await title(tab).count(), 0);
    await tab.context().close();
});

test('who administers rests less', async () => {
    const tab = await desk('administra@ejemplo.invalid', '/administracion/personas');
    await tab.clock.fastForward('12:10');
    assert.equal(await title(tab).textContent(), '¿Sigue ahí?');
    await tab.context().close();
});

test('a session that has ended takes what was read with it', async () => {
    for (const width of widths) {
        const tab = await desk('analista@ejemplo.invalid', '/mi-trabajo', { width, height: 800 });
        await tab.clock.fastForward('29:30');
        assert.equal(await title(tab).textContent(), 'Su sesión terminó');
        assert.equal(await tab.title(), 'Su sesión terminó');
        assert.deepEqual(await flawsOf(tab), []);
        await tab.keyboard.press('Escape');
        await tab.clock.fastForward('00:30');
        assert.equal(await title(tab).count(), 1);
        const left = await tab.evaluate(() => [...document.body.children].map(({ id }) => id));
        assert.deepEqual(left, ['aviso-sesion']);
        const link = tab.locator('#aviso-sesion a:visible');
        assert.equal(await link.getAttribute('href'), '/ingreso');
        await tab.context().close();
    }
});

test('what was typed stays on the page of a session that has ended', async () => {
    const tab = await desk('analista@ejemplo.invalid', '/en/mi-perfil/contrasena');
    await tab.locator('main input[type="password"]').first().fill('una clave a medias');
    await tab.clock.fastForward('29:30');
    assert.equal(await title(tab).textContent(), 'Your session has ended');
    assert.deepEqual(await flawsOf(tab), []);
    const link = tab.locator('#aviso-sesion a:visible');
    assert.equal(await link.getAttribute('href'), '/en/ingreso');
    await tab.getByRole('button', { name: 'Back to the page' }).press('Enter');
    assert.equal(await title(tab).count(), 0);
    await tab.clock.fastForward('00:30');
    assert.equal(await title(tab).count(), 0); // said once
    assert.equal(await tab.locator('main input[type="password"]').first().inputValue(),
        'una clave a medias');
    await tab.context().close();
});

test('a working day ends whatever one does', async () => {
    const tab = await desk('analista@ejemplo.invalid', '/mi-trabajo');
    for (let hour = 0; hour < 9.5; hour += 0.25) {
        await tab.evaluate(() => localStorage.setItem('rumbo.consultado', Date.now()));
        await tab.clock.fastForward('15:00');
    }
    assert.equal(await title(tab).count(), 0);
    await tab.evaluate(() => localStorage.setItem('rumbo.consultado', Date.now()));
    await tab.clock.fastForward('27:30');
    await tab.evaluate(() => localStorage.setItem('rumbo.consultado', Date.now()));
    await tab.clock.fastForward('01:00');
    assert.equal(await title(tab).textContent(), 'Su sesión cumplió una jornada entera');
    await tab.context().close();
});
