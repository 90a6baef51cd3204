// One person's visit to the review: which pair they see, what they said, and what the studio made of it.
import { Calls, Trouble } from './calls.js';
import { uuid } from './dom.js';
import { Line } from './line.js';
import { Outbox } from './outbox.js';
import { median } from './pace.js';
import { capital, verdictInWords } from './words.js';

const GONE = new Set([404, 410]);

/**
 * `heard` is told: `moved()` another pair or state is to be shown · `told(words)` something worth saying · `saved()` the
 * outbox changed · `counted()` the figures changed · `said(what)` a verdict is stored, with the machine's opinion ·
 * `refused(words, again)` a verdict did not count, and `again()` goes to its pair · `tookBack()` an undo ·
 * `soon(entries)` what comes next.
 */
export class Visit {
  #heard;
  #query;
  #calls;
  #line;
  #outbox;
  #turn = 0;
  #given = [];
  #tally = null;
  #isExact = false;
  #changes = 0;
  #retry = () => {};
  #state = { kind: 'loading', entry: null, trouble: null };

  constructor({ person, query, heard }) {
    this.#heard = heard;
    this.#query = query;
    this.#calls = new Calls(person);
    const settled = (item, answer) => this.#settled(item, answer);
    this.#outbox = new Outbox(person, { settled, changed: () => heard.saved() });
    this.#line = new Line((after) => this.#load(after), () => this.#outbox.verdicts());
  }

  /** {kind: 'loading' | 'pair' | 'empty' | 'none' | 'failing', entry, trouble}; none when the queue never had a pair. */
  get state() {
    return this.#state;
  }

  get outbox() {
    return this.#outbox;
  }

  /** {done, left, seconds}, null while unknown; `seconds` is the median of a verdict, null before the third. */
  get progress() {
    const seconds = median(this.#given.map(({ verdict }) => verdict.seconds));
    return this.#tally === null ? null : { ...this.#tally, seconds };
  }

  /** Starts at the pair with that number, or at the first one left when it is null. */
  start(number) {
    this.#outbox.open();
    if (number === null) this.#go(() => this.#line.nextOpen());
    else this.open(number);
  }

  close() {
    this.#turn += 1;
    this.#outbox.close();
  }

  open(number) {
    const entry = this.#line.comeNext(number);
    const waiting = this.#outbox.verdicts().get(number);
    if (waiting !== undefined) entry.verdict ??= { client_id: waiting.client_id, verdict: waiting.verdict };
    if (entry.pair === null) this.#line.startAfter(number);
    this.#go(async () => entry);
  }

  /** Judges the pair in sight, and goes on to the next one. */
  judge(verdict, { reason = '', key = null, seconds }) {
    const { entry } = this.#state;
    if (this.isJudged()) return;
    const { pair } = entry;
    entry.verdict = { client_id: uuid(), verdict, seconds };
    entry.undone = null;
    entry.words = '';
    this.#given.push(entry);
    this.#count(1);
    const { revision, text_sha256 } = pair;
    const { client_id } = entry.verdict;
    this.#outbox.add('judgements', { client_id, pair: entry.number, revision, text_sha256, verdict, reason, key });
    this.#heard.told(`Pair ${entry.number}: ${verdictInWords(verdict)}.`);
    this.#go(() => this.#line.nextOpen());
  }

  /** Whether the pair in sight cannot be judged; says why. */
  isJudged() {
    const { kind, entry } = this.#state;
    if (kind === 'pair' && entry.verdict !== null) {
      this.#heard.told(`Pair ${entry.number} has your verdict: undo takes it back.`);
    }
    return kind !== 'pair' || entry.verdict !== null;
  }

  /** Takes back the verdict in sight, else the last one of this visit, and goes to its pair. */
  undo() {
    const { kind, entry: seen } = this.#state;
    const entry = kind === 'pair' && seen.verdict !== null ? seen : this.#given.at(-1);
    if (entry === undefined) {
      this.#heard.told('Nothing to take back in this visit.');
      return;
    }
    this.#outbox.add('undo', { client_id: uuid(), undoes: entry.verdict.client_id });
    this.#forget(entry);
    this.#heard.tookBack();
    this.#heard.told(`Pair ${entry.number}: taken back “${verdictInWords(entry.undone.verdict)}”.`);
    this.#go(async () => entry);
  }

  next() {
    const { kind, entry } = this.#state;
    if (kind !== 'pair') return;
    this.#go(async () => {
      const found = await this.#line.next();
      if (found === null) this.#heard.told('No other pair is left.');
      return found ?? entry;
    });
  }

  previous() {
    const { kind } = this.#state;
    if (kind === 'loading') return;
    const found = kind === 'pair' ? this.#line.previous() : this.#line.last();
    if (found === null) this.#heard.told('This is the first pair of this visit.');
    else this.#go(async () => found);
  }

  /** Tries again what failed; does nothing otherwise. */
  retry() {
    if (this.#state.kind === 'failing') this.#retry();
  }

  lookAgain() {
    this.#line.lookAgain();
    this.#go(() => this.#line.nextOpen());
  }

  async #go(find) {
    this.#turn += 1;
    const turn = this.#turn;
    this.#retry = () => this.#go(find);
    this.#move(turn, { kind: 'loading' });
    try {
      const entry = await find();
      if (entry !== null && turn === this.#turn) await this.#show(entry, turn);
      else this.#move(turn, { kind: this.#hadPairs() ? 'empty' : 'none' });
    } catch (trouble) {
      if (!(trouble instanceof Trouble)) throw trouble;
      this.#move(turn, { kind: 'failing', trouble });
    }
  }

  async #show(entry, turn) {
    if (entry.stale && !(await this.#readAgain(entry))) {
      if (turn === this.#turn) this.#go(() => this.#line.nextOpen());
      return;
    }
    if (turn !== this.#turn) return;
    this.#line.goTo(entry);
    this.#move(turn, { kind: 'pair', entry });
    this.#line.prefetch().then((soon) => this.#heard.soon(soon), this.#leaveForLater);
  }

  /** What cannot be fetched ahead is asked for again when it is needed, and fails there if it must. */
  #leaveForLater(trouble) {
    if (!(trouble instanceof Trouble)) throw trouble;
  }

  /** Resolves to false when the pair is gone. */
  async #readAgain(entry) {
    const undone = this.#outbox.undone();
    try {
      entry.pair = await this.#calls.pairOf(entry.number);
    } catch (trouble) {
      if (!(trouble instanceof Trouble) || !GONE.has(trouble.status)) throw trouble;
      this.#line.leaveOut(entry);
      this.#heard.told(`Pair ${entry.number} is not there: ${trouble.message}`);
      return false;
    }
    entry.stale = false;
    const { mine } = entry.pair;
    if (mine !== null && !undone.has(mine.client_id)) entry.verdict ??= mine;
    return true;
  }

  #hadPairs() {
    const { done, left, reviewed } = this.#tally;
    return done + left + reviewed > 0;
  }

  #move(turn, { kind, entry = null, trouble = null }) {
    if (turn !== this.#turn) return;
    this.#state = { kind, entry, trouble };
    this.#heard.moved();
  }

  async #load(after) {
    const found = await this.#counting(() => this.#calls.pairsAfter(after, this.#query));
    return found.pairs;
  }

  /** Takes the studio's figures from an answer: exact when nothing was on its way meanwhile, a guess at first. */
  async #counting(ask) {
    const changes = this.#changes;
    const isQuiet = this.#outbox.waiting === 0;
    const found = await ask();
    const isExact = isQuiet && this.#outbox.waiting === 0 && changes === this.#changes;
    if (this.#tally === null || isExact) {
      const ahead = this.#outbox.ahead();
      this.#tally = { done: found.done + ahead, left: Math.max(0, found.left - ahead), reviewed: found.reviewed };
      this.#isExact = isExact;
      this.#heard.counted();
    }
    return found;
  }

  #count(more) {
    this.#changes += 1;
    if (this.#tally !== null) {
      const { done, left, reviewed } = this.#tally;
      this.#tally = { done: Math.max(0, done + more), left: Math.max(0, left - more), reviewed };
    }
    this.#heard.counted();
  }

  #forget(entry) {
    entry.undone = entry.verdict;
    entry.verdict = null;
    this.#given = this.#given.filter((given) => given !== entry);
    this.#count(-1);
  }

  #settled({ what, body }, answer) {
    if (what === 'undo') this.#undoSettled(body, answer);
    else if (answer.status === 200) this.#accepted(body, answer.body.said);
    else this.#refused(body, answer);
    if (answer.status === 200) this.retry();
    if (this.#tally !== null && !this.#isExact && this.#outbox.waiting === 0) {
      this.#counting(() => this.#calls.figures(this.#query)).catch(this.#leaveForLater);
    }
  }

  #accepted({ client_id, pair: number, verdict }, said) {
    const entry = this.#line.entry(number);
    const stands = entry === undefined || entry.verdict?.client_id === client_id;
    if (!stands) return;
    if (entry !== undefined) entry.verdict.place = said?.place ?? null;
    this.#heard.said({ number, verdict, said: said ?? null });
  }

  #refused({ client_id, pair: number }, { status, detail }) {
    const entry = this.#line.comeNext(number);
    if (entry.verdict?.client_id === client_id) this.#forget(entry);
    entry.undone = null;
    entry.stale ||= status === 409;
    entry.words = status === 409 ? `This pair changed, so your verdict was not kept: ${detail}` : `Not saved: ${detail}`;
    this.#bringBack(entry, `pair ${number} comes next: your verdict was not kept. ${detail}`);
  }

  #undoSettled({ undoes }, { status, detail }) {
    if (status === 200) return;
    const entry = this.#line.find(({ undone }) => undone?.client_id === undoes);
    if (entry === undefined) return;
    entry.stale = true;
    entry.words = `Not taken back: ${detail}`;
    this.#bringBack(entry, `pair ${entry.number}: your verdict was not taken back. ${detail}`);
  }

  #bringBack(entry, words) {
    const show = () => this.#go(async () => entry);
    const { kind, entry: seen } = this.#state;
    this.#heard.told(capital(words));
    if (kind === 'empty' || kind === 'none' || (kind === 'pair' && seen === entry)) show();
    else this.#heard.refused(words, show);
  }
}
