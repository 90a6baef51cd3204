// The dialog behind "?": every key that works here, each of which can be switched off or given another key.
import { keyPressed } from './press.js';
import { keysInWords } from './words.js';

const EVERYWHERE = 'global';

export class KeySheet {
  #registry;
  #dialog = null;
  #taking = null;

  constructor(registry) {
    this.#registry = registry;
    registry.watch(() => {
      if (this.#dialog?.open) this.#fill();
    });
  }

  show() {
    this.#dialog ??= this.#build();
    if (this.#dialog.open) return;
    if (!this.#dialog.isConnected) document.body.append(this.#dialog);
    this.#taking = null;
    this.#say('');
    this.#fill();
    this.#dialog.showModal();
    this.#dialog.querySelector('h2').focus();
  }

  #build() {
    const dialog = node('dialog', { className: 'es-keys' });
    dialog.setAttribute('aria-labelledby', 'es-keys-title');
    const title = node('h2', { id: 'es-keys-title', textContent: 'Keys', tabIndex: -1 });
    const close = button('Close', () => dialog.close());
    const reset = button('Back to the defaults', () => {
      this.#registry.reset();
      this.#say('All keys are as they were.');
    });
    const said = node('p', { className: 'es-keys-said', role: 'status' });
    const foot = node('div', { className: 'es-keys-foot' });
    foot.append(reset, close);
    const words = 'They work wherever no text field has the focus. Untick a key to switch it off.';
    dialog.append(title, node('p', { textContent: words }), said, node('div', { className: 'es-keys-groups' }), foot);
    dialog.addEventListener('keydown', (event) => this.#take(event));
    return dialog;
  }

  #fill() {
    const focused = this.#dialog.querySelector(':focus')?.dataset.control;
    const scopes = Map.groupBy(this.#registry.active(), (entry) => entry.scope);
    const groups = [...scopes].map(([scope, entries]) => this.#group(scope, entries));
    this.#dialog.querySelector('.es-keys-groups').replaceChildren(...groups);
    if (focused !== undefined) this.#control(focused)?.focus();
  }

  #control(name) {
    return [...this.#dialog.querySelectorAll('[data-control]')].find((one) => one.dataset.control === name);
  }

  #group(scope, entries) {
    const name = scope === EVERYWHERE ? 'Everywhere' : scope[0].toUpperCase() + scope.slice(1);
    const table = node('table');
    table.append(node('caption', { textContent: name }));
    const head = table.createTHead().insertRow();
    head.append(...['Key', 'What it does', 'On', 'Change'].map((text) => node('th', { scope: 'col', textContent: text })));
    const body = table.createTBody();
    for (const entry of entries) body.append(this.#row(entry));
    return table;
  }

  #row(entry) {
    const row = node('tr');
    const on = node('input', { type: 'checkbox', checked: entry.now !== null, ariaLabel: `${entry.label}: on` });
    on.dataset.control = `on ${entry.id}`;
    on.addEventListener('change', () => this.#switch(entry, on.checked));
    const change = button('Change', () => this.#begin(entry));
    change.dataset.control = `change ${entry.id}`;
    change.ariaLabel = `${entry.label}: change its key`;
    const key = entry.now === null ? node('span', { textContent: 'off' }) : mark(entry.now);
    row.append(cell(key), node('th', { scope: 'row', textContent: entry.label }), cell(on), cell(change));
    return row;
  }

  #switch(entry, on) {
    const other = on ? this.#registry.move(entry, entry.keys) : undefined;
    if (!on) this.#registry.switchOff(entry);
    if (other === undefined) {
      this.#say(`“${entry.label}” is ${on ? 'on' : 'off'}.`);
      return;
    }
    this.#say(taken(entry.keys, other));
    this.#fill();
  }

  #begin(entry) {
    const count = entry.keys.split(' ').length;
    this.#taking = { entry, keys: [], count };
    const what = count === 1 ? 'the key' : `${count} keys, one after the other,`;
    this.#say(`Press ${what} for “${entry.label}”; Esc keeps it as it is.`);
  }

  #take(event) {
    const key = keyPressed(event);
    if (this.#taking === null || key === null) return;
    if (key === 'Tab') {
      this.#keep();
      return;
    }
    event.preventDefault();
    if (key === 'Escape') {
      this.#keep();
      return;
    }
    this.#taking.keys.push(key);
    if (this.#taking.keys.length === this.#taking.count) this.#give();
  }

  #keep() {
    this.#say(`“${this.#taking.entry.label}” stays as it is.`);
    this.#taking = null;
  }

  #give() {
    const { entry, keys } = this.#taking;
    this.#taking = null;
    const chosen = keys.join(' ');
    const other = this.#registry.move(entry, chosen);
    this.#say(other === undefined ? `“${entry.label}” is now ${keysInWords(chosen)}.` : taken(chosen, other));
  }

  #say(words) {
    this.#dialog.querySelector('.es-keys-said').textContent = words;
  }
}

function taken(keys, other) {
  return `${keysInWords(keys)} belongs to “${other.label}”. Choose another key.`;
}

function mark(keys) {
  const marks = node('span');
  marks.append(...keys.split(' ').flatMap((key) => [node('kbd', { textContent: keysInWords(key) }), ' ']));
  return marks;
}

function cell(content) {
  const made = node('td');
  made.append(content);
  return made;
}

function button(text, pressed) {
  const made = node('button', { type: 'button', textContent: text });
  made.addEventListener('click', pressed);
  return made;
}

function node(name, properties = {}) {
  return Object.assign(document.createElement(name), properties);
}
