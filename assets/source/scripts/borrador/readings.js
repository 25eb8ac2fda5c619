// Of a number that can be read in two ways one reading is chosen: it is written in the field, in a
// form that can be read in one way only.
export function listenToReadings(form, put) {
    form.addEventListener('change', ({ target }) => {
        if (!target.name.startsWith('n.')) return;
        put(form.elements[target.name.replace('n.', 'c.')], target.value);
    });
}
