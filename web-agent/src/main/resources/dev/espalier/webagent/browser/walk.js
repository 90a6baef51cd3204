// One pass over the document in the order of its flat tree.
const REGIONS = {
  __proto__: null, main: 'main', banner: 'header', navigation: 'nav', contentinfo: 'footer', complementary: 'aside',
  dialog: 'dialog', alertdialog: 'dialog', form: '', region: '', search: '',
};
const SECTIONING = { __proto__: null, article: true, section: true, main: true, nav: true, aside: true };
const ROW_TAGS = { __proto__: null, li: true, tr: true, article: true };
const ROW_ROLES = { __proto__: null, listitem: true, row: true, article: true };
const CARD = /(^|[\s_-])(card|tile|item|result|listing|entry)($|[\s_-])/i;
const HEADING = /^h[1-6]$/;

function newWalk(viewportOnly) {
  return {
    viewportOnly, numbering: viewportOnly && renewed === null,
    items: [], rows: [], alerts: [], text: '', textOf: null, textRow: null, heading: 0, before: '',
    active: activeElement(), groups: new SafeMap(), forms: new SafeMap(), months: new SafeMap(), cards: new SafeMap(),
    frames: [], boxed: null, boxedInView: false,
    width: window.innerWidth, height: window.innerHeight, scrollX: window.scrollX, scrollY: window.scrollY,
  };
}

function isRow(walk, element, tag, role) {
  return ROW_TAGS[tag] || ROW_ROLES[role] || isCard(walk, attribute(element, 'class'));
}

function isCard(walk, classes) {
  if (!classes) return false;
  let answer = mapGet(walk.cards, classes);
  if (answer === undefined) {
    answer = test(CARD, classes);
    mapSet(walk.cards, classes, answer);
  }
  return answer;
}

/** What holds for the children of an element: its landmark, its form, its row, its heading. */
function scopeInside(walk, element, tag, role, scope) {
  const inside = { ...scope, element };
  if (tag === 'header' && !scope.sectioned) inside.region = 'header';
  else if (tag === 'footer' && !scope.sectioned) inside.region = 'footer';
  else if (REGIONS[role]) inside.region = REGIONS[role];
  if (SECTIONING[tag] && tag !== 'main') inside.sectioned = true;
  if (REGIONS[role] !== undefined || tag === 'section' || tag === 'fieldset') {
    const legend = tag === 'fieldset' ? byTag(element, 'legend')[0] : null;
    const name = referenced(element, 'aria-labelledby') || squeeze(attr(element, 'aria-label'))
      || (legend ? shownText(legend, 120) : '');
    if (name) inside.landmark = cut(name, 120);
  }
  if (tag === 'form') inside.form = indexOfForm(walk, element);
  if (isRow(walk, element, tag, role)) inside.row = { outer: scope.row, number: -1 };
  if (test(HEADING, tag)) inside.heading = +tag[1];
  else if (role === 'heading') inside.heading = +attr(element, 'aria-level') || 2;
  return inside;
}

function isOffPage(walk, element) {
  const box = placeOf(element);
  if (box.width === 0 || box.height === 0) return false;
  return box.right + walk.scrollX <= 0 || box.bottom + walk.scrollY <= 0;
}

const LIFTED = { __proto__: null, absolute: true, fixed: true };

/** How a box is laid out; inline ones are never lifted. Every read of a style is a call into the browser. */
function positionOf(style, display) {
  return INLINE[display] ? 'static' : style.position;
}

function isFolded(walk, element, style, display, position) {
  if (display === 'none') return true;
  if (INLINE[display]) return false;
  if (style.contentVisibility === 'hidden' || (LIFTED[position] && isOffPage(walk, element))) return true;
  if (style.overflow === 'visible') return false;
  const box = boundsOf(element);
  return (box.width < 1 || box.height < 1) && position !== 'fixed';
}

/** True when the element lies outside the viewport, and with it all of it that is not lifted out. */
function isOutside(walk, element, display, position, outside) {
  if (LIFTED[position]) return false;
  if (outside || display === 'contents') return outside;
  const box = placeOf(element);
  if (box.width === 0 || box.height === 0) return false;
  noteBox(walk, element, box);
  return box.bottom < 0 || box.top > walk.height || box.right < 0 || box.left > walk.width;
}

function addFrame(walk, element, style, scope) {
  flush(walk);
  if (!isShown(element, style)) return;
  push(walk.frames, element);
  const name = squeeze(attr(element, 'title') || attr(element, 'aria-label') || attr(element, 'name'));
  push(walk.items, '{"frame":' + (walk.frames.length - 1) + field('n', cut(name, 120))
    + (!scope.outside && inView(walk, element) ? boxOfFrame(element, style) + ',"v":1}' : '}'));
}

/** Where the document of a frame begins: inside its border and padding. */
function boxOfFrame(element, style) {
  return boxJson(placeOf(element), clientLeft(element) + toNumber(style.paddingLeft),
    clientTop(element) + toNumber(style.paddingTop));
}

const FRAMES = { __proto__: null, iframe: true, frame: true };
const CELLS = { __proto__: null, td: true, th: true };
const INLINE = { __proto__: null, inline: true, contents: true };
const UNREAD = { __proto__: null, input: true, select: true, textarea: true, img: true, svg: true, canvas: true, video: true, audio: true, object: true, embed: true };

function visit(walk, node, scope) {
  const type = nodeType(node);
  if (type === TEXT) addText(walk, node, scope);
  if (type !== ELEMENT) return;
  const tag = localName(node);
  if (SKIPPED[tag]) return;
  const style = computed(node);
  const display = style.display;
  const position = positionOf(style, display);
  if (isFolded(walk, node, style, display, position)) return;
  const outside = isOutside(walk, node, display, position, scope.outside);
  if (walk.viewportOnly && outside) {
    if (walk.numbering) numberOutside(walk, node, tag, scope.pointer);
    return;
  }
  if (FRAMES[tag]) addFrame(walk, node, style, { ...scope, outside });
  else visitElement(walk, node, tag, style, display, outside === scope.outside ? scope : { ...scope, outside });
}

function visitElement(walk, element, tag, style, display, scope) {
  const block = !INLINE[display];
  const joined = CELLS[tag] === true || display === 'inline-block' || display === 'inline-flex';
  if (block && !joined) flush(walk);
  else if (joined && walk.text !== '') walk.text += CELLS[tag] ? ' | ' : ' ';
  const bare = !hasAttributes(element);
  const role = bare ? bareRole(tag) : roleOf(element, tag);
  if (!bare) noteAlert(walk, element, role);
  const inside = scopeInside(walk, element, tag, role, scope);
  inside.pointer = style.cursor === 'pointer';
  inside.visible = style.visibility === 'visible';
  if (inside.visible && actOn(walk, element, tag, role, style, scope, inside)) inside.named = true;
  if (tag === 'br') walk.text += ' ';
  if (tag === 'img' && !inside.named && inside.visible) addPicture(walk, element, scope);
  if (!UNREAD[tag]) eachVisited(element, tag, child => visit(walk, child, inside));
  if (block && !joined) flush(walk);
  else if (joined) walk.text += walk.text === '' ? '' : ' ';
}

/** Notes the element if it can be acted on; returns true when its name already tells what its children show. */
function actOn(walk, element, tag, role, style, scope, inside) {
  if (tag === 'label') return actOnLabel(walk, element, scope);
  if (!isInteractive(element, tag, role, inside.pointer && !scope.pointer)) return false;
  const box = boxOf(element);
  if (!isPainted(style, box, walk.scrollX, walk.scrollY)) return false;
  const name = addElement(walk, element, tag, role, inside.landmark === scope.landmark ? scope : inside, null, box);
  return FIELD_ROLES[role] === true || (role !== 'generic' ? name.length < 120 : sameText(element, name));
}

/** A label acts for a control that is not painted itself; it tells what the control shows, if that is there at all. */
function actOnLabel(walk, label, scope) {
  const control = labelControl(label);
  if (control === null || isShown(control, computed(control))) return control !== null;
  if (!isTickBox(control)) return false;
  addElement(walk, label, 'label', roleOf(control, 'input'), scope, control, boxOf(label));
  return true;
}

function sameText(element, name) {
  return name.length < 120 && shownText(element, 120) === name;
}

function addPicture(walk, element, scope) {
  const alt = attr(element, 'alt');
  if (!alt) return;
  if (walk.text === '') {
    walk.textOf = scope.outside ? null : element;
    walk.textRow = scope.row;
    walk.heading = scope.heading;
  }
  walk.text += ' ' + alt + ' ';
}

/** Visits the children of an element but for those that closed details hide. */
function eachVisited(element, tag, visitChild) {
  const shadow = shadowRoot(element);
  if (shadow) watchRoot(shadow);
  const closed = tag === 'details' && !hasAttribute(element, 'open');
  eachChild(element, child => {
    if (closed && !(nodeType(child) === ELEMENT && localName(child) === 'summary')) return;
    visitChild(child);
  });
}

const known = { frames: [] };

function walkPage(viewportOnly) {
  const walk = newWalk(viewportOnly);
  const forms = byTag(document.documentElement, 'form');
  for (let i = 0; i < forms.length; i++) mapSet(walk.forms, forms[i], i);
  const scope = {
    region: '', landmark: '', form: -1, row: null, heading: 0, named: false, visible: true, pointer: false,
    outside: false, sectioned: false, element: document.documentElement,
  };
  if (viewportOnly && renewed !== null) numberRenewed(walk);
  if (document.body) visit(walk, document.body, scope);
  flush(walk);
  known.frames = walk.frames;
  return walk;
}

/**
 * The page as JSON. Numbers are given over the whole page, so a view of the viewport alone also goes through what was
 * renewed elsewhere since the look before.
 */
function observePage(viewportOnly) {
  digest(takeRecords(observer));
  const walk = walkPage(viewportOnly);
  renewed = [];
  const height = max(document.documentElement.scrollHeight, document.body ? document.body.scrollHeight : 0);
  return '{"url":' + stringify(location.href) + ',"title":' + stringify(squeeze(document.title))
    + ',"w":' + window.innerWidth + ',"h":' + window.innerHeight + ',"y":' + floor(window.scrollY)
    + ',"height":' + height + ',"forms":' + walk.forms.size + ',"alerts":[' + join(walk.alerts, ',')
    + '],"rows":[' + join(walk.rows, ',') + '],"items":[' + join(walk.items, ',') + ']}';
}
