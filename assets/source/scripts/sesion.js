// Says before a session ends that it will, and lets one go on. Whatever any tab asks the server for
// counts; the clock of the machine is read anew each time, for it may have slept.
const dialog = document.getElementById('aviso-sesion');
const lastAsked = 'rumbo.consultado'; // a moment, shared by the tabs
const seconds = (name) => Number(dialog.dataset[name]) * 1000;
const lives = Date.now() + seconds('dura');
const waits = 5000;
let said = ''; // what the dialog said last, and may have been closed over

const seen = () => localStorage.setItem(lastAsked, Date.now());

function stage() {
    const rests = Number(localStorage.getItem(lastAsked)) + seconds('descansa');
    const now = Date.now();
    if (now >= Math.min(rests, lives)) return 'termino';
    if (now >= lives - seconds('antes')) return 'vence';
    return now >= rests - seconds('antes') ? 'descansa' : '';
}

function show(name) {
    if (name === said) return;
    said = name;
    for (const part of dialog.children) part.hidden = part.dataset.cuando !== name;
    if (name === '') return dialog.close();
    dialog.setAttribute('aria-label', dialog.querySelector('div:not([hidden]) h2').textContent);
    if (!dialog.open) dialog.showModal();
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
for (const button of dialog.querySelectorAll('button')) button.addEventListener('click', goOn);
