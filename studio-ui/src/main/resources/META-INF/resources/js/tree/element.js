// The element es-tree: what a page sees of the drawing of a search tree.
import { Feed } from './feed.js';
import { build, explain } from './frame.js';
import { listen } from './gestures.js';
import { Growth } from './growth.js';
import { giveKeys, hint } from './keys.js';
import { layOut, refresh } from './layout.js';
import { Stage } from './stage.js';
import { count, figures, spoken, spokenStub, stubLabel } from './words.js';

const BETWEEN_EVENTS = 100;
const COLOR_BY = new Set(['q', 'state', 'rank', 'visits']);
const EMPTY = 'No page seen yet';

/**
 * Draws the search tree of a run and lets people walk in it.
 *
 * Attributes: `src` is where the snapshot lies and is read as soon as it is there; `selected` the id of a node;
 * `color-by` q, state, rank or visits; `size-by` visits or equal; `dim` a text, as in `filter`; `judge` whose word the ends
 * show, as in "own judge". Events: `es-tree-select`
 * {id, open} when a person selects, ten a second at most and one at the end while a key is held; `es-tree-gap`
 * {expected, got} when a diff is missing, after which the snapshot is read again without further ado.
 */
export class TreeElement extends HTMLElement {
  static observedAttributes = ['src', 'selected', 'color-by', 'size-by', 'dim', 'judge'];

  #parts = build(this.attachShadow({ mode: 'open', delegatesFocus: true }));
  #growth = new Growth();
  #opened = new Set();
  #layout = layOut(this.#growth, this.#opened);
  #cursor = null;
  #query = '';
  #matches = null;
  #pending = 0;
  #takeKeys = null;
  #stage = new Stage(this.#parts, () => this.#scene());
  #feed = new Feed(this.#growth, {
    changed: (reshaped) => this.#changed(reshaped),
    loading: () => this.#note(this.#growth.nodes.size === 0 ? 'Loading the tree…' : ''),
    failed: (words) => this.#failed(words),
    gap: (expected, got) => this.dispatchEvent(new CustomEvent('es-tree-gap', { detail: { expected, got } })),
  });

  #actor = {
    scene: () => ({ layout: this.#layout, view: this.#stage.view }),
    cursor: () => this.#layout.byId.get(this.#cursor) ?? null,
    head: () => this.#layout.byId.get(this.#growth.path.at(-1)) ?? null,
    choose: (item, open) => this.#choose(item, open),
    move: (item) => this.#move(item),
    hover: (item, x, y) => this.#hover(item, x, y),
    fit: () => this.fit(),
    drag: (dx, dy) => this.#stage.moveTo(this.#stage.view.panned(dx, dy)),
    drop: () => this.#stage.invalidate(),
    pan: (dx, dy) => this.#stage.glideTo(this.#stage.view.panned(dx, dy)),
    zoom: (factor, x, y) => {
      this.#hover(null);
      this.#stage.moveTo(this.#stage.view.zoomed(factor, x, y));
    },
  };

  constructor() {
    super();
    const { canvas, zoomIn, zoomOut, fit, retry } = this.#parts;
    const stage = this.#stage;
    listen(canvas, this.#actor);
    const zoom = (factor) => stage.glideTo(stage.view.zoomed(factor, stage.view.width / 2, stage.view.height / 2));
    zoomIn.addEventListener('click', () => zoom(1.6));
    zoomOut.addEventListener('click', () => zoom(1 / 1.6));
    fit.addEventListener('click', () => this.fit());
    retry.addEventListener('click', () => this.load());
    explain(this.#parts.why, this.#parts.legend);
    hint(zoomIn, '+');
    hint(zoomOut, '-');
    hint(fit, 'f');
    this.#note(EMPTY);
  }

  connectedCallback() {
    this.#takeKeys = giveKeys(this.#parts.canvas, this.#actor);
    this.#stage.open();
    if (this.hasAttribute('src') && this.#growth.seq === null) this.load();
  }

  disconnectedCallback() {
    this.#takeKeys();
    this.#stage.close();
    this.#feed.stop();
    clearTimeout(this.#pending);
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === 'selected') {
      if (now !== this.#cursor) this.#show(now);
    } else if (name === 'dim') {
      this.filter(now);
    } else if (name !== 'src') {
      if (this.isConnected) this.#stage.repaint();
    } else if (this.isConnected) {
      this.#begin(now);
    }
  }

  /** Reads the snapshot at `src`, again if it was read before; resolves to whether it could be read. Never rejects. */
  load() {
    return this.hasAttribute('src') ? this.#feed.load(this.#url()) : Promise.resolve(false);
  }

  /**
   * Takes the next diff, as an object or as its JSON. One that is known already is left out; one that comes too early is
   * kept until the snapshot, which is then read again, makes sense of it.
   *
   * @throws SyntaxError for what is no JSON, TypeError for what has no whole number as its seq
   */
  apply(diff) {
    this.#feed.apply(typeof diff === 'string' ? JSON.parse(diff) : diff, this.#url());
  }

  /** Selects a node and brings it into view, without an event; null selects none. An unknown one is selected when it comes. */
  select(id) {
    if (id === null || id === undefined) this.removeAttribute('selected');
    else this.setAttribute('selected', id);
  }

  /** Dims the nodes whose labels lack a text, whatever its case; an empty text dims none. Returns how many match. */
  filter(text) {
    this.#query = (text ?? '').trim().toLowerCase();
    this.#match();
    this.#stage.invalidate();
    const all = this.#growth.nodes.size;
    if (this.#matches) this.#speak(`${this.#matches.size} of ${count(all, 'node matches', 'nodes match')}`);
    return this.#matches?.size ?? all;
  }

  /** Shows the whole tree, and goes on showing it while it grows. */
  fit() {
    this.#stage.fit();
  }

  /** What is known of the tree: {seq, running, path, nodes}, nodes in the order of their ids. */
  toJSON() {
    return this.#growth.toJSON();
  }

  /** Where a node's mark is in the window, as {x, y} in CSS pixels; null when it is not drawn. */
  placeOf(id) {
    const item = this.#layout.byId.get(id);
    if (!item) return null;
    const box = this.#parts.canvas.getBoundingClientRect();
    return { x: box.left + this.#stage.view.x(item), y: box.top + this.#stage.view.y(item) };
  }

  #url() {
    return new URL(this.getAttribute('src') ?? '', document.baseURI).href;
  }

  #begin(src) {
    this.#feed.forget();
    this.#opened.clear();
    this.#stage.view.following = true;
    this.#changed(true);
    if (src !== null) this.load();
  }

  #scene() {
    const colorBy = this.getAttribute('color-by');
    return {
      layout: this.#layout,
      growth: this.#growth,
      colorBy: COLOR_BY.has(colorBy) ? colorBy : 'q',
      sizeBy: this.getAttribute('size-by') === 'equal' ? 'equal' : 'visits',
      judge: this.getAttribute('judge'),
      path: this.#growth.path,
      onPath: new Set(this.#growth.path),
      chosen: this.#growth.lineage(this.#cursor),
      selected: this.#cursor,
      matches: this.#matches,
    };
  }

  #changed(reshaped) {
    const growth = this.#growth;
    const before = this.#layout;
    this.#layout = reshaped ? layOut(growth, this.#opened) : refresh(before, growth, this.#opened);
    this.#match();
    this.#stage.take(before, this.#layout, this.#cursor);
    const wanted = this.getAttribute('selected');
    if (wanted !== null && this.#cursor === null && growth.nodes.has(wanted)) this.#show(wanted);
    const state = growth.running ? ', the search is running' : '';
    this.#parts.canvas.setAttribute('aria-label', `Search tree, ${count(growth.nodes.size, 'node', 'nodes')}${state}`);
    this.#note(growth.nodes.size === 0 ? EMPTY : '');
  }

  #match() {
    if (this.#query === '') {
      this.#matches = null;
      return;
    }
    this.#matches = new Set();
    for (const { id, label } of this.#growth.nodes.values()) {
      if ((label ?? '').toLowerCase().includes(this.#query)) this.#matches.add(id);
    }
  }

  /** Moves the cursor to a node, out of whatever stub it lies in. */
  #show(id) {
    const lineage = this.#growth.lineage(id);
    this.#cursor = lineage.length > 0 ? id : null;
    if (this.#cursor !== null && !this.#layout.byId.has(id)) this.#open(lineage.slice(1));
    const item = this.#layout.byId.get(this.#cursor);
    if (item) this.#stage.reveal(item);
    this.#stage.invalidate();
  }

  #open(parents) {
    for (const parent of parents) this.#opened.add(parent);
    const before = this.#layout;
    this.#layout = layOut(this.#growth, this.#opened);
    this.#stage.take(before, this.#layout, this.#cursor);
  }

  #move(item) {
    if (item === null) return;
    this.#cursor = item.id;
    this.#stage.reveal(item);
    this.#stage.invalidate();
    this.#speak(item.node ? spoken(item.node, this.getAttribute('judge')) : spokenStub(item.stub));
    if (!item.node) return;
    this.setAttribute('selected', item.id);
    clearTimeout(this.#pending);
    this.#pending = setTimeout(() => this.#tell({ id: item.id }), BETWEEN_EVENTS);
  }

  #choose(item, open) {
    if (item === null) return;
    if (item.stub) {
      this.#open([item.parent.id]);
      this.#move(this.#layout.byId.get(item.parent.id)?.children.at(-1) ?? null);
      return;
    }
    this.#move(item);
    clearTimeout(this.#pending);
    this.#tell(open ? { id: item.id, open: true } : { id: item.id });
  }

  #tell(detail) {
    this.dispatchEvent(new CustomEvent('es-tree-select', { detail }));
  }

  #hover(item, x, y) {
    const { tip, canvas } = this.#parts;
    canvas.classList.toggle('over', item !== null);
    tip.hidden = item === null;
    if (item === null) return;
    const [title, line] = tip.children;
    title.textContent = item.node ? item.node.label : stubLabel(item.stub);
    line.textContent = item.node ? figures(item.node, this.getAttribute('judge')) : spokenStub(item.stub).replace('Enter shows', 'A click shows');
    const { width, height } = this.#stage.view;
    tip.style.left = `${Math.max(4, Math.min(x + 14, width - tip.offsetWidth - 8))}px`;
    tip.style.top = `${y + 18 + tip.offsetHeight > height ? y - 12 - tip.offsetHeight : y + 18}px`;
  }

  #speak(words) {
    this.#parts.said.textContent = words;
  }

  #failed(words) {
    const known = this.#growth.nodes.size > 0;
    this.#note(known ? `This tree is no longer up to date: ${words}.` : `The tree could not be loaded: ${words}.`);
    this.#parts.note.classList.toggle('beside', known);
    this.#parts.retry.hidden = false;
  }

  #note(words) {
    const { note, noteText, retry } = this.#parts;
    noteText.textContent = words;
    note.classList.remove('beside');
    note.hidden = words === '';
    retry.hidden = true;
  }
}
