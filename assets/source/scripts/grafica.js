// The arrow keys walk the points of a drawing and say each one, for who cannot aim at it.
for (const drawing of document.querySelectorAll('svg.g-lienzo')) {
    const points = [...drawing.querySelectorAll('[data-texto]')];
    if (points.length < 2) continue;
    const reading = document.createElement('p');
    reading.className = 'app-grafica__lectura';
    reading.setAttribute('role', 'status');
    drawing.after(reading);
    drawing.setAttribute('tabindex', '0');
    let at = points.length;
    const show = (index) => {
        points[at]?.classList.remove('g-punto--activo');
        at = index;
        points[at]?.classList.add('g-punto--activo');
        reading.textContent = points[at]?.dataset.texto ?? '';
    };
    const last = points.length - 1;
    const moves = {
        ArrowRight: () => Math.min(at + 1, last),
        ArrowLeft: () => Math.max(at - 1, 0),
        Home: () => 0,
        End: () => last,
        Escape: () => points.length,
    };
    drawing.addEventListener('keydown', (event) => {
        if (!(event.key in moves) || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        show(Math.min(moves[event.key](), points.length));
    });
    drawing.addEventListener('blur', () => show(points.length));
}
