// How many characters are left of a text, below it as it is typed, and told after a pause. The
// server counts them too: code points, a line end as one.
for (const field of document.querySelectorAll('textarea[data-maximo]')) {
    const seen = document.createElement('p');
    seen.className = 'govuk-hint app-contador';
    seen.setAttribute('aria-hidden', 'true');
    const told = document.createElement('p');
    told.className = 'app-oculto';
    told.setAttribute('role', 'status');
    field.after(seen, told);
    const { format } = new Intl.NumberFormat(document.documentElement.lang);
    const count = () => {
        const left = Number(field.dataset.maximo) - [...field.value].length;
        const words = left < 0 ? field.dataset.sobran : field.dataset.quedan;
        seen.textContent = words.replace('#', format(Math.abs(left)));
        seen.classList.toggle('app-contador--excedido', left < 0);
    };
    let pause;
    field.addEventListener('input', () => {
        count();
        clearTimeout(pause);
        pause = setTimeout(() => { told.textContent = seen.textContent; }, 1000);
    });
    count();
}
