// Verdicts on their way to the studio. Each is kept in the browser before it is sent, and until it is settled.
import { Calls, signedIn } from './calls.js';
import { Drawer } from './drawer.js';

/** Milliseconds until the next try: doubled after each failure, up to the longest. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 10_000;
const SETTLED = new Set([200, 409, 422]);
const WORTH_WAITING = new Set([0, 401, 403, 408, 429]);

/** Delivers one thing after the other, as an undo must not overtake its verdict. */
export class Outbox {
  #person;
  #calls;
  #drawer;
  #heard;
  #busy = false;
  #again = null;
  #wait = FIRST_WAIT;
  #trouble = null;
  #everSaved = false;
  #isOpen = false;
  #wake = () => this.deliver();
  #elsewhere = () => this.#heard.changed();

  /** `heard.settled(item, answer)` when the studio took or refused something, `heard.changed()` when words change. */
  constructor(person, heard) {
    this.#person = person;
    this.#calls = new Calls(person);
    this.#drawer = new Drawer(person);
    this.#heard = heard;
  }

  open() {
    this.#isOpen = true;
    for (const event of ['online', 'focus']) window.addEventListener(event, this.#wake);
    window.addEventListener('storage', this.#elsewhere);
    this.deliver();
  }

  close() {
    this.#isOpen = false;
    for (const event of ['online', 'focus']) window.removeEventListener(event, this.#wake);
    window.removeEventListener('storage', this.#elsewhere);
    clearTimeout(this.#again);
  }

  /** Takes a verdict or an undo: `what` is the last part of the address it goes to. */
  add(what, body) {
    this.#drawer.put({ what, body });
    this.deliver();
  }

  get waiting() {
    return this.#drawer.items().length;
  }

  /** Verdicts that wait and are not taken back, by pair. */
  verdicts() {
    const undone = this.undone();
    const standing = this.#drawer.items().filter(({ what, body }) => what === 'judgements' && !undone.has(body.client_id));
    return new Map(standing.map(({ body }) => [body.pair, body]));
  }

  /** Client ids of verdicts that are about to be taken back. */
  undone() {
    return new Set(this.#drawer.items().flatMap(({ body }) => body.undoes ?? []));
  }

  /** How many more are judged than the studio knows; negative when more are taken back. */
  ahead() {
    return this.#drawer.items().reduce((sum, { what }) => sum + (what === 'judgements' ? 1 : -1), 0);
  }

  /**
   * What the line above says: {kind: 'idle' | 'saved' | 'saving' | 'waiting' | 'signed-out' | 'anothers', verdicts, undos,
   * detail, person, signedIn}; 'anothers' where somebody else is signed in than the one whose page this is.
   */
  state() {
    const count = this.waiting;
    const verdicts = (count + this.ahead()) / 2;
    const counts = { verdicts, undos: count - verdicts };
    const trouble = this.#trouble;
    if (count === 0) return { kind: this.#everSaved ? 'saved' : 'idle', ...counts };
    if (trouble === null) return { kind: 'saving', ...counts };
    const other = signedIn(trouble);
    if (other !== null) return { kind: 'anothers', ...counts, person: this.#person, signedIn: other };
    if (trouble.status === 401 || trouble.status === 403) return { kind: 'signed-out', ...counts };
    return { kind: 'waiting', ...counts, detail: trouble.status === 0 ? '' : trouble.detail };
  }

  /** Whether all that waits would outlive this page. */
  get durable() {
    return this.#drawer.durable;
  }

  async deliver() {
    if (this.#busy) return;
    this.#busy = true;
    clearTimeout(this.#again);
    try {
      this.#heard.changed();
      this.#trouble = await this.#deliverAll();
    } finally {
      this.#busy = false;
    }
    if (this.#trouble === null) this.#wait = FIRST_WAIT;
    else this.#tryLater();
    this.#heard.changed();
  }

  /** Resolves to the answer that keeps something here, null when nothing is left. */
  async #deliverAll() {
    const stuck = new Set();
    let kept = null;
    for (let item = this.#next(stuck); item !== undefined; item = this.#next(stuck)) {
      const answer = await this.#calls.tell(item.what, item.body);
      if (SETTLED.has(answer.status)) {
        this.#settle(item, answer);
      } else if (WORTH_WAITING.has(answer.status) || answer.status >= 500) {
        return answer;
      } else {
        stuck.add(item.body.client_id);
        kept = answer;
      }
    }
    return kept;
  }

  #next(stuck) {
    return this.#drawer.items().find(({ body }) => !stuck.has(body.client_id) && !stuck.has(body.undoes));
  }

  #settle(item, answer) {
    const refused = answer.status !== 200;
    const gone = this.#drawer.items().filter(({ body }) => {
      return body.client_id === item.body.client_id || (refused && body.undoes === item.body.client_id);
    });
    for (const { body } of gone) this.#drawer.remove(body.client_id);
    this.#trouble = null;
    this.#everSaved ||= !refused;
    this.#heard.settled(item, answer);
    this.#heard.changed();
  }

  #tryLater() {
    if (!this.#isOpen) return;
    this.#again = setTimeout(this.#wake, this.#wait);
    this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT);
  }
}
