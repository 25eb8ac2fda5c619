// The sheet of a schedule, for the tests that work with it: a plan with four goals by quarter and
// twenty by month, open in a tab of whoever leads it.
import assert from 'node:assert/strict';
import { base, launch } from './launch.mjs';
import { signIn } from './sign_in.mjs';

const plan = 'plan-hoja-2027';
export const address = `/formulacion/${plan}/programacion`;
export const monthly = Array.from({ length: 20 }, (_, i) => 5 + i);
export const quarter = (id, number) => `c.${id}.targets/2027-Q${number}`;
export const month = (id, number) => `c.${id}.targets/2027-${String(number).padStart(2, '0')}`;

// Sends a form of a page, which stands at its own address unless told, with these fields, as
// somebody without its script would.
export async function post(request, path, fields, at = path) {
    const page = await (await request.get(base + at)).text();
    const [, token] = page.match(/name="formulario" value="([^"]+)"/);
    const headers = { Origin: base };
    const form = { formulario: token, ...fields };
    const answer = await request.post(base + path, { headers, form });
    assert.ok(answer.status() < 400, `${path}: ${answer.status()}`);
}

async function beginPlan(browser) {
    const context = await browser.newContext();
    const tab = await signIn(context, 'analista@ejemplo.invalid');
    await tab.goto(`${base}/formulacion`);
    await tab.fill('#nombre', 'Plan de la hoja');
    await tab.fill('#codigo', plan);
    await tab.selectOption('#unidad', 'GDI');
    await tab.fill('#desde', '2027');
    await tab.click('main form:has(#nombre) button');
    await context.close();
}

async function addGoals({ request }, months) {
    for (const id of [1, 2, 3, 4, ...months]) {
        const parent = { que: 'meta', debajo: '0' };
        const goal = { ...parent, codigo: `M${id}`, frase: `Meta ${id}`, tipo: 'sum' };
        await post(request, `/formulacion/${plan}/estructura`, goal);
    }
    for (const id of months) {
        const fields = { [`c.${id}.frequency`]: 'monthly', [`o.${id}.frequency`]: '' };
        await post(request, `/formulacion/${plan}/fichas/${id}`, fields);
    }
}

export class SheetPage {
    #context;

    async start(months = monthly) {
        this.browser = await launch();
        await beginPlan(this.browser);
        const context = await this.browser.newContext();
        await signIn(context, 'lider@ejemplo.invalid');
        await addGoals(context, months);
        this.leader = await context.storageState(); // cookies
        await context.close();
    }

    // Nothing is saved as one goes, unless a test asks for it: no answer comes to what is sent.
    async open(path = address, { saves = false } = {}) {
        await this.#context?.close();
        this.#context = await this.browser.newContext({
            storageState: this.leader,
            viewport: { width: 1280, height: 800 },
            permissions: ['clipboard-read', 'clipboard-write'],
        });
        this.tab = await this.#context.newPage();
        this.troubles = []; // what stands on the console
        this.tab.on('console', (message) => this.troubles.push(message.text()));
        this.tab.on('pageerror', (error) => this.troubles.push(error.message));
        this.tab.on('dialog', (dialog) => dialog.accept());
        if (!saves) await this.hold();
        await this.tab.goto(base + path);
    }

    hold = () => this.#context.route('**/programacion', (route) => (
        route.request().resourceType() === 'fetch' ? undefined : route.continue()));
    let = () => this.#context.unroute('**/programacion');

    cell = (name) => this.tab.locator(`[name="${name}"]`);
    value = (name) => this.cell(name).inputValue();
    status = () => this.tab.textContent('.app-rejilla__voz');
    saved = () => this.tab.textContent('.app-guardado');
    unsaved = () => this.tab.textContent('.app-rejilla__pendiente');
    focused = () => this.tab.evaluate(() => document.activeElement.name);
    type = (text) => this.tab.keyboard.type(text);
    press = async (...keys) => {
        for (const key of keys) await this.tab.keyboard.press(key);
    };
    save = () => Promise.all([this.tab.waitForNavigation(), this.press('Control+s')]);
    copied = () => this.tab.evaluate(() => navigator.clipboard.readText());

    // As from a spreadsheet: the block on the clipboard, then Ctrl+V.
    paste = async (name, text) => {
        await this.cell(name).focus();
        await this.tab.evaluate((block) => navigator.clipboard.writeText(block), text);
        await this.press('Control+v');
    };
}
