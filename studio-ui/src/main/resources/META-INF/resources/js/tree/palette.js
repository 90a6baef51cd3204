// Colours as the page means them at this moment.

const TOKENS = {
  text: 'CanvasText', muted: 'GrayText', panel: 'Canvas', line: 'GrayText', border: 'GrayText', accent: 'Highlight',
  ok: 'CanvasText', bad: 'CanvasText', warn: 'CanvasText', info: 'LinkText', wait: 'CanvasText',
  q1: 'CanvasText', q2: 'CanvasText', q3: 'CanvasText', q4: 'CanvasText', q5: 'CanvasText',
};

const BY_STATE = {
  OPEN: 'info', ENDED: 'muted', SUCCESS: 'ok', FAILURE: 'bad', COMMIT: 'wait', ABSTAINED: 'warn', STALE: 'warn',
  UNREACHABLE: 'muted', PROPOSED: 'muted',
};

/**
 * The tokens as colours that a canvas takes. A custom property's own value may be the words `light-dark(…)`, which a
 * canvas does not understand: only the computed colour of an element is an answer.
 */
export class Palette {
  #probe;

  constructor(probe) {
    this.#probe = probe;
    this.read();
  }

  /** Reads all colours again; true when one is another. */
  read() {
    const before = this.#key();
    const forced = matchMedia('(forced-colors: active)').matches;
    for (const [name, plain] of Object.entries(TOKENS)) {
      this[name] = this.#resolve(forced ? plain : `var(--es-${name}, ${plain})`);
    }
    this.values = [this.q1, this.q2, this.q3, this.q4, this.q5];
    this.steps = [0, 25, 50, 75, 100].map((share) => this.#resolve(`color-mix(in oklab, ${this.q5} ${share}%, ${this.q3})`));
    return before !== this.#key();
  }

  #key() {
    return Object.keys(TOKENS).map((name) => this[name]).join();
  }

  #resolve(color) {
    this.#probe.style.color = color;
    return getComputedStyle(this.#probe).color;
  }

  /** The colour of a node by value, state, rank or visits; null where it has none of what is asked. */
  of(node, colorBy, mostVisits) {
    if (colorBy === 'state') return this[BY_STATE[node.state] ?? 'muted'];
    if (colorBy === 'rank') return known(node.rank) ? this.steps[Math.max(0, 5 - Math.max(1, node.rank))] : null;
    if (colorBy === 'visits') {
      return node.n > 0 ? this.steps[step(Math.log(node.n) / Math.max(Math.log(mostVisits), 1e-9))] : null;
    }
    return known(node.q) ? this.values[step(node.q)] : null;
  }
}

function known(value) {
  return value !== undefined && value !== null;
}

/** One of five equal steps of 0 to 1. */
function step(share) {
  return Math.min(4, Math.max(0, Math.floor(share * 5)));
}
