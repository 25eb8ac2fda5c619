// The keys of a review: the goal that has the focus, or else the one that comes next, answers to
// `c` (conforming) and `o` (observe), which paleta.js presses; `j` and `k` go along the goals.
const rows = [...document.querySelectorAll('#metas-en-revision tbody tr')];
const singleKeys = document.body.dataset.teclas !== 'no';

const markOf = (row) => row.querySelector('.app-juicio:not(.app-juicio--hecho) button');
const observeOf = (row) => row.querySelector('.app-juicio a');

function answer(element, key) {
    if (!element) return;
    element.dataset.tecla = key;
    element.setAttribute('aria-keyshortcuts', key);
}

function choose(row) {
    for (const other of rows) {
        other.removeAttribute('aria-current');
        for (const element of [markOf(other), observeOf(other)]) {
            element?.removeAttribute('data-tecla');
            element?.removeAttribute('aria-keyshortcuts');
        }
    }
    row.setAttribute('aria-current', 'true');
    answer(markOf(row), 'c');
    answer(observeOf(row), 'o');
}

const chosen = () => rows.findIndex((row) => row.hasAttribute('aria-current'));

// Along the goals: the focus goes with it, so that one sees and hears which goal it is.
function go(step) {
    rows[Math.min(Math.max(chosen() + step, 0), rows.length - 1)].querySelector('a').focus();
}

if (singleKeys && rows.some(observeOf)) {
    for (const row of rows) row.addEventListener('focusin', () => choose(row));
    const asked = document.getElementById(location.hash.slice(1))?.closest('tr');
    choose(rows.includes(asked) ? asked : rows.find(markOf) ?? rows[0]);
    document.addEventListener('keydown', (event) => {
        const { key, target, ctrlKey, metaKey, altKey } = event;
        const isElsewhere = target.closest('input, select, textarea, dialog');
        const step = { j: 1, k: -1 }[key];
        if (step && !ctrlKey && !metaKey && !altKey && !isElsewhere) go(step);
    });
}
