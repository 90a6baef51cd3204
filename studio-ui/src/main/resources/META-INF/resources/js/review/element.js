// The element es-review: what a page sees of the review.
import { espalierKeys } from '../es-keys.js';
import { make } from '../make.js';
import { Enlarged } from './enlarged.js';
import { build } from './frame.js';
import { Pace } from './pace.js';
import { showPageText, showPair, showTexts, swapPictures } from './pair.js';
import { warmUp } from './picture.js';
import { SkipForm } from './skip.js';
import { clear, showRefused, showSaid } from './strip.js';
import { showEmpty, showFailure, showNone } from './stage.js';
import { Visit } from './visit.js';
import { progressInWords, savedInWords } from './words.js';

const SCOPE = 'review';
const DIFFERENCES = ['words', 'lines', 'off'];
const TROUBLES = new Set(['waiting', 'signed-out', 'anothers']);

/**
 * Has a person judge pairs blind, one after the other.
 *
 * Attributes: `query` is appended to what is asked of the studio; `person` names who judges, whose unsent verdicts this
 * browser keeps; `pair` is the number to start with, else the address's parameter of that name is; `guidelines` a plain
 * text; `coming` what will bring pairs, where that is known. The page's own content of the element is shown when nothing is left to judge. `data-state` is loading, pair,
 * empty, none or failing: empty when all is judged, none when there never was a pair.
 */
export class ReviewElement extends HTMLElement {
  static observedAttributes = ['query', 'person', 'pair', 'guidelines'];

  #parts = null;
  #skip = null;
  #enlarged = null;
  #visit = null;
  #pace = new Pace();
  #view = { difference: 'words', pageText: false, guidelines: false };
  #closers = [];
  #savedShown = '';
  #troubled = false;

  connectedCallback() {
    if (this.#parts === null) this.#build();
    // Whoever puts the element into a page may give it its attributes a moment later.
    queueMicrotask(() => {
      if (this.isConnected && this.#visit === null) this.#open();
    });
  }

  disconnectedCallback() {
    this.#close();
  }

  attributeChangedCallback(name, old, value) {
    if (this.#visit === null || old === value) return;
    if (name === 'guidelines') this.#showGuidelines();
    else if (name === 'pair') this.#openNamed();
    else this.#restart();
  }

  #build() {
    this.#parts = build();
    const { skip, buttons, body } = this.#parts;
    this.#skip = new SkipForm(skip, (reason, key) => this.#judge('SKIP', { reason, key }));
    this.#enlarged = new Enlarged(body);
    for (const [key, , run] of this.#actions()) buttons.get(key).addEventListener('click', () => run(null));
    this.prepend(body);
    this.#showViews();
  }

  #open() {
    const query = this.getAttribute('query') ?? '';
    const person = this.getAttribute('person') ?? '';
    this.#showGuidelines();
    this.#visit = new Visit({ person, query, heard: this.#heard() });
    this.#bindKeys();
    this.#listen(window, 'beforeunload', (event) => this.#leave(event));
    for (const event of ['online', 'focus']) this.#listen(window, event, () => this.#visit.retry());
    this.#pace.open();
    const address = new URLSearchParams(window.location.search);
    const number = Number(this.getAttribute('pair') ?? address.get('pair'));
    this.#visit.start(Number.isInteger(number) && number > 0 ? number : null);
  }

  #close() {
    for (const close of this.#closers.splice(0)) close();
    this.#pace.close();
    this.#visit?.close();
    this.#visit = null;
  }

  #restart() {
    this.#close();
    clear(this.#parts.strip);
    this.#open();
  }

  #openNamed() {
    const number = Number(this.getAttribute('pair'));
    if (number > 0 && number !== this.#visit.state.entry?.number) this.#visit.open(number);
  }

  #listen(target, event, listener) {
    target.addEventListener(event, listener);
    this.#closers.push(() => target.removeEventListener(event, listener));
  }

  #bindKeys() {
    for (const [keys, label, run] of this.#actions()) {
      this.#closers.push(espalierKeys.register({ scope: SCOPE, keys, label, run }));
      this.#closers.push(espalierKeys.hint(this.#parts.buttons.get(keys), SCOPE, keys));
    }
    const leaveGuidelines = { scope: SCOPE, keys: 'Escape', label: 'Close the guidelines', run: () => this.#toggleGuidelines() };
    this.#closers.push(espalierKeys.register({ ...leaveGuidelines, when: () => this.#view.guidelines }));
    espalierKeys.scope(SCOPE, true);
    this.#closers.push(() => espalierKeys.scope(SCOPE, false));
  }

  /** Each action's key, name and deed, which is given the key's event, or null when its button was pressed. */
  #actions() {
    return [
      ['1', '1 is better', (event) => this.#judgeOnce('FIRST', event)],
      ['2', '2 is better', (event) => this.#judgeOnce('SECOND', event)],
      ['3', 'Same', (event) => this.#judgeOnce('TIE', event)],
      ['4', 'Both bad', (event) => this.#judgeOnce('BOTH_BAD', event)],
      ['s', 'Skip', (event) => this.#visit.isJudged() || this.#skip.open(event)],
      ['u', 'Undo', (event) => event?.repeat || this.#visit.undo()],
      ['j', 'Next', () => this.#visit.next()],
      ['k', 'Previous', () => this.#visit.previous()],
      ['d', 'Differences: words, lines, off', () => this.#cycleDifference()],
      ['p', 'Page text', () => this.#togglePageText()],
      ['z', 'Swap pictures', () => this.#swap()],
      ['b', 'Boxes', () => this.#toggleBoxes()],
      ['i', 'Guidelines', () => this.#toggleGuidelines()],
    ];
  }

  #whyNone() {
    return { chosen: (this.getAttribute('query') ?? '') !== '', coming: this.getAttribute('coming') ?? '' };
  }

  /** A key that is held down judges one pair, not many. */
  #judgeOnce(verdict, event) {
    if (!event?.repeat) this.#judge(verdict, { key: event?.key ?? null });
  }

  #judge(verdict, { reason, key }) {
    this.#visit.judge(verdict, { reason, key, seconds: this.#pace.seconds() });
  }

  #heard() {
    const { strip } = this.#parts;
    return {
      moved: () => this.#show(),
      told: (words) => (this.#parts.spoken.textContent = words),
      saved: () => this.#showSaved(),
      counted: () => this.#showProgress(),
      said: (what) => showSaid(strip, what),
      refused: (words, again) => showRefused(strip, words, again),
      tookBack: () => clear(strip),
      soon: (entries) => entries.forEach((entry) => (entry.images ??= warmUp(entry.pair))),
    };
  }

  #show() {
    const { kind, entry, trouble } = this.#visit.state;
    const { stage } = this.#parts;
    this.dataset.state = kind;
    stage.ariaBusy = String(kind === 'loading');
    this.#parts.waiting.textContent = kind === 'loading' ? 'Loading…' : '';
    this.#skip.close();
    this.#enlarged.close();
    if (kind === 'pair') this.#showEntry(entry);
    if (kind === 'empty') showEmpty(stage, () => this.#visit.lookAgain());
    if (kind === 'none') showNone(stage, this.#whyNone(), () => this.#visit.lookAgain());
    if (kind === 'failing') showFailure(stage, trouble, () => this.#visit.retry());
    if (kind !== 'loading') putInAddress(entry?.number ?? null, kind);
  }

  #showEntry(entry) {
    const { stage, body } = this.#parts;
    stage.replaceChildren(showPair(entry, this.#view));
    this.#showViews();
    if (body.getBoundingClientRect().top < 0) body.scrollIntoView({ block: 'start' });
    this.#pace.start();
  }

  #showProgress() {
    const progress = this.#visit.progress;
    if (progress === null) return;
    const { done, left } = progress;
    Object.assign(this.#parts.progress, { max: Math.max(1, done + left), value: done });
    this.#parts.figures.textContent = progressInWords(progress);
  }

  #showSaved() {
    const state = this.#visit.outbox.state();
    const { text, link, rest = '' } = savedInWords(state);
    const words = `${text}${link ?? ''}${rest}`;
    if (words === this.#savedShown) return;
    this.#savedShown = words;
    const parts = link === undefined ? [text] : [text, signIn(link), rest];
    this.#parts.saved.replaceChildren(...parts);
    this.#parts.saved.dataset.kind = state.kind;
    const troubled = TROUBLES.has(state.kind);
    if (troubled || (this.#troubled && state.kind === 'saved')) this.#parts.spoken.textContent = words;
    if (state.kind !== 'saving') this.#troubled = troubled;
  }

  #showGuidelines() {
    const text = this.getAttribute('guidelines') ?? '';
    const { guidelines, buttons } = this.#parts;
    buttons.get('i').hidden = text === '';
    guidelines.querySelector('p').textContent = text;
    this.#view.guidelines &&= text !== '';
    this.#showViews();
  }

  #showViews() {
    const { buttons, body, stage, guidelines } = this.#parts;
    const pressed = (key, on) => (buttons.get(key).ariaPressed = String(on));
    buttons.get('d').querySelector('.text').textContent = `Differences: ${this.#view.difference}`;
    pressed('p', this.#view.pageText);
    pressed('z', stage.querySelector('[data-swapped]') !== null);
    pressed('b', body.dataset.boxes !== 'off');
    pressed('i', this.#view.guidelines);
    guidelines.hidden = !this.#view.guidelines;
  }

  #cycleDifference() {
    const at = DIFFERENCES.indexOf(this.#view.difference);
    this.#view.difference = DIFFERENCES[(at + 1) % DIFFERENCES.length];
    this.#change((article, pair) => showTexts(article, pair, this.#view.difference));
  }

  #togglePageText() {
    this.#view.pageText = !this.#view.pageText;
    this.#change((article, pair) => showPageText(article, pair, this.#view.pageText));
  }

  #swap() {
    this.#change((article) => swapPictures(article));
  }

  #toggleBoxes() {
    const { body } = this.#parts;
    body.dataset.boxes = body.dataset.boxes === 'off' ? 'on' : 'off';
    this.#showViews();
  }

  #toggleGuidelines() {
    const { buttons, spoken } = this.#parts;
    if (buttons.get('i').hidden) spoken.textContent = 'No guidelines were given.';
    else this.#view.guidelines = !this.#view.guidelines;
    this.#showViews();
  }

  /** Changes how the pair in sight is shown, if there is one. */
  #change(how) {
    const { kind, entry } = this.#visit.state;
    if (kind === 'pair') how(this.#parts.stage.firstElementChild, entry.pair);
    this.#showViews();
  }

  #leave(event) {
    if (!this.#visit.outbox.durable) event.preventDefault();
  }
}

function signIn(words) {
  return make('a', { href: '/login', target: '_blank', rel: 'noopener', title: 'Opens a new tab' }, words);
}

/** A failure keeps the address: reading the page again is another try. */
function putInAddress(number, kind) {
  if (kind === 'failing') return;
  const address = new URL(window.location.href);
  if (number === null) address.searchParams.delete('pair');
  else address.searchParams.set('pair', number);
  window.history.replaceState(window.history.state, '', address);
}
