// Where what is to be sent lies: one key of localStorage each, so that two tabs never write over each other.

export class Drawer {
  #prefix;
  #here = new Map();
  #durable = true;

  constructor(person) {
    this.#prefix = `espalier.review/${encodeURIComponent(person)}/`;
  }

  /** False once the browser refused to keep something; that then lives as long as this page. */
  get durable() {
    return this.#durable || this.#here.size === 0;
  }

  put({ what, body }) {
    const order = 1 + Math.max(0, ...this.items().map((item) => item.order));
    const item = { order, what, body };
    try {
      localStorage.setItem(this.#prefix + body.client_id, JSON.stringify(item));
    } catch {
      // Storage that is full or forbidden.
      this.#durable = false;
      this.#here.set(body.client_id, item);
    }
  }

  /** All that lies here, oldest first. */
  items() {
    return [...this.#stored(), ...this.#here.values()].sort((one, other) => one.order - other.order);
  }

  remove(id) {
    this.#here.delete(id);
    try {
      localStorage.removeItem(this.#prefix + id);
    } catch {
      // Forbidden storage holds nothing.
    }
  }

  #stored() {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(this.#prefix));
      return keys.map((key) => JSON.parse(localStorage.getItem(key)));
    } catch {
      // Forbidden storage holds nothing.
      return [];
    }
  }
}
