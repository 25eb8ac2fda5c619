// Opens a page in a browser of its own and answers what is wrong with it: axe violations,
// horizontal overflow, whatever is on the console, requests that fail.
import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import { base } from './launch.mjs';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const widths = [320, 1280];

// What a page that stands open takes beyond its width.
export async function overflowOf(tab) {
    const [room, taken] = await tab.evaluate(() => [document.documentElement.clientWidth,
        document.documentElement.scrollWidth]);
    return taken > room ? [`${taken} px wide in ${room}`] : [];
}

// The same, and what axe finds in it.
export async function flawsOf(tab) {
    const problems = await overflowOf(tab);
    const { violations } = await new AxeBuilder({ page: tab }).withTags(tags).analyze();
    for (const { id, nodes } of violations) {
        problems.push(`axe ${id}: ${nodes[0].html.slice(0, 160)}`);
    }
    return problems;
}

// options: of the browser's context, such as the cookies of who is signed in.
export async function problemsOf(browser, path, width, javaScriptEnabled, options = {}) {
    const viewport = { width, height: 800 };
    const context = await browser.newContext({ ...options, viewport, javaScriptEnabled });
    const tab = await context.newPage();
    const problems = [];
    tab.on('console', (message) => problems.push(`console: ${message.text()}`));
    tab.on('pageerror', (error) => problems.push(`script: ${error.message}`));
    tab.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
    });
    const response = await tab.goto(base + path);
    assert.equal(response.status(), 200, path);
    problems.push(...await (javaScriptEnabled ? flawsOf(tab) : overflowOf(tab)));
    await context.close();
    return problems;
}
