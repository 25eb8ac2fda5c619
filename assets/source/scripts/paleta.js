// The palette as a dialog, and the keys of the side of those who work here. Everything is a page of
// its own (/ir, /atajos): this only shows a part of it over the page that is open.
const opener = document.querySelector('[data-paleta]');
const sheet = document.querySelector('[data-hoja]');
const singleKeys = document.body.dataset.teclas !== 'no';

async function part(address, id) {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return document.adoptNode(page.getElementById(id));
}

function show(content, label) {
    const dialog = document.createElement('dialog');
    dialog.className = 'app-paleta';
    dialog.setAttribute('aria-label', label);
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'app-paleta__cerrar';
    close.autofocus = true;
    close.textContent = content.dataset.cerrar;
    close.addEventListener('click', () => dialog.close());
    dialog.append(content, close);
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal(); // gives the focus back when it closes
    return dialog;
}

// Arrows from the field into the list, along it, and back.
function move(dialog, step) {
    const stops = [dialog.querySelector('input'), ...dialog.querySelectorAll('#ir-lista a')];
    const here = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)].focus();
}

function listen(dialog) {
    const field = dialog.querySelector('input');
    const found = (id) => dialog.querySelector(`#${id}`);
    let turn = 0;
    const search = async () => {
        const mine = ++turn;
        const address = new URL(opener.href);
        address.searchParams.set('q', field.value);
        const fresh = await part(address, 'ir').catch(() => null);
        if (mine !== turn || !fresh) return;
        for (const id of ['ir-cuenta', 'ir-lista']) {
            found(id).replaceChildren(...fresh.querySelector(`#${id}`).childNodes);
        }
    };
    let wait;
    field.addEventListener('input', () => {
        clearTimeout(wait);
        wait = setTimeout(search, 120);
    });
    dialog.querySelector('form').addEventListener('submit', async (event) => {
        event.preventDefault();
        clearTimeout(wait);
        await search();
        found('ir-lista').querySelector('a')?.click();
    });
    dialog.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') { // a search field would empty itself first
            event.preventDefault();
            dialog.close();
            return;
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        move(dialog, step);
    });
    field.focus();
    field.select();
}

async function open(link, id, begin) {
    if (document.querySelector('dialog[open]')) return;
    try {
        const dialog = show(await part(link.href, id), link.dataset.titulo);
        begin?.(dialog);
    } catch {
        location.assign(link.href); // signed out, or no network: the page says so
    }
}

const openPalette = () => open(opener, 'ir', listen);
const openSheet = () => open(sheet, 'hoja-atajos');

const isField = ({ target }) => target.closest('input, select, textarea, dialog');
let before = '';

function singleKey(event) {
    const keys = before === 'g' ? `g ${event.key}` : event.key;
    before = event.key;
    const link = document.querySelector(`[data-tecla="${CSS.escape(keys)}"]`);
    if (link) link.click();
    else if (keys === '?' && sheet) openSheet();
}

if (opener) {
    document.addEventListener('keydown', (event) => {
        const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
        if ((ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k') {
            event.preventDefault();
            openPalette();
        } else if (singleKeys && !ctrlKey && !metaKey && !altKey && !isField(event)) {
            singleKey(event);
        }
    });
    const instead = (action) => (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return; // into another tab
        event.preventDefault();
        action();
    };
    opener.addEventListener('click', instead(openPalette));
    sheet?.addEventListener('click', instead(openSheet));
}
