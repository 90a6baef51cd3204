// Labels of nodes: measured once, cut to the room they have, with a halo so that lines never run through letters.

const SIZE = 12;
const GAP = 6;
const HALO = 4;

/** What a label leaves free before the next column, for the curves to turn in. */
const TURN = 44;
const LEAF_ROOM = 420;

/** The most room that the label of a mark takes where no other is drawn. */
export const ALONE_ROOM = 360;
const LEAST_ROOM = 36;
const MOST_CACHED = 20_000;

export class Labels {
  family = 'sans-serif';
  #ctx;
  #widths = new Map();
  #cuts = new Map();

  constructor(ctx) {
    this.#ctx = ctx;
  }

  /** How far to the right of a mark its label may reach. */
  get reach() {
    return LEAF_ROOM + 40;
  }

  /** Gives a mark the text it has room for, and where that begins. */
  place(mark, view) {
    const leaf = mark.item.children.length === 0;
    const beside = mark.item.node ? mark.r + (mark.shape === 'ring' || mark.shape === 'ended' ? 5 : 0) + GAP : 0;
    const room = leaf ? LEAF_ROOM : view.column - beside - TURN;
    mark.textX = mark.x + beside;
    mark.text = room < LEAST_ROOM ? '' : this.#cut(mark.label, room);
  }

  /** Where the edges to a mark's children begin: behind its label. */
  endOf(mark, view) {
    this.place(mark, view);
    return mark.text ? mark.textX + this.#width(mark.text) + GAP : mark.x;
  }

  /** Draws the labels that were placed. */
  draw(marks, scene) {
    const ctx = this.#ctx;
    const { palette, selected, onPath } = scene;
    ctx.lineJoin = 'round';
    ctx.textAlign = 'left';
    ctx.font = this.#font();
    for (const { item, text, textX, y, dim } of marks) {
      if (!text) continue;
      ctx.globalAlpha = dim ? 0.35 : 1;
      this.#halo(text, textX, y, palette);
      ctx.fillStyle = colorOf(item, onPath, selected, palette);
      ctx.fillText(text, textX, y);
    }
    ctx.globalAlpha = 1;
  }

  /** Draws the label of one mark where all others are left out, on the side that has room. */
  drawAlone({ label, x, y }, reach, { palette, view }) {
    const ctx = this.#ctx;
    ctx.font = this.#font();
    const text = this.#cut(label, ALONE_ROOM - 40);
    const wide = this.#width(text);
    const left = x + reach + GAP + wide > view.width ? Math.max(GAP, x - reach - GAP - wide) : x + reach + GAP;
    ctx.fillStyle = palette.panel;
    ctx.globalAlpha = 0.92;
    ctx.beginPath();
    ctx.roundRect(left - 5, y - 10, wide + 10, 20, 5);
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.fillStyle = palette.text;
    ctx.fillText(text, left, y);
  }

  #font() {
    return `${SIZE}px ${this.family}`;
  }

  #halo(text, x, y, palette) {
    const ctx = this.#ctx;
    ctx.lineWidth = HALO * 2;
    ctx.strokeStyle = palette.panel;
    ctx.strokeText(text, x, y);
  }

  #width(text) {
    const key = this.family + text;
    let width = this.#widths.get(key);
    if (width === undefined) {
      if (this.#widths.size > MOST_CACHED) this.#widths.clear();
      this.#ctx.font = this.#font();
      width = this.#ctx.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  #cut(text, room) {
    if (this.#width(text) <= room) return text;
    const key = `${Math.floor(room / 4)}|${this.family}|${text}`;
    let cut = this.#cuts.get(key);
    if (cut === undefined) {
      if (this.#cuts.size > MOST_CACHED) this.#cuts.clear();
      cut = this.#shortened(text, Math.floor(room / 4) * 4);
      this.#cuts.set(key, cut);
    }
    return cut;
  }

  #shortened(text, room) {
    const letters = [...text];
    this.#ctx.font = this.#font();
    let fits = 0;
    let over = letters.length;
    while (over - fits > 1) {
      const middle = (fits + over) >> 1;
      const width = this.#ctx.measureText(`${letters.slice(0, middle).join('')}…`).width;
      if (width <= room) fits = middle;
      else over = middle;
    }
    return `${letters.slice(0, fits).join('').trimEnd()}…`;
  }
}

function colorOf(item, onPath, selected, palette) {
  if (item.id === selected) return palette.accent;
  if (item.stub || item.node.state === 'PROPOSED') return palette.muted;
  return onPath.has(item.id) ? palette.info : palette.text;
}
