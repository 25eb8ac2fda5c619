// The pages of the program, from THE table (src/web/portal/routes.cpp,
// administration.cpp): a page that is not visited
// does not exist, and one without an example fails.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const portal = join(dirname(fileURLToPath(import.meta.url)), '../../src/web/portal');
const table = ['routes.cpp', 'administration.cpp']
    .map((part) => readFileSync(join(portal, part), 'utf8')).join('');
const row = new RegExp(
    String.raw`RouteRow\{\s*(\w+),\s*"([^"]*)",\s*(\w+),\s*[\w()]+,\s*[\w:]+,\s*` +
    String.raw`"([^"]*)"\s*(?:,\s*\w+\s*)?\}`, 'g');

export const routes = [...table.matchAll(row)].map(
    ([, method, pattern, kind, example]) => ({ method, pattern, kind, example }));

export const pages = routes.filter(({ method, kind }) => method === 'get' && kind === 'page');

// Those of who works here; one without an example has an address that only a test can know.
export const desks = routes.filter(
    ({ method, kind }) => method === 'get' && (kind === 'desk' || kind === 'slow_desk'));

// The same page in English.
export const inEnglish = (path) => (path === '/' ? '/en' : `/en${path}`);
