// Which part of the tree is seen, and how large. Both axes have a scale of their own: a tree is far taller than wide.
import { COLUMN, ROW } from './layout.js';

const MARGIN = 28;
const LABEL_ROOM = 190;

/** Below this height of a row, labels are left out, and need no room. */
const ROOMY_ROW = 13;
const LARGEST = 1.6;
const KEPT_IN_VIEW = 48;

/** The corner that the minimap may cover. */
const MAP_WIDTH = 208;
const MAP_HEIGHT = 150;

/** A window on a layout, in CSS pixels. */
export class View {
  kx = 1;
  ky = 1;
  tx = MARGIN;
  ty = MARGIN;
  width = 0;
  height = 0;
  /** True as long as nobody has moved the view: then it keeps showing the whole tree. */
  following = true;
  #columns = 1;
  #rows = 1;

  /** Takes note of how large the tree is. */
  measure(layout) {
    this.#columns = Math.max(1, layout.columns.length);
    this.#rows = Math.max(1, layout.rows);
  }

  x(item) {
    return this.tx + item.x * COLUMN * this.kx;
  }

  y(item) {
    return this.ty + item.y * ROW * this.ky;
  }

  /** Pixels between two columns and two rows as they are seen. */
  get column() {
    return COLUMN * this.kx;
  }

  get row() {
    return ROW * this.ky;
  }

  #whole() {
    const wide = Math.max(1, this.#columns - 1) * COLUMN;
    const tall = Math.max(1, this.#rows - 1) * ROW;
    const ky = Math.min(1, Math.max(40, this.height - 2 * MARGIN) / tall);
    const room = ky * ROW < ROOMY_ROW ? MARGIN : LABEL_ROOM;
    return { kx: Math.min(1, Math.max(40, this.width - 2 * MARGIN - room) / wide), ky, room };
  }

  /** The scales and offsets that show the whole tree. */
  fitted() {
    const { kx, ky, room } = this.#whole();
    const wide = (this.#columns - 1) * COLUMN * kx + room;
    const tall = (this.#rows - 1) * ROW * ky;
    return { kx, ky, tx: Math.max(MARGIN, (this.width - wide) / 2), ty: Math.max(MARGIN, (this.height - tall) / 2) };
  }

  /** True when nothing of the tree lies outside. */
  get showsAll() {
    const right = this.tx + (this.#columns - 1) * this.column;
    const bottom = this.ty + (this.#rows - 1) * this.row;
    return this.tx >= 0 && this.ty >= 0 && right <= this.width && bottom <= this.height;
  }

  place({ kx, ky, tx, ty }) {
    this.kx = kx;
    this.ky = ky;
    this.tx = tx;
    this.ty = ty;
  }

  /**
   * What zooming by a factor leads to, with the point under the pointer kept where it is. Between the whole tree and full
   * size each axis goes its own share of the way, so that every tree ends readable.
   */
  zoomed(factor, atX, atY) {
    const whole = this.#whole();
    const a = -Math.log(whole.kx);
    const b = -Math.log(whole.ky);
    const far = Math.max(a, b);
    const now = Math.log(b >= a ? this.ky : this.kx);
    const next = Math.min(Math.max(now + Math.log(factor), -far), Math.log(LARGEST));
    const kx = next >= 0 || far === 0 ? Math.exp(next) : Math.exp((next * a) / far);
    const ky = next >= 0 || far === 0 ? Math.exp(next) : Math.exp((next * b) / far);
    return this.#held({
      kx, ky, tx: atX - ((atX - this.tx) * kx) / this.kx, ty: atY - ((atY - this.ty) * ky) / this.ky,
    });
  }

  panned(dx, dy) {
    return this.#held({ kx: this.kx, ky: this.ky, tx: this.tx + dx, ty: this.ty + dy });
  }

  /** What brings an item into view; null when it is seen already. */
  revealing(item) {
    const x = this.x(item);
    const y = this.y(item);
    const label = this.row < ROOMY_ROW ? 0 : Math.min(LABEL_ROOM, this.width / 3);
    const right = Math.max(MARGIN, this.width - MARGIN - label);
    const dx = x < MARGIN ? MARGIN - x : Math.min(0, right - x);
    const bottom = this.height - (x + dx > this.width - MAP_WIDTH ? MAP_HEIGHT : MARGIN);
    const dy = y < MARGIN ? MARGIN - y : Math.min(0, Math.max(MARGIN, bottom) - y);
    return dx === 0 && dy === 0 ? null : { kx: this.kx, ky: this.ky, tx: this.tx + dx, ty: this.ty + dy };
  }

  /** What puts a place of the tree, in columns and rows, into the middle. */
  centred(column, row) {
    return this.#held({
      kx: this.kx, ky: this.ky, tx: this.width / 2 - column * this.column, ty: this.height / 2 - row * this.row,
    });
  }

  #held({ kx, ky, tx, ty }) {
    const wide = (this.#columns - 1) * COLUMN * kx;
    const tall = (this.#rows - 1) * ROW * ky;
    return {
      kx,
      ky,
      tx: Math.min(Math.max(tx, KEPT_IN_VIEW - wide), Math.max(KEPT_IN_VIEW, this.width - KEPT_IN_VIEW)),
      ty: Math.min(Math.max(ty, KEPT_IN_VIEW - tall), Math.max(KEPT_IN_VIEW, this.height - KEPT_IN_VIEW)),
    };
  }
}
