// Fields of the cells of a draft («c.3.total»), what stands saved in each, and what was shown when
// it was typed («o.3.total»).
export const fieldsOf = (form) => [...form.elements].filter(({ name }) => name.startsWith('c.'));

export const shownOf = (field) => field.form.elements[field.name.replace('c.', 'o.')];

// Where somebody else changed it meanwhile: the choice between the two texts, and the other text.
export const choiceOf = (field) => field.form.elements[field.name.replace('c.', 'k.')];
export const theirsOf = (field) => field.form.elements[field.name.replace('c.', 't.')];

// A field that was refused, or saved since the page came, says itself what is saved in it.
export const isRefused = (field) => field.closest('[data-guardado]') !== null;

function original(field) {
    if (!field.options) return field.defaultValue;
    const chosen = [...field.options].find(({ defaultSelected }) => defaultSelected);
    return (chosen ?? field.options[0])?.value;
}

export const savedIn = (field) =>
    field.closest('[data-guardado]')?.dataset.guardado ?? original(field);

export const isChanged = (field) => field.value !== savedIn(field);

// As wrong, for who sees it and for who does not.
export function mark(field, isWrong) {
    const isCell = field.matches('.app-celda');
    field.classList.toggle(isCell ? 'app-celda--mal' : 'govuk-input--error', isWrong);
    if (isWrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
}

// As people call it: «M1 Transferir cajas: T1 2027».
export function nameOf(field) {
    const ids = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const parts = ids.map((id) => document.getElementById(id)?.textContent.trim());
    return parts.filter(Boolean).join(': ') || field.labels?.[0]?.textContent.trim();
}

// A sentence that the server wrote on the root, one form and the other apart by a bar.
export function sentence(root, [name, count]) {
    const [one, many = one] = root.dataset[name].split('|');
    return (count === 1 ? one : many).replace('{count}', count);
}
