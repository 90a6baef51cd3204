// What happens on the page: listeners that its scripts add, changes of its tree, input events.
const CLICKS = { __proto__: null, click: true, mousedown: true, mouseup: true, pointerdown: true, pointerup: true };
const listened = new SafeWeakMap();

Object.defineProperty(EventTarget.prototype, 'addEventListener', {
  configurable: true,
  enumerable: true,
  writable: true,
  value: function addEventListener(type, listener, options) {
    if (CLICKS[type] && listener && this instanceof Element) weakSet(listened, this, true);
    return callAddListener(this ?? window, type, listener, options);
  },
});

const NOISY_PER_SECOND = 10;
const watch = { changed: now(), touched: now(), changes: 0, armed: 0, input: false };
const noise = new SafeWeakMap();

/** True for what keeps changing by itself, such as a clock: more than 10 changes a second, begun before the action. */
function isNoise(target, at) {
  let entry = weakGet(noise, target);
  if (!entry) {
    entry = { first: at, since: at, count: 0 };
    weakSet(noise, target, entry);
  }
  if (at - entry.since > 1000) {
    entry.since = at;
    entry.count = 0;
  }
  entry.count++;
  return entry.count > NOISY_PER_SECOND && entry.first < watch.armed;
}

function digest(records) {
  const at = now();
  for (let i = 0; i < records.length; i++) {
    noteRenewed(records[i]);
    watch.touched = at;
    if (isNoise(records[i].target, at)) continue;
    watch.changed = at;
    watch.changes++;
  }
}

const MOST_RENEWED = 64;
/** Below which elements some may have come that have no number yet; null where that may be anywhere. */
let renewed = null;

/** What the attributes of an element are may decide how its neighbours look, so its parent counts as renewed. */
function noteRenewed(record) {
  const type = recordType(record);
  if (renewed === null || type === 'characterData') return;
  const target = recordTarget(record);
  const root = type === 'childList' ? target : parentNode(target);
  if (renewed.length > 0 && renewed[renewed.length - 1] === root) return;
  const isKnown = root !== null && nodeType(root) === ELEMENT && rootOf(root) === document && !SKIPPED[localName(root)];
  if (isKnown && renewed.length < MOST_RENEWED) push(renewed, root);
  else renewed = null;
}

const observer = new SafeObserver(digest);
const WATCHED = { subtree: true, childList: true, attributes: true, characterData: true };
observe(observer, document, WATCHED);

const watchedRoots = new SafeWeakMap();
function watchRoot(root) {
  if (weakHas(watchedRoots, root)) return;
  weakSet(watchedRoots, root, true);
  observe(observer, root, WATCHED);
}

const seeInput = event => {
  if (event.isTrusted || event.type === 'input' || event.type === 'change') watch.input = true;
};
for (const type of ['pointerdown', 'mousedown', 'keydown', 'beforeinput', 'input', 'change']) {
  callAddListener(window, type, seeInput, { capture: true, passive: true });
}

/** Begins to watch for what an action does. */
function arm() {
  watch.armed = now();
  watch.changes = 0;
  watch.input = false;
  aimed = null;
  stray = null;
}

function quiet() {
  return stringify([document.readyState !== 'loading', now() - watch.changed, watch.changes]);
}

/** Says how quiet the page is once it has been painted twice, or after 100 ms where nothing is painted. */
function quietAfterTwoFrames() {
  return new SafePromise(resolve => {
    timer(() => resolve(quiet()), 100);
    frameRequest(() => frameRequest(() => resolve(quiet())));
  });
}
