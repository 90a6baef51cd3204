// The pairs of a visit in the order in which they are met, and where in it the person stands.

const AHEAD = 3;

/**
 * An entry is {number, pair, verdict, undone, words, stale}: `verdict` {client_id, verdict, seconds, said} when judged,
 * `undone` the verdict that was taken back, `words` what went wrong with it, `stale` when the pair must be read again.
 */
export class Line {
  #entries = [];
  #at = -1;
  #after = 0;
  #from = 0;
  #end = false;
  #asking = null;
  #load;
  #judged;

  /** `load(after)` reads pairs, `judged()` gives the verdicts that wait to be sent, by pair. */
  constructor(load, judged) {
    this.#load = load;
    this.#judged = judged;
  }

  get current() {
    return this.#entries[this.#at] ?? null;
  }

  entry(number) {
    return this.find((entry) => entry.number === number);
  }

  find(wanted) {
    return this.#entries.find(wanted);
  }

  /** Adds a pair that is yet to be read, right after where the person stands; moves it there if it is here already. */
  comeNext(number) {
    const known = this.entry(number);
    if (known !== undefined && known === this.current) return known;
    if (known !== undefined) this.leaveOut(known);
    const entry = known ?? this.#made(number, null);
    this.#entries.splice(this.#at + 1, 0, entry);
    return entry;
  }

  leaveOut(entry) {
    const at = this.#entries.indexOf(entry);
    this.#entries.splice(at, 1);
    if (at <= this.#at) this.#at -= 1;
  }

  /** From now on, pairs after that number are asked for, and those before it only at the end. */
  startAfter(number) {
    this.#after = number;
    this.#from = number;
  }

  goTo(entry) {
    this.#at = this.#entries.indexOf(entry);
  }

  /** The next pair without a verdict, wherever it is; null when none is left. Throws Trouble. */
  async nextOpen() {
    const open = (entry) => entry.verdict === null && entry !== this.current;
    const ahead = await this.#ahead(open);
    return ahead ?? this.#entries.find(open) ?? null;
  }

  /** The next pair, judged or not; at the end, the first without a verdict. Throws Trouble. */
  async next() {
    return (await this.#ahead(() => true)) ?? this.nextOpen();
  }

  previous() {
    return this.#entries[this.#at - 1] ?? null;
  }

  /** The last one, for whoever comes back from the end. */
  last() {
    return this.#entries.at(-1) ?? null;
  }

  /** Asks for more when few are left; returns the entries that the person will see soon. */
  async prefetch() {
    while (this.#soon().length < AHEAD && !this.#end) await this.#more();
    return this.#soon();
  }

  /** Looks again for pairs that were not there before. */
  lookAgain() {
    this.#after = 0;
    this.#from = 0;
    this.#end = false;
  }

  #soon() {
    const soon = this.#entries.slice(this.#at + 1).filter((entry) => entry.verdict === null && entry.pair !== null);
    return soon.slice(0, AHEAD);
  }

  async #ahead(wanted) {
    for (;;) {
      const found = this.#entries.slice(this.#at + 1).find(wanted);
      if (found !== undefined || this.#end) return found;
      await this.#more();
    }
  }

  #more() {
    this.#asking ??= this.#ask().finally(() => (this.#asking = null));
    return this.#asking;
  }

  async #ask() {
    // What waits now may be saved before the answer is here, which then does not know of it.
    const judged = this.#judged();
    const pairs = await this.#load(this.#after);
    const fresh = pairs.filter(({ pair }) => this.entry(pair) === undefined && !judged.has(pair));
    this.#entries.push(...fresh.map((pair) => this.#made(pair.pair, pair)));
    if (pairs.length > 0) this.#after = pairs.at(-1).pair;
    else if (this.#from > 0) this.lookAgain();
    else this.#end = true;
  }

  #made(number, pair) {
    return { number, pair, verdict: null, undone: null, words: '', stale: pair === null };
  }
}
