// Draws what the view shows of a tree: edges, the two paths, marks, and labels where there is room to read them.
import { drawInProgress, drawMarks, radiusOf, shapeOf } from './marks.js';
import { ALONE_ROOM, Labels } from './labels.js';
import { stubLabel } from './words.js';

const DIMMED = 0.16;
const BEYOND = 40;

/** Above this height of a row there is room for a label. */
const READABLE_ROW = 13;
const READABLE_COLUMN = 84;

/**
 * Draws a scene: {layout, view, palette, growth, colorBy, sizeBy, path, onPath, chosen, selected, matches}. `path` are the
 * ids of the search's path, `onPath` the same as a set, `chosen` those from the selected node to its root, `matches` the
 * ids that a filter lets through, null for all.
 */
export class Painter {
  #canvas;
  #ctx;
  #labels;

  constructor(canvas) {
    this.#canvas = canvas;
    this.#ctx = canvas.getContext('2d', { alpha: false });
    this.#labels = new Labels(this.#ctx);
  }

  /** Draws all of a scene. */
  paint(scene, ratio, family) {
    this.#labels.family = family;
    this.#paint(scene, ratio, [0, 0, this.#canvas.width, this.#canvas.height]);
  }

  /**
   * Moves what is drawn by whole device pixels and draws only what came into view: dragging a large tree about costs no
   * more than dragging a small one. Where old and new meet, smoothed edges may differ by a shade until all is drawn again.
   */
  shift(scene, ratio, dx, dy) {
    const ctx = this.#ctx;
    const { width, height } = this.#canvas;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.drawImage(this.#canvas, dx, dy);
    if (dx !== 0) this.#paint(scene, ratio, dx > 0 ? [0, 0, dx, height] : [width + dx, 0, width, height]);
    if (dy !== 0) this.#paint(scene, ratio, dy > 0 ? [0, 0, width, dy] : [0, height + dy, width, height]);
  }

  /** True when something drawn depends on where the edge of the view is, so that moving it would be wrong. */
  clings({ view, layout, selected }) {
    const item = isReadable(view) ? null : layout.byId.get(selected);
    return Boolean(item) && view.x(item) > view.width - ALONE_ROOM;
  }

  /** Draws what lies between four bounds in device pixels: left, top, right, bottom. */
  #paint(scene, ratio, bounds) {
    const ctx = this.#ctx;
    const [left, top, right, bottom] = bounds.map((bound) => bound / ratio);
    const area = { left, top, right, bottom };
    const { view, palette } = scene;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, top, right - left, bottom - top);
    ctx.clip();
    ctx.fillStyle = palette.panel;
    ctx.fillRect(left, top, right - left, bottom - top);
    ctx.textBaseline = 'middle';
    const readable = isReadable(view);
    const labels = readable ? this.#labels : null;
    const marks = marksOf(scene, area, labels);
    this.#edges(scene, area, labels);
    this.#chain(scene, scene.chosen, labels, palette.accent, 2);
    this.#chain(scene, scene.path, labels, palette.info, 3.5);
    this.#marks(scene, marks);
    if (readable) {
      labels.draw(marks, scene);
      this.#badges(marks, scene);
    }
    this.#selection(scene, area, readable);
    ctx.restore();
  }

  #edges(scene, area, labels) {
    const ctx = this.#ctx;
    const { view, palette } = scene;
    const classes = { plain: [], proposed: [], dimmed: [] };
    for (const item of scene.layout.items) {
      if (item.parent === null || !crosses(view, item, area)) continue;
      const kind = dimmed(scene, item) ? 'dimmed' : item.node?.state === 'PROPOSED' ? 'proposed' : 'plain';
      classes[kind].push(item);
    }
    for (const [kind, items] of Object.entries(classes)) {
      if (items.length === 0) continue;
      ctx.globalAlpha = kind === 'dimmed' ? DIMMED * 2 : Math.min(1, 0.2 + view.row / 5);
      ctx.strokeStyle = kind === 'proposed' ? palette.line : palette.border;
      ctx.lineWidth = 1;
      ctx.beginPath();
      for (const item of items) edge(ctx, scene, item, labels);
      ctx.stroke();
    }
    ctx.globalAlpha = 1;
  }

  /** Draws a path from its root to its head over the plain edges; the search's own ends in an arrow. */
  #chain(scene, ids, labels, color, width) {
    const ctx = this.#ctx;
    const { view, layout } = scene;
    const items = ids.map((id) => layout.byId.get(id)).filter((item) => item?.parent);
    if (items.length === 0) return;
    ctx.lineCap = 'round';
    ctx.strokeStyle = color;
    for (const [wide, alpha] of ids === scene.chosen ? [[width + 8, 0.2], [width, 1]] : [[width, 1]]) {
      ctx.globalAlpha = alpha;
      ctx.lineWidth = wide;
      ctx.beginPath();
      for (const item of items) edge(ctx, scene, item, labels);
      ctx.stroke();
    }
    ctx.lineCap = 'butt';
    if (ids === scene.path) this.#arrow(view, items.at(-1), color, scene);
  }

  #arrow(view, head, color, scene) {
    const ctx = this.#ctx;
    const y = view.y(head);
    const mark = markOf(scene, head, view.x(head), y);
    const x = mark.x - mark.r - (mark.shape === 'ring' ? 4.5 : 2);
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x - 11, y - 6);
    ctx.lineTo(x - 11, y + 6);
    ctx.closePath();
    ctx.fill();
  }

  #marks(scene, marks) {
    const { palette, growth } = scene;
    const ctx = this.#ctx;
    this.#specks(scene, marks);
    this.#clear(marks, palette);
    const groups = new Map();
    const head = growth.running ? scene.path.at(-1) : undefined;
    for (const mark of marks) {
      if (!mark.item.node || mark.speck) continue;
      if (mark.item.id === head && mark.item.node.state === 'OPEN') continue;
      const key = `${mark.shape}|${mark.color}|${mark.dim}`;
      const group = groups.get(key);
      if (group) group.push(mark);
      else groups.set(key, [mark]);
    }
    for (const group of groups.values()) {
      ctx.globalAlpha = group[0].dim ? DIMMED : 1;
      drawMarks(ctx, group[0].shape, group[0].color, group, palette);
    }
    ctx.globalAlpha = 1;
    const tip = marks.find((mark) => mark.item.id === head && mark.item.node?.state === 'OPEN');
    if (tip) drawInProgress(ctx, { ...tip, r: Math.max(tip.r, 5) }, tip.color, palette);
  }

  /** Proposals stand too close to be circles in an overview, and are dots there. */
  #specks({ palette }, marks) {
    const ctx = this.#ctx;
    ctx.fillStyle = palette.border;
    for (const { x, y, dim, speck } of marks) if (speck && !dim) ctx.fillRect(x - 0.75, y - 0.75, 1.5, 1.5);
  }

  /** Keeps the search's path off the marks that lie on it. */
  #clear(marks, palette) {
    const ctx = this.#ctx;
    ctx.beginPath();
    for (const { x, y, r, onPath } of marks) {
      if (!onPath) continue;
      ctx.moveTo(x + r + 2, y);
      ctx.arc(x, y, r + 2, 0, 2 * Math.PI);
    }
    ctx.fillStyle = palette.panel;
    ctx.fill();
  }

  #badges(marks, { palette, path }) {
    const ctx = this.#ctx;
    ctx.font = `600 10px ${this.#labels.family}`;
    ctx.textAlign = 'right';
    ctx.lineJoin = 'round';
    for (const { item, x, y, r, dim } of marks) {
      if (dim || item.node?.rank === undefined || item.node.rank === null) continue;
      const above = item.id === path.at(-1) ? Math.max(y - r - 1, y - 12) - 2 : y - r - 1;
      ctx.lineWidth = 3;
      ctx.strokeStyle = palette.panel;
      ctx.strokeText(item.node.rank, x - r - 1, above);
      ctx.fillStyle = palette.muted;
      ctx.fillText(item.node.rank, x - r - 1, above);
    }
    ctx.textAlign = 'left';
  }

  #selection(scene, area, readable) {
    const ctx = this.#ctx;
    const { palette, selected, layout, view } = scene;
    const item = layout.byId.get(selected);
    if (!item || view.y(item) < area.top - BEYOND || view.y(item) > area.bottom + BEYOND) return;
    const mark = markOf(scene, item, view.x(item), view.y(item));
    const r = Math.max(mark.r, 3) + (mark.shape === 'ring' ? 7 : 5);
    ctx.strokeStyle = palette.accent;
    ctx.lineWidth = 2.5;
    ctx.beginPath();
    ctx.roundRect(mark.x - r, mark.y - r, 2 * r, 2 * r, 5);
    ctx.stroke();
    if (!readable) this.#labels.drawAlone(mark, r, scene);
  }
}

function isReadable(view) {
  return view.row >= READABLE_ROW && view.column >= READABLE_COLUMN;
}

/** What of the items lies in an area, as it is to be marked: the much visited last, so that they lie on top. */
function marksOf(scene, area, labels) {
  const { view, layout } = scene;
  const before = labels ? labels.reach : BEYOND;
  const marks = [];
  for (const item of layout.painted) {
    const x = view.x(item);
    const y = view.y(item);
    if (x < area.left - before || x > area.right + BEYOND || y < area.top - BEYOND || y > area.bottom + BEYOND) continue;
    const mark = markOf(scene, item, x, y);
    labels?.place(mark, view);
    marks.push(mark);
  }
  return marks;
}

function markOf(scene, item, x, y) {
  const { node } = item;
  const onPath = scene.onPath.has(item.id);
  if (!node) return { item, x, y, r: 0, shape: 'stub', color: null, dim: dimmed(scene, item), label: stubLabel(item.stub) };
  return {
    item, x, y,
    r: onPath ? Math.max(4, radius(scene, node)) : radius(scene, node),
    onPath,
    shape: shapeOf(node),
    color: scene.palette.of(node, scene.colorBy, scene.growth.mostVisits),
    dim: dimmed(scene, item),
    speck: node.state === 'PROPOSED' && scene.view.row < READABLE_ROW / 2,
    label: node.label ?? '',
  };
}

/** Marks shrink where rows stand closer than they are tall. */
function radius({ sizeBy, growth, view }, node) {
  return radiusOf(node, sizeBy, growth.mostVisits) * Math.min(1.3, 0.45 + view.row / 26);
}

function dimmed({ matches, selected }, item) {
  return matches !== null && !matches.has(item.id) && item.id !== selected;
}

function crosses(view, { parent, x, y }, area) {
  if (view.tx + parent.x * view.column > area.right || view.tx + x * view.column < area.left) return false;
  const a = view.ty + y * view.row;
  const b = view.ty + parent.y * view.row;
  return Math.max(a, b) >= area.top - 1 && Math.min(a, b) <= area.bottom + 1;
}

/** Adds the curve from an item's parent, or from the end of its parent's label, to the current path. */
function edge(ctx, scene, item, labels) {
  const { view } = scene;
  const { parent } = item;
  const x = view.x(item);
  const y = view.y(item);
  const parentX = view.x(parent);
  const parentY = view.y(parent);
  const from = labels ? labels.endOf(markOf(scene, parent, parentX, parentY), view) : parentX;
  const middle = (from + x) / 2;
  ctx.moveTo(from, parentY);
  if (Math.abs(parentY - y) < 0.5) ctx.lineTo(x, y);
  else ctx.bezierCurveTo(middle, parentY, middle, y, x, y);
}
