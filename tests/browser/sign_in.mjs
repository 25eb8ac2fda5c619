// Signing in through the forms of the page, as people do.
import { base } from './launch.mjs';

// Enter in a field sends its form.
export const send = (tab) => Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);

// Fills in the forms of signing in; answers the tab at what comes after them.
export async function signIn(context, email, password) {
    const tab = await context.newPage();
    await tab.goto(`${base}/ingreso`);
    await tab.fill('#correo', email);
    await tab.fill('#clave', password ?? await tab.textContent('#clave-demo'));
    await send(tab);
    if (tab.url().includes('/ingreso/codigo')) {
        await tab.fill('#codigo', await tab.textContent('#codigo-demo'));
        await send(tab);
    }
    return tab;
}
