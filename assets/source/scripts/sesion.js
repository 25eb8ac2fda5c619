// Says before a session ends that it will, and lets one go on. Whatever any tab asks the server for
// counts; the clock of the machine is read anew each time, for it may have slept.
import { isChanged } from './borrador/fields.js';

const dialog = document.getElementById('aviso-sesion');
const lastAsked = 'rumbo.consultado'; // a moment, shared by the tabs
const seconds = (name) => Number(dialog.dataset[name]) * 1000;
const lives = Date.now() + seconds('dura');
const waits = 5000;
let said = ''; // what the dialog said last, and may have been closed over

// A control of a form that holds what nobody has saved.
function isTouched(field) {
    if (field.type === 'file') return field.files.length > 0;
    if (field.type === 'checkbox' || field.type === 'radio')
        return field.checked !== field.defaultChecked;
    if (field.options) return isChanged(field);
    return 'defaultValue' in field && field.value !== field.defaultValue;
}

const isTyped = () => [...document.forms].some((form) => [...form.elements].some(isTouched));

// What was read goes with the session (OWASP ASVS 5.0, 14.3.1); what was typed would be lost.
function clear() {
    for (const part of [...document.body.children]) if (part !== dialog) part.remove();
    document.title = dialog.getAttribute('aria-label');
}

const seen = () => localStorage.setItem(lastAsked, Date.now());

function stage() {
    const rests = Number(localStorage.getItem(lastAsked)) + seconds('descansa');
    const now = Date.now();
    if (now >= Math.min(rests, lives)) return isTyped() ? 'termino' : 'vacio';
    if (now >= lives - seconds('antes')) return 'vence';
    return now >= rests - seconds('antes') ? 'descansa' : '';
}

function show(name) {
    if (name === said || said === 'vacio') return;
    if (said === 'termino' && name === 'vacio') return; // read once, and taken back
    said = name;
    dialog.classList.toggle('app-paleta--cubre', name === 'termino' || name === 'vacio');
    for (const part of dialog.children) part.hidden = part.dataset.cuando !== name;
    if (name === '') return dialog.close();
    dialog.setAttribute('aria-label', dialog.querySelector('div:not([hidden]) h2').textContent);
    if (!dialog.open) dialog.showModal();
    if (name === 'vacio') clear();
}

async function goOn() {
    dialog.close();
    if (said !== 'descansa') return;
    const answer = await fetch(dialog.dataset.seguir).catch(() => null);
    if (answer?.redirected) localStorage.setItem(lastAsked, 0); // it had ended
    else if (answer?.ok) seen();
    else said = ''; // nobody answers: the question stays
    check();
}

const check = () => show(stage());

seen();
new PerformanceObserver((list) => {
    if (list.getEntries().some(({ initiatorType }) => initiatorType === 'fetch')) seen();
}).observe({ type: 'resource' });
setInterval(check, waits);
document.addEventListener('visibilitychange', check);
dialog.addEventListener('cancel', (event) => {
    if (said === 'vacio') event.preventDefault(); // nothing is left below it
});
for (const button of dialog.querySelectorAll('button')) button.addEventListener('click', goOn);
