// Which keys are bound, to what, and where.

export const GLOBAL = 'global';

/** One entry is {scope, keys, label, run, when, id, now}: `keys` as declared, `now` as the person has it, null when off. */
export class Registry {
  #entries = new Set();
  #on = new Set([GLOBAL]);
  #choices;
  #watchers = new Set();

  constructor(choices) {
    this.#choices = choices;
  }

  add({ scope, keys, label, run, when = () => true }) {
    if (typeof run !== 'function') throw new Error(`"${label}" (${keys}) has nothing to run`);
    const entry = { scope, keys: canonical(keys), label, run, when };
    entry.id = `${scope}:${entry.keys}`;
    const other = [...this.#entries].find((known) => this.#overlap(known, entry) && clash(known.keys, entry.keys));
    if (other !== undefined) throw refusal(entry, other);
    entry.now = this.#choices.of(entry);
    this.#entries.add(entry);
    this.#tell();
    return () => {
      if (this.#entries.delete(entry)) this.#tell();
    };
  }

  scope(name, on) {
    if (name === GLOBAL || this.#on.has(name) === on) return;
    if (on) this.#refuseClashes(name);
    if (on) this.#on.add(name);
    else this.#on.delete(name);
    this.#tell();
  }

  /** Entries that work now; special scopes come after the global one. */
  active() {
    return [...this.#entries].filter((entry) => this.#on.has(entry.scope));
  }

  /** The entry of an exact key or chord. Where a choice collides with a default that came later, the default wins. */
  find(keys) {
    const found = this.active().filter((entry) => entry.now === keys);
    return found.find((entry) => entry.keys === keys) ?? found[0];
  }

  /** Tells whether a chord begins with these keys. */
  begins(keys) {
    return this.active().some((entry) => entry.now?.startsWith(`${keys} `));
  }

  /** The entry declared with that key, whether or not the person moved it. */
  declared(scope, keys) {
    const wanted = canonical(keys);
    return [...this.#entries].find((entry) => entry.scope === scope && entry.keys === wanted);
  }

  /** Gives an entry another key; returns the entry that has it already, in which case nothing changes. */
  move(entry, keys) {
    const other = [...this.#entries].find(
      (known) => known !== entry && known.now !== null && this.#overlap(known, entry) && clash(known.now, keys),
    );
    if (other === undefined) this.#choose(entry, keys);
    return other;
  }

  switchOff(entry) {
    this.#choose(entry, null);
  }

  reset() {
    this.#choices.forget();
    for (const entry of this.#entries) entry.now = entry.keys;
    this.#tell();
  }

  /** Calls back after each change. */
  watch(watcher) {
    this.#watchers.add(watcher);
  }

  #choose(entry, keys) {
    this.#choices.keep(entry, keys);
    entry.now = keys;
    this.#tell();
  }

  #tell() {
    for (const watcher of this.#watchers) watcher();
  }

  #overlap(one, other) {
    if (one.scope === other.scope || one.scope === GLOBAL || other.scope === GLOBAL) return true;
    return this.#on.has(one.scope) && this.#on.has(other.scope);
  }

  #refuseClashes(name) {
    const coming = [...this.#entries].filter((entry) => entry.scope === name);
    for (const entry of coming) {
      const other = this.active().find((known) => clash(known.keys, entry.keys));
      if (other !== undefined) throw refusal(entry, other);
    }
  }
}

/** Two bindings cannot live together when one is the other, or the other's beginning. */
function clash(one, other) {
  return one === other || one.startsWith(`${other} `) || other.startsWith(`${one} `);
}

function refusal(entry, other) {
  const name = ({ label, keys, scope }) => `"${label}" (${keys}, ${scope})`;
  return new Error(`${name(entry)} wants a key that ${name(other)} has`);
}

function canonical(keys) {
  const parts = keys.trim().split(/\s+/);
  return parts.map((key) => (/^[A-Z]$/.test(key) ? key.toLowerCase() : key)).join(' ');
}
