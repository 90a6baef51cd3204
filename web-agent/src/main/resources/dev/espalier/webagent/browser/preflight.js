// Looks before an action whether the element can take it, and where it is to be hit.
const POINTED = { __proto__: null, click: true, check: true };
const JUST_NOW = 50;
const PROBED = {
  __proto__: null, date: 'YYYY-MM-DD', time: 'HH:MM', month: 'YYYY-MM', week: 'YYYY-Www', number: 'a plain number',
  'datetime-local': 'YYYY-MM-DDTHH:MM', color: '#rrggbb', range: 'a plain number',
};
const UNTYPABLE = {
  __proto__: null, button: true, submit: true, reset: true, image: true, file: true, checkbox: true, radio: true,
};

let target = null;

function describe(element) {
  const number = weakGet(numbers, element);
  const tag = localName(element);
  const role = roleOf(element, tag);
  const name = cut(nameOf(element, tag, role), 60);
  return (number === undefined ? '' : '[' + number + '] ') + (role === 'generic' ? 'an element' : role)
    + (name ? ' "' + name + '"' : '');
}

/** What covers an element: the nearest part of the page with a ref, a dialog or a name of its own. */
function coverer(hit, covered) {
  let best = hit;
  for (let at = hit; at && at !== document.body && !within(covered, at); at = parentOf(at)) {
    best = at;
    const role = roleOf(at, localName(at));
    if (weakHas(numbers, at) || role === 'dialog' || role === 'alertdialog' || role === 'region') break;
  }
  return describe(best);
}

function hitAt(x, y) {
  let hit = elementAt(document, x, y);
  while (hit && shadowRoot(hit)) {
    const inner = shadowElementAt(shadowRoot(hit), x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit;
}

function firstBox(element) {
  const boxes = boxesOf(element);
  for (let i = 0; i < boxes.length; i++) if (boxes[i].width > 0 && boxes[i].height > 0) return boxes[i];
  return boxOf(element);
}

const SHARES = [[0.5, 0.5], [0.25, 0.5], [0.75, 0.5], [0.5, 0.25], [0.5, 0.75]];

function pointsOf(box) {
  const left = max(box.left, 0);
  const top = max(box.top, 0);
  const width = min(box.right, window.innerWidth) - left;
  const height = min(box.bottom, window.innerHeight) - top;
  const points = [];
  for (let i = 0; i < SHARES.length; i++) push(points, [left + width * SHARES[i][0], top + height * SHARES[i][1]]);
  return width > 0 && height > 0 ? points : [];
}

function bringIntoView(element) {
  const box = firstBox(element);
  if (!box) return;
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  if (x > 0 && y > 0 && x < window.innerWidth && y < window.innerHeight && hitsOf(element, box).point) return;
  scrollIntoView(element, { block: 'center', inline: 'center', behavior: 'instant' });
}

function hitsOf(element, box) {
  const points = pointsOf(box);
  let hit = null;
  for (let i = 0; i < points.length; i++) {
    const found = hitAt(points[i][0], points[i][1]);
    if (found && within(found, element)) return { point: points[i], hit: found };
    hit = hit ?? found;
  }
  return { point: null, hit };
}

/** Finds where to click: on the element, or on its label where that covers it. */
function aim(element, tag) {
  const labels = labelsOf(element, tag);
  bringIntoView(element);
  let box = firstBox(element);
  const own = box ? hitsOf(element, box) : { point: null, hit: null };
  if (own.point) return { element, point: own.point };
  for (let i = 0; labels && i < labels.length; i++) {
    if (!isShown(labels[i], computed(labels[i]))) continue;
    bringIntoView(labels[i]);
    box = firstBox(labels[i]);
    const hits = box ? hitsOf(labels[i], box) : { point: null };
    if (hits.point) return { element: labels[i], point: hits.point };
  }
  return { element, point: null, hit: own.hit };
}

function refusal(code, values) {
  let json = '{"code":"' + code + '"';
  for (const name in values) json += ',' + stringify(name) + ':' + stringify(values[name]);
  return json + '}';
}

function gone(number) {
  const entry = issued[number];
  const alike = [];
  for (let i = 1; i < issued.length && alike.length < 3; i++) {
    if (issued[i].role === entry.role && issued[i].name === entry.name && elementOf(i)) push(alike, '[' + i + ']');
  }
  return refusal('STALE_REF', {
    was: entry.role + (entry.name ? ' "' + entry.name + '"' : ''),
    alike: alike.length > 0 ? '; now there is ' + join(alike, ', ') : '',
  });
}

function checkTyping(element, tag, role, text) {
  const type = tag === 'input' ? inputType(element) : '';
  const typable = tag === 'textarea' || (tag === 'input' && !UNTYPABLE[type]) || isEditable(element);
  if (!typable) return refusal('NOT_EDITABLE', { why: tag === 'select' ? 'a list: use select' : 'a ' + role });
  if (isReadOnly(element, tag)) return refusal('NOT_EDITABLE', { why: 'read-only: click it and use what opens' });
  if (!PROBED[type] || text === '') return null;
  const probe = document.createElement('input');
  probe.type = type;
  probe.value = text;
  return probe.value === lower(text) || probe.value === text ? null : refusal('BAD_VALUE', { form: PROBED[type] });
}

function checkSelecting(element, tag, wanted) {
  if (tag !== 'select') return refusal('WRONG_TYPE', { need: 'a native list' });
  const options = selectOptions(element);
  const labels = [];
  const folded = lower(squeeze(wanted));
  let found = -1;
  for (let i = 0; i < options.length; i++) {
    push(labels, squeeze(optionLabel(options[i])));
    if (found < 0 && lower(labels[i]) === folded) found = i;
  }
  for (let i = 0; i < options.length && found < 0; i++) if (optionValue(options[i]) === wanted) found = i;
  if (found < 0) {
    const shown = [];
    for (let i = 0; i < labels.length && i < 6; i++) push(shown, cut(labels[i], 20));
    const more = labels.length - shown.length;
    return refusal('OPTION_NOT_FOUND', { options: join(shown, ', ') + (more > 0 ? ' (+' + more + ')' : '') });
  }
  return matches(options[found], ':disabled') ? refusal('OPTION_DISABLED', {}) : '{"code":"OK","option":' + found + '}';
}

function checkTicking(element, tag, role, on) {
  const state = tag === 'label' ? labelControl(element) : element;
  const stateTag = localName(state);
  const ticked = checkedState(state, stateTag, role);
  if (ticked === null) return refusal('WRONG_TYPE', { need: 'a check box, radio button or switch' });
  if (ticked === on) return '{"code":"NO_EFFECT"}';
  const radio = roleOf(state, stateTag) === 'radio';
  return radio && !on ? refusal('WRONG_TYPE', { need: 'something that can be switched off' }) : null;
}

/** Answers as JSON whether element {@code number} can take an action of a kind now; touches nothing but the scroll. */
function check(number, kind, argument) {
  target = null;
  if (!(number < issued.length)) return refusal('UNKNOWN_REF', {});
  const element = elementOf(number);
  if (!element) return gone(number);
  const tag = localName(element);
  const role = roleOf(element, tag);
  const state = tag === 'label' ? labelControl(element) ?? element : element;
  if (isDisabled(state)) return refusal('NOT_ENABLED', {});
  if (!isShown(element, computed(element))) return refusal('NOT_VISIBLE', {});
  let answer = null;
  if (kind === 'type') answer = checkTyping(element, tag, role, argument);
  if (kind === 'select') answer = checkSelecting(element, tag, argument);
  if (kind === 'check') answer = checkTicking(element, tag, role, argument);
  target = element;
  if (kind === 'press' || (answer && !isOk(answer))) return answer ?? '{"code":"OK"}';
  const found = aim(element, tag);
  if (!found.point) {
    return found.hit ? refusal('OBSCURED', { cover: coverer(found.hit, element) }) : refusal('NOT_VISIBLE', {});
  }
  return POINTED[kind] ? aimAt(found) : answer ?? '{"code":"OK"}';
}

function isOk(answer) {
  return slice(answer, 0, 12) === '{"code":"OK"';
}

function aimAt(found) {
  target = found.element;
  const box = boundsOf(target);
  const style = computed(target);
  const x = found.point[0] - box.left - (toNumber(style.borderLeftWidth) || 0);
  const y = found.point[1] - box.top - (toNumber(style.borderTopWidth) || 0);
  return '{"code":"OK","x":' + x + ',"y":' + y + '}';
}

/** True when something on the page is animated, or was changed a moment ago: only then can an element be moving. */
function isLively() {
  digest(takeRecords(observer));
  if (now() - watch.touched < JUST_NOW) return true;
  const all = animations(document);
  for (let i = 0; i < all.length; i++) if (playState(all[i]) === 'running') return true;
  return false;
}

/** Checks, and where something moves looks also whether the element holds still. */
function preflight(number, kind, argument) {
  const answer = check(number, kind, argument);
  return kind !== 'press' && isOk(answer) && isLively() ? diagnose(number, kind, argument) : answer;
}

const FRAME_PATIENCE = 1000;

/** Says whether the element holds still from one frame to the next, and then checks it again. */
function diagnose(number, kind, argument) {
  const element = elementOf(number);
  if (!element) return check(number, kind, argument);
  const before = boundsOf(element);
  return new SafePromise(resolve => {
    let answered = false;
    const answer = () => {
      if (answered) return;
      answered = true;
      const after = boundsOf(element);
      const still = before.left === after.left && before.top === after.top && before.width === after.width;
      resolve(still ? check(number, kind, argument) : refusal('NOT_STABLE', {}));
    };
    timer(answer, FRAME_PATIENCE);
    frameRequest(() => frameRequest(answer));
  });
}

function canScroll(element, dx, dy) {
  const style = computed(element);
  const across = dx !== 0;
  const room = across ? element.scrollWidth - element.clientWidth : element.scrollHeight - element.clientHeight;
  if (room < 1) return false;
  const root = element === document.scrollingElement;
  const overflow = across ? style.overflowX : style.overflowY;
  if (!root && overflow !== 'auto' && overflow !== 'scroll') return false;
  const at = across ? element.scrollLeft : element.scrollTop;
  return across ? (dx < 0 ? at > 0 : at < room - 1) : dy < 0 ? at > 0 : at < room - 1;
}

/** Scrolls by pages what stands in the middle of the viewport; returns false when nothing there can. */
function scrollPages(dx, dy) {
  let at = hitAt(window.innerWidth / 2, window.innerHeight / 2);
  while (at && !canScroll(at, dx, dy)) at = parentOf(at);
  const root = document.scrollingElement;
  const scrolled = at ?? (root && canScroll(root, dx, dy) ? root : null);
  if (!scrolled) return false;
  const options = { left: dx * scrolled.clientWidth, top: dy * scrolled.clientHeight, behavior: 'instant' };
  scrollBy(scrolled, options);
  return true;
}

function hasText(text) {
  return document.body !== null && includes(lower(squeeze(document.body.innerText)), lower(squeeze(text)));
}
