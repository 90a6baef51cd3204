// Keeps a tree abreast of its run: one snapshot, then diffs by number, and a new snapshot where a number is missing.

const MOST_KEPT = 2000;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;
const NO_TREE = 'what came was no tree';

/**
 * Feeds a growth. Tells its listener `changed(reshaped)`, `loading()`, `failed(words)` and `gap(expected, got)`.
 * Diffs that cannot be taken yet are kept; a snapshot is asked for once at a time, and again, ever more slowly, as long
 * as diffs wait for one.
 */
export class Feed {
  #growth;
  #listener;
  #kept = [];
  #asking = null;
  #wait = FIRST_WAIT;
  #timer = 0;

  constructor(growth, listener) {
    this.#growth = growth;
    this.#listener = listener;
  }

  /** Reads a snapshot; true when it was read. While one is being read, answers for that one. */
  load(url) {
    if (this.#asking?.url === url) return this.#asking.answer;
    this.stop();
    const asking = { url, abort: new AbortController() };
    this.#asking = asking;
    this.#listener.loading();
    asking.answer = this.#ask(asking);
    return asking.answer;
  }

  /** Begins with another run: nothing that was kept belongs to it. */
  forget() {
    this.stop();
    this.#kept = [];
    this.#wait = FIRST_WAIT;
    this.#growth.replace({ seq: null });
  }

  /** Asks for nothing any more. */
  stop() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    this.#asking?.abort.abort();
    this.#asking = null;
  }

  /** Takes one diff, or keeps it until a snapshot makes sense of it. */
  apply(diff, url) {
    if (!Number.isInteger(diff.seq)) throw new TypeError(`a diff needs a whole number as seq, but had ${diff.seq}`);
    const last = this.#growth.seq;
    if (last !== null && diff.seq <= last) return;
    if (this.#asking !== null || last === null) this.#keep(diff);
    if (last === null) return;
    if (diff.seq === last + 1) {
      this.#listener.changed(this.#growth.merge(diff));
    } else if (this.#asking === null) {
      this.#keep(diff);
      this.#listener.gap(last + 1, diff.seq);
      if (!this.#timer) this.load(url);
    }
  }

  #keep(diff) {
    this.#kept.push(diff);
    if (this.#kept.length > MOST_KEPT) this.#kept.shift();
  }

  async #ask(asking) {
    const { snapshot, failure } = await read(asking);
    if (this.#asking !== asking) return false;
    this.#asking = null;
    if (snapshot) {
      this.#take(snapshot, asking.url);
      return true;
    }
    if (this.#kept.length > 0 && this.#growth.seq !== null) this.#again(asking.url);
    this.#listener.failed(failure);
    return false;
  }

  #take(snapshot, url) {
    this.#growth.replace(snapshot);
    const kept = this.#kept.sort((a, b) => a.seq - b.seq);
    this.#kept = [];
    for (const diff of kept) {
      if (diff.seq === this.#growth.seq + 1) this.#growth.merge(diff);
      else if (diff.seq > this.#growth.seq) this.#kept.push(diff);
    }
    if (this.#kept.length > 0) this.#again(url);
    else this.#wait = FIRST_WAIT;
    this.#listener.changed(true);
  }

  #again(url) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = 0;
      this.load(url);
    }, this.#wait);
    this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
  }
}

/** Reads a snapshot, or the words for why there is none. */
async function read({ url, abort }) {
  try {
    const response = await fetch(url, {
      credentials: 'same-origin', headers: { Accept: 'application/json' }, cache: 'no-store', signal: abort.signal,
    });
    if (!response.ok) return { failure: `HTTP ${response.status} ${response.statusText}`.trim() };
    const snapshot = await response.json();
    return Number.isInteger(snapshot?.seq) && Array.isArray(snapshot.nodes) ? { snapshot } : { failure: NO_TREE };
  } catch (error) {
    return { failure: error instanceof SyntaxError ? NO_TREE : 'the studio did not answer' };
  }
}
