// Saves as one goes: a moment after a field was left it goes to the server as its form would take
// it, and the page that answers says what became of it. What the server refused stays as it was
// typed and is not sent again before it changes.
import {
    choiceOf, fieldsOf, isChanged, isRefused, savedIn, sentence, shownOf, theirsOf,
} from './fields.js';
import { markRefused, markedOf, showRefusals } from './refusals.js';

const pause = 1000;
const retry = 5000;
const pageOf = (text) => new DOMParser().parseFromString(text, 'text/html');

export class Autosave {
    #root;
    #form;
    #isTyped; // of a field that somebody is still writing in
    #taken; // called with the form that answered and the fields that were sent, [field, value]
    #timer = 0;
    #isSending = false;
    #isDue = false; // something changed meanwhile
    #hasFailed = false;
    #isClosed = false; // the plan was taken a step further: nothing is saved from here any more
    #refused = new Map(); // by name of the field: what was refused
    #tried = new Map(); // likewise: what stood beside it when it was sent again

    constructor(root, form, isTyped, taken) {
        this.#root = root;
        this.#form = form;
        this.#isTyped = isTyped;
        this.#taken = taken;
        for (const field of fieldsOf(form)) {
            if (isRefused(field)) this.#refused.set(field.name, field.value);
        }
        form.addEventListener('change', ({ target }) => {
            if (!target.name.startsWith('k.')) return; // a choice between two texts
            this.#refused.delete(target.name.replace('k.', 'c.'));
            this.later();
        });
        addEventListener('online', () => this.#send());
    }

    get isOn() {
        return 'guardaSolo' in this.#root.dataset;
    }

    later(delay = pause) {
        if (!this.isOn || this.#isClosed) return;
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#send(), delay);
    }

    // What was refused can be read by now: it is sent again, once for what stands beside it. Of two
    // texts a person chooses.
    again(field) {
        if (choiceOf(field)) return;
        const own = field.name.slice(0, field.name.indexOf('.', 2) + 1); // «c.3.»
        const beside = fieldsOf(this.#form).filter(({ name }) => name.startsWith(own))
            .map((one) => `${one.value}/${savedIn(one)}`).join('|');
        if (this.#tried.get(field.name) === beside) return;
        this.#tried.set(field.name, beside);
        this.#refused.delete(field.name);
        this.later();
    }

    // On leaving the page: true where nothing that is unsaved would stay behind.
    leave() {
        if (!this.isOn || this.#hasFailed || !navigator.onLine) return false;
        if (markedOf(this.#form).length > 0) return false;
        const changed = fieldsOf(this.#form).filter(isChanged);
        if (changed.some(({ name, value }) => this.#refused.get(name) === value)) return false;
        try {
            this.#post(changed).catch(() => {});
            return true;
        } catch {
            return false;
        }
    }

    #waiting() {
        return fieldsOf(this.#form).filter((field) => isChanged(field) && !this.#isTyped(field) &&
            this.#refused.get(field.name) !== field.value);
    }

    #post(fields) {
        const body = new URLSearchParams();
        for (const field of fields) {
            body.append(field.name, field.value);
            body.append(shownOf(field).name, shownOf(field).value);
            const kept = choiceOf(field)?.value;
            if (!kept) continue;
            body.append(field.name.replace('c.', 'k.'), kept);
            body.append(theirsOf(field).name, theirsOf(field).value);
        }
        body.append('formulario', this.#form.elements.formulario.value);
        const how = { method: 'POST', body, redirect: 'manual' };
        const isSmall = body.toString().length < 60000; // what a page that is left may still send
        return fetch(this.#form.action, { ...how, keepalive: isSmall });
    }

    async #send() {
        if (this.#isSending) {
            this.#isDue = true;
            return;
        }
        const sent = this.#waiting().map((field) => [field, field.value]);
        if (sent.length === 0) return;
        this.#isSending = true;
        this.#hasFailed = !await this.#answered(sent);
        this.#isSending = false;
        if (this.#hasFailed || this.#isDue) this.later(this.#hasFailed ? retry : 0);
        this.#isDue = false;
    }

    // False where it is to be tried again.
    async #answered(sent) {
        try {
            const answer = await this.#post(sent.map(([field]) => field));
            if (answer.status >= 500) throw new Error('no room, or worse');
            if (answer.type === 'opaqueredirect') this.#say('sesionCerrada'); // to sign in
            else this.#take(pageOf(await answer.text()), sent);
            return true;
        } catch {
            this.#say('sinConexion');
            return false;
        }
    }

    // Only what stands in the form of the answer was read there: of anything else it says why not.
    #take(page, sent) {
        showRefusals(this.#root, page);
        const whole = page.querySelector('[data-rechazo]:not([data-rechazo="parte"])');
        const there = whole ? null : page.querySelector('[data-guarda-solo]');
        const form = there?.querySelector('form');
        const isThere = ([{ name }]) => form?.elements[name];
        const read = sent.filter(isThere);
        markRefused(sent.filter((one) => !isThere(one)).map(([field]) => field), page);
        this.#isClosed = whole?.dataset.rechazo === 'cerrado';
        for (const [field, value] of read) {
            const now = form.elements[field.name];
            shownOf(field).value = shownOf(now).value;
            if (isRefused(now)) this.#refused.set(field.name, value);
            else this.#refused.delete(field.name);
        }
        if (form) this.#taken(form, read);
        if (there) this.#root.dataset.hora = there.dataset.hora;
        if (form) this.tell();
        else if (page.querySelector('[data-rechazo]')) this.#say('rechazado');
        else this.#say('noGuardado', { why: page.querySelector('h1')?.textContent });
    }

    // Whether all is saved; of what was not, how much.
    tell() {
        const count = markedOf(this.#form).length;
        this.#say(count > 0 ? 'guardadoEnParte' : 'guardadoA', { count });
    }

    // What was refused is typed no more, so that it is refused no more either.
    settled() {
        const line = this.#root.querySelector('.app-guardado--mal');
        if (line?.dataset.dice === 'guardadoEnParte') this.tell();
    }

    #say(name, { count, why } = {}) {
        const words = sentence(this.#root, [name, count]).replace('{why}', why)
            .replace('{time}', this.#root.dataset.hora);
        const line = this.#root.querySelector('.app-guardado');
        line.dataset.dice = name;
        line.classList.toggle('app-guardado--mal', name !== 'guardadoA');
        if (line.textContent !== words) line.textContent = words;
    }
}
