// The element es-live: says in words whether what the page shows of a run is kept abreast.

const BY_RUN = {
  waiting: ['live', 'Live: the run has not begun'],
  running: ['live', 'Live'],
  paused: ['paused', 'Paused: the run waits to be resumed'],
  ended: ['ended', 'Ended'],
};
const HIDDEN = ['paused', 'Paused: this tab was hidden'];
const AWAY = ['away', 'Reconnecting…'];
const NOT_CONNECTED = new Set(['reconnecting', 'connection-lost']);

/**
 * Attribute `run`: waiting, running, paused or ended. Event `es-live-seen` {seen} when the tab is hidden, and when it is
 * seen again; until `isAbreast()` is called then, what the page shows may be old.
 */
export class LiveElement extends HTMLElement {
  static observedAttributes = ['run'];

  #behind = false;
  #connected = null;

  connectedCallback() {
    this.role = 'status';
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    document.addEventListener('visibilitychange', () => this.#seen(), { signal });
    const connection = window.Vaadin?.connectionState;
    const tell = () => this.#say();
    connection?.addStateChangeListener(tell);
    signal.addEventListener('abort', () => connection?.removeStateChangeListener(tell));
    this.#say();
  }

  disconnectedCallback() {
    this.#connected.abort();
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#say();
  }

  /** Says that what the page shows is what is stored. */
  isAbreast() {
    this.#behind = document.hidden;
    this.#say();
  }

  #seen() {
    this.#behind = true;
    this.#say();
    this.dispatchEvent(new CustomEvent('es-live-seen', { detail: { seen: !document.hidden } }));
  }

  #say() {
    const [state, words] = this.#state();
    this.dataset.state = state;
    if (this.textContent !== words) this.textContent = words;
  }

  #state() {
    if (NOT_CONNECTED.has(window.Vaadin?.connectionState?.state)) return AWAY;
    const run = BY_RUN[this.getAttribute('run')] ?? ['', ''];
    return this.#behind && run[0] !== 'ended' ? HIDDEN : run;
  }
}
