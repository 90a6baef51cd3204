// What a walk over the document writes down of it: texts, elements, the rows they stand in.
const INKED = /\S/;
const TEXT_LENGTH = 2000;
const OPTIONS = 200;

const DISABLED = 1;
const READ_ONLY = 2;
const REQUIRED = 4;
const INVALID = 8;
const FOCUSED = 16;
const IN_VIEW = 32;
const DAY_CELL = 64;

function inView(walk, element) {
  if (element === null) return false;
  return walk.boxed === element ? walk.boxedInView : noteBox(walk, element, boxOf(element) ?? placeOf(element));
}

/** Remembers of the last box only whether it lies in the viewport: texts and elements that share one come together. */
function noteBox(walk, element, box) {
  walk.boxed = element;
  walk.boxedInView = box.bottom > 0 && box.right > 0 && box.top < walk.height && box.left < walk.width;
  return walk.boxedInView;
}

/**
 * The number of a row, -1 for none. A row is told of, by the number of the row it stands in, once something written down
 * stands in it; what a row says is put together by the reader.
 */
function numberOfRow(walk, row) {
  if (row === null) return -1;
  if (row.number < 0) {
    const outer = numberOfRow(walk, row.outer);
    row.number = walk.rows.length;
    push(walk.rows, outer);
  }
  return row.number;
}

/** A text of cells without the bars at its ends. */
function unframed(text) {
  return includes(text, '|') ? replace(text, /^(\| )+|( \|)+$/g, '') : text;
}

function flush(walk) {
  if (walk.text === '') return;
  const text = cut(unframed(squeeze(walk.text)), TEXT_LENGTH);
  walk.text = '';
  if (text === '' || text === '|') return;
  const level = walk.heading ? ',"h":' + walk.heading : '';
  push(walk.items, '{"t":' + stringify(text) + level + number('row', numberOfRow(walk, walk.textRow), -1)
    + (inView(walk, walk.textOf) ? ',"v":1}' : '}'));
  walk.before = text;
}

function addText(walk, node, scope) {
  if (scope.named || !scope.visible) return;
  const value = nodeValue(node);
  if (walk.text === '') {
    if (!test(INKED, value)) return;
    walk.textOf = scope.outside ? null : scope.element;
    walk.textRow = scope.row;
    walk.heading = scope.heading;
  }
  walk.text += value;
}

function formIndex(walk, element, tag, scope) {
  const form = formOf[tag] ? formOf[tag](element) : null;
  if (!form) return scope.form;
  return indexOfForm(walk, form);
}

function indexOfForm(walk, form) {
  let index = mapGet(walk.forms, form);
  if (index === undefined) {
    index = walk.forms.size;
    mapSet(walk.forms, form, index);
  }
  return index;
}

function groupOf(walk, element, tag, type) {
  const key = tag + '|' + type + '|' + attr(element, 'class');
  let group = mapGet(walk.groups, key);
  if (group === undefined) {
    group = walk.groups.size;
    mapSet(walk.groups, key, group);
  }
  return group;
}

function optionsJson(select) {
  const options = selectOptions(select);
  const parts = [];
  for (let i = 0; i < options.length && i < OPTIONS; i++) {
    const flags = (optionSelected(options[i]) ? 1 : 0) + (matches(options[i], ':disabled') ? 2 : 0);
    push(parts, '[' + stringify(squeeze(optionLabel(options[i]))) + ',' + stringify(optionValue(options[i])) + ',' + flags + ']');
  }
  return '[' + join(parts, ',') + ']';
}

const TRACED = ['id', 'name', 'class', 'title', 'placeholder', 'autocomplete'];

/** A box in whole pixels of this frame's viewport, moved by what lies between its outer edge and what is meant. */
function boxJson(box, right, down) {
  const x = floor(box.left + right + 0.5);
  const y = floor(box.top + down + 0.5);
  return ',"at":[' + x + ',' + y + ',' + (floor(box.right + 0.5) - x) + ',' + (floor(box.bottom + 0.5) - y) + ']';
}

function tracesOf(element) {
  let words = '';
  for (let i = 0; i < TRACED.length; i++) {
    const value = attribute(element, TRACED[i]);
    if (value) words += (words ? ' ' : '') + value;
  }
  return words;
}

function field(name, value) {
  return value === '' ? '' : ',"' + name + '":' + stringify(value);
}

/** A number, left out where it is what readers take for granted. */
function number(name, value, usual) {
  return value === usual ? '' : ',"' + name + '":' + value;
}

function truth(name, value) {
  return value === null ? '' : ',"' + name + '":' + value;
}

/** Writes one element down; where a label stands for a check box that is not painted, the control tells its state. */
function addElement(walk, element, tag, role, scope, control, box) {
  flush(walk);
  const place = scope.outside ? null : box ?? placeOf(element);
  const shown = place !== null && noteBox(walk, element, place);
  const state = control ?? element;
  const stateTag = control ? 'input' : tag;
  const ref = numberOf(element);
  const name = control ? shownText(element, 120) : nameOf(element, tag, role);
  remember(ref, role, name);
  const type = typeOf(state, stateTag);
  const flags = (isDisabled(state) ? DISABLED : 0) + (isReadOnly(state, stateTag) ? READ_ONLY : 0)
    + (isRequired(state, stateTag) ? REQUIRED : 0) + (isInvalid(state) ? INVALID : 0)
    + (walk.active === state ? FOCUSED : 0) + (shown ? IN_VIEW : 0)
    + (isDayCell(element, walk.months) ? DAY_CELL : 0);
  const fieldBefore = FIELD_TAGS[tag] || FIELD_ROLES[role] ? walk.before : '';
  push(walk.items, '{"r":' + ref + ',"role":"' + role + '"' + field('n', name) + field('tag', tag)
    + field('type', type) + field('w', cut(tracesOf(state), 400)) + field('p', squeeze(attr(element, 'placeholder')))
    + field('b', slice(fieldBefore, -80)) + field('val', cut(squeeze(valueOf(element, tag, role)), 120))
    + field('lo', endOf(element, type, 'min')) + field('hi', endOf(element, type, 'max'))
    + truth('c', checkedState(state, stateTag, role)) + truth('x', expandedState(element, tag))
    + number('f', flags, 0) + field('reg', scope.region) + field('lm', scope.landmark)
    + number('form', formIndex(walk, state, stateTag, scope), -1) + number('row', numberOfRow(walk, scope.row), -1)
    + number('g', groupOf(walk, element, tag, type), 0) + (shown ? boxJson(place, 0, 0) : '') + (tag === 'select' ? ',"o":' + optionsJson(element) : '') + '}');
  noteInvalid(walk, element, tag, name);
  walk.before = '';
  return name;
}

function noteInvalid(walk, element, tag, name) {
  if (!FIELD_TAGS[tag] || !isInvalid(element)) return;
  const said = referenced(element, 'aria-errormessage') || nativeMessage(element, tag);
  if (said) push(walk.alerts, stringify(cut(name ? name + ': ' + said : said, 200)));
}

function noteAlert(walk, element, role) {
  const live = attribute(element, 'aria-live');
  if (role !== 'alert' && role !== 'alertdialog' && role !== 'status' && (live === null || live === 'off')) return;
  const text = shownText(element, 200);
  if (text) push(walk.alerts, stringify(cut(text, 200)));
}
