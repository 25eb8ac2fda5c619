// What was typed in fields that the page has no more, because a goal was taken out or the plan was
// taken a step further: to be read, copied and discarded.
import { Kept } from './kept.js';

const panelOf = () => document.querySelector('.app-perdidas');

// What the server itself shows is not shown twice.
export function showLost(cells, discard) {
    const panel = panelOf();
    if (!panel || cells.length === 0 || document.querySelector('[data-rechazo]')) return;
    const list = panel.querySelector('dl');
    list.replaceChildren(...cells.map(([name, value, , label]) => {
        const row = document.createElement('div');
        row.className = 'govuk-summary-list__row';
        for (const [tag, part, words] of [['dt', 'key', label ?? name], ['dd', 'value', value]]) {
            const place = document.createElement(tag);
            place.className = `govuk-summary-list__${part}`;
            place.textContent = words;
            row.append(place);
        }
        return row;
    }));
    const [copy, leave] = panel.querySelectorAll('button');
    copy.addEventListener('click', () => navigator.clipboard.writeText(
        cells.map(([name, value, , label]) => `${label ?? name}\t${value}`).join('\n')));
    leave.addEventListener('click', () => {
        discard();
        panel.hidden = true;
    });
    panel.hidden = false;
}

// Of a page that has no form any more.
export function showLostAlone() {
    const panel = panelOf();
    if (!panel) return;
    const kept = new Kept(panel.dataset.persona);
    showLost(kept.read()?.cells ?? [], () => kept.write(null));
}
