// Ctrl+S sends the form, wherever on the page one is.
export function saveByKey(form, save) {
    document.addEventListener('keydown', (event) => {
        const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
        if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 's') return;
        event.preventDefault();
        form.requestSubmit(save);
    });
}
