// Pointer, wheel and keys, turned into what the element can do.
import { neighbour, nextNotable } from './layout.js';

const DRAG_FROM = 4;
const REACH = 12;
const STEP = 80;
const PER_KEY = 1.35;
const ARROWS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);
const PANS = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] };

/**
 * Listens on the canvas. `actor` has {scene(), choose(item, open), hover(item, x, y), drag(dx, dy), drop(),
 * zoom(factor, x, y), pan(dx, dy), fit(), cursor(), head(), move(item)}.
 */
export function listen(canvas, actor) {
  listenToPointer(canvas, actor);
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    const speed = event.ctrlKey ? 0.012 : 0.0025;
    actor.zoom(Math.exp(-event.deltaY * lines * speed), event.offsetX, event.offsetY);
  }, { passive: false });
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event, actor)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
}

function listenToPointer(canvas, actor) {
  let down = null;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    down = { x: event.clientX, y: event.clientY, dragged: false };
    canvas.setPointerCapture(event.pointerId);
    actor.hover(null);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (down === null) {
      actor.hover(itemAt(actor.scene(), event.offsetX, event.offsetY), event.offsetX, event.offsetY);
      return;
    }
    const dx = event.clientX - down.x;
    const dy = event.clientY - down.y;
    if (!down.dragged && Math.hypot(dx, dy) < DRAG_FROM) return;
    canvas.classList.add('dragged');
    down = { x: event.clientX, y: event.clientY, dragged: true };
    actor.drag(dx, dy);
  });
  const end = (event) => {
    if (down === null) return;
    const clicked = event.type === 'pointerup' && !down.dragged;
    if (down.dragged) actor.drop();
    down = null;
    canvas.classList.remove('dragged');
    const item = clicked ? itemAt(actor.scene(), event.offsetX, event.offsetY) : null;
    if (item) actor.choose(item, false);
  };
  canvas.addEventListener('pointerup', end);
  canvas.addEventListener('pointercancel', end);
  canvas.addEventListener('pointerleave', () => actor.hover(null));
}

/** The item at a point of the canvas: the nearest mark within reach, else the label that lies there; null for none. */
export function itemAt({ layout, view }, x, y) {
  let nearest = null;
  let least = REACH;
  for (const item of layout.items) {
    const away = Math.hypot(view.x(item) - x, view.y(item) - y);
    if (away < least) {
      least = away;
      nearest = item;
    }
  }
  if (nearest || view.row < 13) return nearest;
  return layout.items.find((item) => {
    const beside = x - view.x(item);
    return beside > 0 && beside < view.column * 0.7 && Math.abs(view.y(item) - y) < 9;
  }) ?? null;
}

/** Does what a key stands for; false when it stands for nothing here. */
function press(event, actor) {
  const { key } = event;
  const { layout, view } = actor.scene();
  if (ARROWS.has(key) && event.shiftKey) actor.pan(...PANS[key]);
  else if (ARROWS.has(key)) actor.move(step(layout, actor, key));
  else if (key === 'Home') actor.move(layout.items[0] ?? null);
  else if (key === 'End') actor.move(actor.head());
  else if (key === 'Enter') actor.choose(actor.cursor(), true);
  else if (key === 'n' || key === 'N') actor.move(nextNotable(layout, actor.cursor(), event.shiftKey ? -1 : 1));
  else if (key === 'f' || key === 'F') actor.fit();
  else if (key === '+' || key === '=') actor.zoom(PER_KEY, ...focus(actor, view));
  else if (key === '-') actor.zoom(1 / PER_KEY, ...focus(actor, view));
  else return false;
  return true;
}

function step(layout, actor, key) {
  const cursor = actor.cursor();
  return cursor ? neighbour(layout, cursor, key) : (layout.items[0] ?? null);
}

/** Keys zoom at the selected item where it is seen, else at the middle. */
function focus(actor, view) {
  const cursor = actor.cursor();
  const x = cursor ? view.x(cursor) : -1;
  const y = cursor ? view.y(cursor) : -1;
  const seen = x >= 0 && y >= 0 && x <= view.width && y <= view.height;
  return seen ? [x, y] : [view.width / 2, view.height / 2];
}
