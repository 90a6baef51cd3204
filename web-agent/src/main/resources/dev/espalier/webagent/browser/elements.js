// What can be acted on, and how it stands.
const ACTION_ROLES = { __proto__: null };
for (const role of split(
  'button checkbox combobox gridcell link listbox menuitem menuitemcheckbox menuitemradio option radio searchbox slider '
    + 'spinbutton switch tab textbox treeitem', ' ')) {
  ACTION_ROLES[role] = true;
}
const NATIVE = { __proto__: null, button: true, select: true, textarea: true, summary: true };
const FIELD_TAGS = { __proto__: null, input: true, select: true, textarea: true };
const INNER = 'a[href],button,input,select,textarea,[role=button],[role=link]';
const CELL_ROLES = { __proto__: null, gridcell: true, option: true };

function hasInner(element) {
  return querySelectorIn(element, INNER) !== null;
}

/**
 * True for what a person would click or type into: by its tag, its role, its handlers, or because it is the outermost
 * with a pointer.
 */
function isInteractive(element, tag, role, pointer) {
  if (tag === 'a' || tag === 'area') {
    if (hasAttribute(element, 'href')) return true;
  } else if (tag === 'input') {
    return inputType(element) !== 'hidden';
  } else if (NATIVE[tag]) {
    return true;
  }
  if (tag === 'label' || tag === 'html' || tag === 'body') return false;
  const handled = (element instanceof HTMLElement && clickHandler(element) !== null) || weakHas(listened, element);
  if (ACTION_ROLES[role]) return !CELL_ROLES[role] || handled || pointer || role === 'option' || !hasInner(element);
  if (pointer) return true;
  const focusable = !handled && hasAttribute(element, 'tabindex') && +attr(element, 'tabindex') >= 0;
  return (handled || focusable) && !hasInner(element);
}

/** Where an element is in the viewport. Each read of a browser's rectangle costs more than all that is done with it. */
function placeOf(element) {
  const bounds = boundsOf(element);
  const { left, top, width, height } = bounds;
  return { left, top, width, height, right: left + width, bottom: top + height };
}

/** The box of an element, or of its first child that has one where the element itself has none. */
function boxOf(element) {
  const box = placeOf(element);
  if (box.width > 0 && box.height > 0) return box;
  for (let child = firstElement(element); child; child = nextSibling(child)) {
    if (nodeType(child) !== ELEMENT) continue;
    const inner = placeOf(child);
    if (inner.width > 0 && inner.height > 0) return inner;
  }
  return null;
}

/** True when the element is painted somewhere that scrolling can reach. */
function isShown(element, style) {
  return style.visibility === 'visible' && isPainted(style, boxOf(element), window.scrollX, window.scrollY);
}

/** True when what is visible is painted somewhere that scrolling can reach. */
function isPainted(style, box, scrollX, scrollY) {
  if (box === null || box.right + scrollX <= 0 || box.bottom + scrollY <= 0) return false;
  return style.opacity !== '0' || style.pointerEvents !== 'none';
}

/** True for a check box or a radio button. */
function isTickBox(control) {
  if (localName(control) !== 'input') return false;
  const type = inputType(control);
  return type === 'checkbox' || type === 'radio';
}

/** True for the label of a check box or radio button that is not itself painted. */
function standsForControl(label) {
  const control = labelControl(label);
  return control !== null && isTickBox(control) && !isShown(control, computed(control));
}

function checkedState(element, tag, role) {
  if (tag === 'input') {
    const type = inputType(element);
    if (type === 'checkbox' || type === 'radio') return inputChecked(element);
  }
  const said = attribute(element, 'aria-checked') ?? attribute(element, 'aria-pressed')
    ?? (ACTION_ROLES[role] ? attribute(element, 'aria-selected') : null);
  return said === null ? null : said === 'true';
}

function expandedState(element, tag) {
  if (hasAttribute(element, 'aria-expanded')) return attr(element, 'aria-expanded') === 'true';
  if (tag !== 'summary') return null;
  const details = parentOf(element);
  return details && localName(details) === 'details' ? hasAttribute(details, 'open') : null;
}

function chosenLabels(select) {
  const options = selectOptions(select);
  const labels = [];
  for (let i = 0; i < options.length; i++) if (optionSelected(options[i])) push(labels, squeeze(optionLabel(options[i])));
  return join(labels, ', ');
}

function valueOf(element, tag, role) {
  if (tag === 'input') {
    const type = inputType(element);
    if (type === 'password') return inputValue(element) ? '(filled)' : '';
    if (type === 'file') return inputValue(element) ? '(chosen)' : '';
    return INPUT_ROLES[type] === 'button' || type === 'checkbox' || type === 'radio' ? '' : inputValue(element);
  }
  if (tag === 'textarea') return areaValue(element);
  if (tag === 'select') return chosenLabels(element);
  if (role === 'textbox' || role === 'searchbox') return shownText(element, 120);
  return attr(element, 'aria-valuetext') || attr(element, 'aria-valuenow');
}

function isDisabled(element) {
  return matches(element, ':disabled') || attr(element, 'aria-disabled') === 'true';
}

function isReadOnly(element, tag) {
  if (attr(element, 'aria-readonly') === 'true') return true;
  return (tag === 'input' || tag === 'textarea') && hasAttribute(element, 'readonly');
}

function isRequired(element, tag) {
  return attr(element, 'aria-required') === 'true' || (FIELD_TAGS[tag] === true && hasAttribute(element, 'required'));
}

function isInvalid(element) {
  const said = attr(element, 'aria-invalid');
  return (said !== '' && said !== 'false') || matches(element, ':user-invalid');
}

function nativeMessage(element, tag) {
  if (!FIELD_TAGS[tag] || !matches(element, ':user-invalid')) return '';
  if (tag === 'input') return validationMessage(element);
  return tag === 'select' ? selectValidation(element) : areaValidation(element);
}

function typeOf(element, tag) {
  if (tag === 'input') return inputType(element);
  return tag === 'button' ? buttonType(element) : '';
}

const RANGED = {
  __proto__: null, date: true, month: true, week: true, time: true, 'datetime-local': true, number: true, range: true,
};

/** One end of what a native field takes, 'min' or 'max'; empty where none is said. */
function endOf(element, type, name) {
  return RANGED[type] ? cut(squeeze(attr(element, name)), 40) : '';
}

const DAY = /^(0?[1-9]|[12][0-9]|3[01])$/;
const DAYS_OF_A_MONTH = 28;

const MOST_LEAVES = 80;
const EDGES = {
  __proto__: null, body: true, html: true, main: true, nav: true, header: true, footer: true, aside: true, form: true,
};

/** True when the element holds hardly more than at least 28 different day numbers, each alone in its own leaf. */
function isMonthGrid(element, known) {
  let answer = mapGet(known, element);
  if (answer !== undefined) return answer;
  const all = byTag(element, '*');
  const days = { __proto__: null };
  let count = 0;
  let leaves = 0;
  for (let i = 0; i < all.length && all.length <= 600; i++) {
    if (firstElement(all[i]) !== null) continue;
    const text = trim(textContent(all[i]));
    if (text !== '') leaves++;
    if (test(DAY, text) && !days[+text]) {
      days[+text] = true;
      count++;
    }
  }
  answer = count >= DAYS_OF_A_MONTH && leaves <= MOST_LEAVES;
  mapSet(known, element, answer);
  return answer;
}

function isDayCell(element, known) {
  const text = textContent(element);
  if (text.length > 20 || !test(DAY, trim(text))) return false;
  let at = parentOf(element);
  for (let up = 0; at && up < 6 && !EDGES[localName(at)]; up++, at = parentOf(at)) {
    if (isMonthGrid(at, known)) return true;
  }
  return false;
}

function activeElement() {
  let active = activeIn(document);
  while (active && shadowRoot(active) && activeInShadow(shadowRoot(active))) active = activeInShadow(shadowRoot(active));
  return active === document.body ? null : active;
}
