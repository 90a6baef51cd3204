// The drawing as it stands: its size, its colours, which part is seen, and when it is drawn again.
import { writeLegend } from './frame.js';
import { Minimap } from './minimap.js';
import { Painter } from './painter.js';
import { Palette } from './palette.js';
import { View } from './view.js';

const GLIDE = 120;
const SCHEME_ATTRIBUTES = ['style', 'class', 'theme', 'data-theme'];

/** Draws a scene into the element's parts, once a frame at most and only where something is another. */
export class Stage {
  view = new View();
  #parts;
  #scene;
  #palette;
  #painter;
  #map;
  #frame = 0;
  /** Where the drawing was when it was last drawn; null where more than its place is another now. */
  #drawn = null;
  #glide = null;
  #live = null;

  /** @param scene gives what is to be drawn, but for view and palette */
  constructor(parts, scene) {
    this.#parts = parts;
    this.#scene = scene;
    this.#palette = new Palette(parts.probe);
    this.#painter = new Painter(parts.canvas);
    this.#map = new Minimap(parts.map, (column, row) => this.moveTo(this.view.centred(column, row)));
  }

  /** Begins to watch what a drawing depends on. */
  open() {
    this.#live = new AbortController();
    const { signal } = this.#live;
    const size = new ResizeObserver(() => this.#resized());
    size.observe(this.#parts.stage);
    const scheme = new MutationObserver(() => this.recolor());
    scheme.observe(document.documentElement, { attributes: true, attributeFilter: SCHEME_ATTRIBUTES });
    signal.addEventListener('abort', () => {
      size.disconnect();
      scheme.disconnect();
    });
    for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
      matchMedia(query).addEventListener('change', () => this.recolor(), { signal });
    }
    window.addEventListener('load', () => this.recolor(), { signal });
    window.addEventListener('resize', () => this.invalidate(), { signal });
    this.#palette.read();
    this.repaint();
  }

  close() {
    this.#live?.abort();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#glide = null;
  }

  /** Reads the colours again. */
  recolor() {
    if (this.#palette.read()) this.repaint();
  }

  /** Draws everything anew, legend and minimap too. */
  repaint() {
    this.#map.repaint();
    writeLegend(this.#parts.legend, this.#scene(), this.#palette);
    this.invalidate();
  }

  /** Takes another layout: the whole of it where nobody moved the view, else with what is looked at kept in its place. */
  take(before, layout, cursor) {
    this.#land();
    const { view } = this;
    const anchor = view.following ? null : anchorOf(before, view, cursor);
    const y = anchor ? view.y(anchor) : 0;
    view.measure(layout);
    const now = anchor && layout.byId.get(anchor.id);
    if (view.following) view.place(view.fitted());
    else if (now) view.ty += y - view.y(now);
    this.#map.repaint();
    this.invalidate();
  }

  moveTo(target) {
    this.#glide = null;
    this.view.following = false;
    this.view.place(target);
    this.#request();
  }

  /** Moves there in a moment, or at once where less motion is wanted. */
  glideTo(target) {
    this.view.following = false;
    this.#glideTo(target);
  }

  fit() {
    this.view.following = true;
    this.#glideTo(this.view.fitted());
  }

  /** Brings an item into view. */
  reveal(item) {
    this.#land();
    const target = this.view.revealing(item);
    if (target) this.glideTo(target);
  }

  #glideTo(target) {
    this.#land();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      this.view.place(target);
    } else {
      const { kx, ky, tx, ty } = this.view;
      this.#glide = { from: { kx, ky, tx, ty }, target, start: null };
    }
    this.#request();
  }

  #land() {
    if (this.#glide) this.view.place(this.#glide.target);
    this.#glide = null;
  }

  #resized() {
    const { width, height } = this.#parts.stage.getBoundingClientRect();
    this.view.width = width;
    this.view.height = height;
    if (this.view.following) this.view.place(this.view.fitted());
    this.invalidate();
  }

  /** Has everything drawn again with the next frame. */
  invalidate() {
    this.#drawn = null;
    this.#request();
  }

  #request() {
    if (this.#frame !== 0 || !this.#live || this.#live.signal.aborted) return;
    this.#frame = requestAnimationFrame((time) => this.#draw(time));
  }

  #draw(time) {
    this.#frame = 0;
    const { view } = this;
    if (view.width === 0 || view.height === 0) return;
    this.#advance(time);
    const { canvas } = this.#parts;
    const ratio = window.devicePixelRatio;
    const width = Math.round(view.width * ratio);
    const height = Math.round(view.height * ratio);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      this.#drawn = null;
    }
    view.tx = Math.round(view.tx * ratio) / ratio;
    view.ty = Math.round(view.ty * ratio) / ratio;
    const scene = { ...this.#scene(), view, palette: this.#palette };
    const { tx, ty, kx, ky } = view;
    const before = this.#drawn;
    if (before?.kx === kx && before.ky === ky && before.ratio === ratio && !this.#painter.clings(scene)) {
      this.#painter.shift(scene, ratio, Math.round((tx - before.tx) * ratio), Math.round((ty - before.ty) * ratio));
    } else {
      this.#painter.paint(scene, ratio, getComputedStyle(canvas).fontFamily);
    }
    this.#drawn = this.#painter.clings(scene) ? null : { tx, ty, kx, ky, ratio };
    this.#map.paint(scene, ratio);
  }

  #advance(time) {
    const glide = this.#glide;
    if (!glide) return;
    glide.start ??= time;
    const share = Math.min(1, (time - glide.start) / GLIDE);
    const eased = 1 - (1 - share) ** 3;
    const between = {};
    for (const key of Object.keys(glide.target)) {
      between[key] = glide.from[key] + (glide.target[key] - glide.from[key]) * eased;
    }
    this.view.place(between);
    if (share < 1) {
      this.#request();
      return;
    }
    this.#glide = null;
    this.#drawn = null;
  }
}

/** What is looked at: the selected item where it is seen, else the one nearest to the middle. */
function anchorOf(layout, view, cursor) {
  const selected = layout.byId.get(cursor);
  if (selected && view.x(selected) > 0 && view.x(selected) < view.width && view.y(selected) > 0
    && view.y(selected) < view.height) return selected;
  let nearest = null;
  let least = Infinity;
  for (const item of layout.items) {
    const away = Math.hypot(view.x(item) - view.width / 2, view.y(item) - view.height / 2);
    if (away < least) {
      least = away;
      nearest = item;
    }
  }
  return nearest;
}
