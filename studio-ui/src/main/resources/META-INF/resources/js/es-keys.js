// window.espalierKeys: the one table of single-letter keys. The sheet behind "?", hints and tooltips are made from it.
import { KeyChoices } from './keys/choices.js';
import { Hints } from './keys/hints.js';
import { keyPressed, meantForUs } from './keys/press.js';
import { arrive, go } from './keys/place.js';
import { Registry } from './keys/registry.js';
import { KeySheet } from './keys/sheet.js';

/** Longest pause between the keys of a chord, in milliseconds. */
const CHORD_PAUSE = 1500;

class Keys {
  #registry = new Registry(new KeyChoices());
  #hints = new Hints(this.#registry);
  #sheet = new KeySheet(this.#registry);
  #chord = { keys: '', at: 0 };
  #places = new Set();

  /**
   * Binds a key, or a chord such as 'g h', for as long as its scope is on; the scope 'global' always is. Keys are as in
   * KeyboardEvent.key, letters small, with 'Shift+' before a letter or arrow that needs it. `run` is given the event of the
   * last key, repeated ones included; `when`, if there is one, tells of that event whether the key is meant.
   *
   * @returns a function that takes the key back
   * @throws Error when a scope that can be on at the same time has that key, or a chord that begins with it
   */
  register({ scope, keys, label, run, when }) {
    return this.#registry.add({ scope, keys, label, run, when });
  }

  /** Turns a scope on or off. Throws when a scope that is on has one of its keys. */
  scope(name, on) {
    this.#registry.scope(name, on);
  }

  /** Shows all keys that work here, where each can be switched off or moved to another key. */
  showSheet() {
    this.#sheet.show();
  }

  /**
   * Keeps a button's tooltip, its `aria-keyshortcuts` and the text of a `kbd` inside it as the registry has that key.
   *
   * @returns a function that stops doing so
   */
  hint(button, scope, keys) {
    return this.#hints.keep(button, scope, keys);
  }

  /** Lists what is bound now, as {scope, keys, label}, with the keys that the person chose. */
  list() {
    return this.#registry.active().map(({ scope, label, now }) => ({ scope, keys: now, label }));
  }

  /** Binds the chord of 'g' and a key to each screen, {key, label, path}, once. */
  places(screens) {
    for (const { key, label, path } of screens) {
      if (this.#places.has(key)) continue;
      this.#places.add(key);
      this.register({ scope: 'global', keys: `g ${key}`, label: `Go to ${label}`, run: () => go(path) });
    }
  }

  /** Puts the focus on the heading of the page that was come to, unless somebody types or a dialog is open. */
  arrive() {
    arrive();
  }

  press(event) {
    const key = keyPressed(event);
    if (key === null || event.defaultPrevented || !meantForUs(event)) return;
    const begun = event.timeStamp - this.#chord.at <= CHORD_PAUSE ? this.#chord.keys : '';
    const keys = begun === '' ? key : `${begun} ${key}`;
    this.#chord = { keys: '', at: 0 };
    const entry = this.#registry.find(keys);
    if (entry !== undefined) {
      if (!entry.when(event)) return;
      event.preventDefault();
      entry.run(event);
    } else if (this.#registry.begins(keys)) {
      event.preventDefault();
      this.#chord = { keys, at: event.timeStamp };
    }
  }
}

function focusFilter() {
  const filters = [...document.querySelectorAll('[data-filter]')];
  filters.find((filter) => filter.checkVisibility())?.focus();
}

function toggleMenu() {
  const frame = document.querySelector('vaadin-app-layout');
  if (frame !== null) frame.drawerOpened = !frame.drawerOpened;
}

function bindGlobals(keys) {
  const bind = (key, label, run) => keys.register({ scope: 'global', keys: key, label, run });
  bind('?', 'Show the keys', () => keys.showSheet());
  bind('/', 'Filter', focusFilter);
  bind('[', 'Show or hide the menu', toggleMenu);
}

if (window.espalierKeys === undefined) {
  const keys = new Keys();
  window.espalierKeys = keys;
  bindGlobals(keys);
  window.addEventListener('keydown', (event) => keys.press(event));
}

export const espalierKeys = window.espalierKeys;
