// Says on a button which key does the same, as the registry has it.
import { ariaShortcut, keysInWords } from './words.js';

export class Hints {
  #kept = new Set();
  #registry;

  constructor(registry) {
    this.#registry = registry;
    registry.watch(() => this.#refresh());
  }

  keep(button, scope, keys) {
    const hint = { button: new WeakRef(button), scope, keys };
    this.#kept.add(hint);
    this.#show(hint, button);
    return () => this.#kept.delete(hint);
  }

  #refresh() {
    for (const hint of this.#kept) {
      const button = hint.button.deref();
      if (button === undefined) this.#kept.delete(hint);
      else this.#show(hint, button);
    }
  }

  #show({ scope, keys }, button) {
    const entry = this.#registry.declared(scope, keys);
    const now = entry?.now ?? null;
    const mark = button.querySelector('kbd');
    if (mark !== null) {
      mark.textContent = now === null ? '' : keysInWords(now);
      mark.hidden = now === null;
      mark.setAttribute('aria-hidden', 'true');
    }
    const shortcut = now === null ? null : ariaShortcut(now);
    if (shortcut === null) button.removeAttribute('aria-keyshortcuts');
    else button.setAttribute('aria-keyshortcuts', shortcut);
    if (entry === undefined) button.removeAttribute('title');
    else button.title = now === null ? entry.label : `${entry.label} (${keysInWords(now)})`;
  }
}
