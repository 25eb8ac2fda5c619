// Signing in with the account of the entity, in a browser, at a real provider of OpenID Connect:
// the account is linked by password once, and opens the door from then on.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Provider from 'oidc-provider';
import { launch } from './launch.mjs';
import { flawsOf, widths } from './problems.mjs';
import { send } from './sign_in.mjs';

const rumbo = process.env.RUMBO ?? 'build/release/rumbo';
const secret = 'a secret of the test, long enough';
let [browser, folder, server, provider, base] = [];

const freePort = () => new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
        const { port } = probe.address();
        probe.close(() => resolve(port));
    });
});

async function startProvider(port) {
    const issuer = `http://127.0.0.1:${port}`;
    const made = new Provider(issuer, {
        clients: [{ client_id: 'rumbo', client_secret: secret,
            redirect_uris: [`${base}/ingreso/institucional/retorno`] }],
        pkce: { required: () => true },
    });
    await new Promise((resolve) => { provider = made.listen(port, '127.0.0.1', resolve); });
    return issuer;
}

async function startRumbo(port, issuer) {
    folder = mkdtempSync(join(tmpdir(), 'rumbo-provider-'));
    execFileSync(rumbo, ['demo', '--data', folder]);
    writeFileSync(join(folder, 'secret'), `${secret}\n`, { mode: 0o600 });
    writeFileSync(join(folder, 'rumbo.toml'), `[portal]\npublic_address = "${base}"\n[sign_in]\n`
        + `issuer = "${issuer}"\nclient_id = "rumbo"\nsecret_file = "secret"\n`);
    server = spawn(rumbo, ['serve', '--data', folder, '--listen', `127.0.0.1:${port}`],
        { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve, reject) => {
        server.stdout.once('data', resolve);
        server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
}

before(async () => {
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    await startRumbo(port, await startProvider(await freePort()));
    browser = await launch();
});

after(async () => {
    await browser?.close();
    server?.kill();
    provider?.close();
    rmSync(folder, { recursive: true, force: true });
});

// The forms of the provider itself: who, and that Rumbo may know it.
async function passProvider(tab, login) {
    await tab.waitForSelector('input[name=login]');
    await tab.fill('input[name=login]', login);
    await tab.fill('input[name=password]', 'whatever');
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
    await Promise.all([tab.waitForURL(`${base}/**`), tab.click('button[type=submit]')]);
}

for (const [index, width] of widths.entries()) {
    const email = `${['analista', 'promotor'][index]}@ejemplo.invalid`;
    test(`an account is linked and signs in, ${width} px`, async () => {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        const tab = await context.newPage();
        await tab.goto(`${base}/ingreso`);
        assert.deepEqual(await flawsOf(tab), []);
        await tab.fill('#correo', email);
        const password = await tab.textContent('#clave-demo');
        await tab.fill('#clave', password);
        await send(tab);
        await tab.goto(`${base}/mi-perfil/cuenta`);
        assert.deepEqual(await flawsOf(tab), []);
        await tab.fill('#clave', password);
        await send(tab);
        assert.deepEqual(await flawsOf(tab), []);
        await tab.getByRole('link', { name: /Continuar/ }).press('Enter');
        await passProvider(tab, `ana-${width}`);
        assert.match(await tab.textContent('main'), /Puede ingresar con Cuenta institucional/);
        await context.clearCookies();

        await tab.goto(`${base}/ingreso?volver=/mi-perfil`);
        await tab.getByRole('link', { name: /Cuenta institucional/ }).press('Enter');
        await passProvider(tab, `ana-${width}`);
        assert.equal(new URL(tab.url()).pathname, '/mi-perfil');
        assert.ok((await tab.textContent('main')).includes(email));
        await context.close();
    });
}

test('an account that is linked to nobody opens nothing', async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await tab.goto(`${base}/ingreso`);
    await tab.getByRole('link', { name: /Cuenta institucional/ }).press('Enter');
    await passProvider(tab, 'nadie');
    assert.match(await tab.textContent('main'), /todavía no está vinculada/);
    assert.deepEqual(await flawsOf(tab), []);
    await tab.goto(`${base}/mi-trabajo`);
    assert.match(tab.url(), /ingreso/);
    await context.close();
});
