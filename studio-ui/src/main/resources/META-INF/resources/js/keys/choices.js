// What a person made of the keys, kept in the browser: an entry's id → another key, or null for "off".

const PLACE = 'espalier.keys';

export class KeyChoices {
  #chosen = read();

  /** The key that a person wants for an entry, null when it is off. */
  of({ id, keys }) {
    return this.#chosen.has(id) ? this.#chosen.get(id) : keys;
  }

  keep({ id, keys }, chosen) {
    if (chosen === keys) this.#chosen.delete(id);
    else this.#chosen.set(id, chosen);
    write(this.#chosen);
  }

  forget() {
    this.#chosen.clear();
    write(this.#chosen);
  }
}

function read() {
  try {
    return new Map(Object.entries(JSON.parse(localStorage.getItem(PLACE) ?? '{}')));
  } catch {
    // Unreadable or forbidden storage: the defaults hold.
    return new Map();
  }
}

function write(chosen) {
  try {
    localStorage.setItem(PLACE, JSON.stringify(Object.fromEntries(chosen)));
  } catch {
    // Storage that is full or forbidden: the choice holds until the page is left.
  }
}
