// Lets a click through only where it was aimed: what slips in between the check and the click must not be clicked instead.
const GUARDED = [
  'pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick', 'dblclick', 'contextmenu', 'touchstart', 'touchend',
];
const FIRST = { __proto__: null, pointerdown: true, mousedown: true, touchstart: true };

let aimed = null;
let stray = null;

function guard(event) {
  if (aimed === null || !event.isTrusted) return;
  if (stray === null && FIRST[eventType(event)]) {
    const path = composedPath(event);
    let met = false;
    for (let i = 0; i < path.length && !met; i++) met = path[i] === aimed;
    if (!met) stray = path[0];
  }
  if (stray === null) return;
  preventDefault(event);
  stopPropagation(event);
}
for (const type of GUARDED) callAddListener(window, type, guard, { capture: true, passive: false });

/** Says as a refusal what was met in the way of the last aimed click, '' where it hit what it was aimed at. */
function missed() {
  const hit = stray;
  const cover = hit === null ? '' : coverer(hit, aimed);
  aimed = null;
  stray = null;
  return hit === null ? '' : refusal('OBSCURED', { cover });
}
