// The tokens of the stylesheet against WCAG: words at least 4.5, marks and edges of controls 3, in
// both themes; and the colours that drawings carry (kit/chart) are those of the light theme.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path) => readFileSync(join(repository, path), 'utf8');
const colours = (text) => Object.fromEntries(
    [...text.matchAll(/--([\w-]+): #([0-9a-f]{3,6});/g)].map(([, name, hex]) =>
        [name, hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex]));
const tokens = read('assets/source/styles/_tokens.scss');
const [lightText, highText] = tokens.split('[data-contraste="alto"]');
const light = colours(lightText);
const themes = { light, 'high contrast': { ...light, ...colours(highText) } };

function luminance(hex) {
    const [red, green, blue] = [0, 2, 4].map((at) => {
        const share = parseInt(hex.slice(at, at + 2), 16) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one, other) {
    const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
}

const tones = ['critico', 'rezago', 'cumple', 'curso', 'sobre', 'nada'];
const words = [['tinta', 'papel'], ['tinta', 'fondo-2'], ['tinta-2', 'papel'],
    ['tinta-2', 'fondo-2'], ['enlace', 'papel'], ['enlace', 'fondo-2'], ['enlace-fuerte',
    'papel'], ['visitado', 'papel'],
    ['sobre-marca', 'marca'], ['foco-texto', 'foco'], ['error', 'papel'],
    ...tones.map((tone) => [`${tone}-letra`, `${tone}-fondo`]),
    ...[1, 2, 3].map((step) => ['paso-claro', `paso-${step}`]),
    ...[4, 5].map((step) => ['paso-oscuro', `paso-${step}`])];
const marks = ['borde-campo', 'marca', ...tones].map((mark) => [mark, 'papel']);

const problems = [];
for (const [theme, of] of Object.entries(themes)) {
    for (const [pairs, least] of [[words, 4.5], [marks, 3]]) {
        for (const [front, back] of pairs) {
            const found = ratio(of[front], of[back]);
            if (found >= least) continue;
            problems.push(`${theme}: ${front} on ${back} is ${found.toFixed(2)}`);
        }
    }
}
for (const [, tone, hex] of read('src/kit/chart/tone.cpp').matchAll(/\{"(\w+)", "#(\w{6})"\}/g)) {
    if (light[tone] !== hex.toLowerCase()) problems.push(`tone.cpp: ${tone} is not the token`);
}
for (const problem of problems) console.log(problem);
if (problems.length > 0) process.exit(1);
console.log(`${2 * (words.length + marks.length)} pairs of colours are far enough apart`);
