// The keys of the drawing, in the one registry of the page. Letters work wherever nobody types; the keys that also scroll a
// page or press a button, only while the drawing has the focus.
import { espalierKeys } from '../es-keys.js';
import { neighbour, nextNotable } from './layout.js';

export const SCOPE = 'search tree';

const PAN = 80;
const ZOOM = 1.35;

const IN_DRAWING = [
  ['ArrowRight', 'To the first child', (actor) => step(actor, 'ArrowRight')],
  ['ArrowLeft', 'To the parent', (actor) => step(actor, 'ArrowLeft')],
  ['ArrowUp', 'Up within the depth', (actor) => step(actor, 'ArrowUp')],
  ['ArrowDown', 'Down within the depth', (actor) => step(actor, 'ArrowDown')],
  ['Home', 'To the root', (actor) => actor.move(actor.scene().layout.items[0] ?? null)],
  ['End', 'To where the search is', (actor) => actor.move(actor.head())],
  ['Enter', 'Open the node', (actor) => actor.choose(actor.cursor(), true)],
  ['Shift+ArrowRight', 'Move the view right', (actor) => actor.pan(-PAN, 0)],
  ['Shift+ArrowLeft', 'Move the view left', (actor) => actor.pan(PAN, 0)],
  ['Shift+ArrowUp', 'Move the view up', (actor) => actor.pan(0, PAN)],
  ['Shift+ArrowDown', 'Move the view down', (actor) => actor.pan(0, -PAN)],
];

const ANYWHERE = [
  ['n', 'Next node that failed or stopped before a commit', (actor) => notable(actor, 1)],
  ['Shift+n', 'Previous node that failed or stopped before a commit', (actor) => notable(actor, -1)],
  ['f', 'Show the whole tree', (actor) => actor.fit()],
  ['+', 'Zoom in', (actor) => zoom(actor, ZOOM)],
  ['-', 'Zoom out', (actor) => zoom(actor, 1 / ZOOM)],
];

/** The drawings of the page by their canvas; the one that came last is meant by keys that are pressed elsewhere. */
const drawings = new Map();

function meant(event) {
  const focused = [...drawings.keys()].find((canvas) => event.composedPath().includes(canvas));
  return drawings.get(focused) ?? [...drawings.values()].at(-1);
}

function bind() {
  for (const [keys, label, run] of [...IN_DRAWING, ...ANYWHERE]) {
    const inDrawing = IN_DRAWING.some(([known]) => known === keys);
    const when = (event) => !inDrawing || event.composedPath().some((node) => drawings.has(node));
    espalierKeys.register({ scope: SCOPE, keys, label, when, run: (event) => run(meant(event)) });
  }
}

/** Gives a drawing its keys for as long as it is on the page; returns a function that takes them back. */
export function giveKeys(canvas, actor) {
  drawings.set(canvas, actor);
  espalierKeys.scope(SCOPE, true);
  return () => {
    drawings.delete(canvas);
    if (drawings.size === 0) espalierKeys.scope(SCOPE, false);
  };
}

/** Keeps on a button which key does the same. */
export function hint(button, keys) {
  return espalierKeys.hint(button, SCOPE, keys);
}

function step(actor, key) {
  const cursor = actor.cursor();
  const { layout } = actor.scene();
  actor.move(cursor ? neighbour(layout, cursor, key) : (layout.items[0] ?? null));
}

function notable(actor, way) {
  actor.move(nextNotable(actor.scene().layout, actor.cursor(), way));
}

/** Zooms at the selected item where it is seen, else at the middle. */
function zoom(actor, factor) {
  const { view } = actor.scene();
  const cursor = actor.cursor();
  const x = cursor ? view.x(cursor) : -1;
  const y = cursor ? view.y(cursor) : -1;
  const seen = x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  actor.zoom(factor, seen ? x : view.width / 2, seen ? y : view.height / 2);
}

bind();
