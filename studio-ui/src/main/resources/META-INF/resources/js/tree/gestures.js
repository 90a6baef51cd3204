// Pointer and wheel, turned into what the element can do.

const DRAG_FROM = 4;
const REACH = 12;

/** Within so many pixels an executed mark comes before a proposal that is nearer, being drawn over it where rows are low. */
const EXECUTED_REACH = 7;

/** Listens on the canvas. `actor` has {scene(), choose(item, open), hover(item, x, y), drag(dx, dy), drop(), zoom(factor, x, y)}. */
export function listen(canvas, actor) {
  listenToPointer(canvas, actor);
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : event.deltaMode === WheelEvent.DOM_DELTA_PAGE ? 400 : 1;
    const speed = event.ctrlKey ? 0.012 : 0.0025;
    actor.zoom(Math.exp(-event.deltaY * lines * speed), event.offsetX, event.offsetY);
  }, { passive: false });
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

function isExecuted(item) {
  return Boolean(item.node) && item.node.state !== 'PROPOSED';
}

function nearest(items, view, { x, y }, reach) {
  let found = null;
  let least = reach;
  for (const item of items) {
    const away = Math.hypot(view.x(item) - x, view.y(item) - y);
    if (away < least) {
      least = away;
      found = item;
    }
  }
  return found;
}

/** The item at a point of the canvas: the nearest executed mark, or else the nearest mark, within reach, else the label that lies there; null for none. */
export function itemAt({ layout, view }, x, y) {
  const executed = nearest(layout.items.filter(isExecuted), view, { x, y }, EXECUTED_REACH);
  const any = executed ?? nearest(layout.items, view, { x, y }, REACH);
  if (any || view.row < 13) return any;
  return layout.items.find((item) => {
    const beside = x - view.x(item);
    return beside > 0 && beside < view.column * 0.7 && Math.abs(view.y(item) - y) < 9;
  }) ?? null;
}
