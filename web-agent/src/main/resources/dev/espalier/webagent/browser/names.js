// Roles and accessible names.
const INPUT_ROLES = {
  __proto__: null, button: 'button', submit: 'button', reset: 'button', image: 'button', file: 'button',
  checkbox: 'checkbox', radio: 'radio', range: 'slider', number: 'spinbutton', search: 'searchbox',
};
const TAG_ROLES = {
  __proto__: null, button: 'button', summary: 'button', textarea: 'textbox', option: 'option', nav: 'navigation',
  main: 'main', aside: 'complementary', form: 'form', dialog: 'dialog', img: 'img', table: 'table',
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading',
};
const KNOWN_ROLES = { __proto__: null };
for (const role of split(
  'alert alertdialog article banner button cell checkbox columnheader combobox complementary contentinfo dialog form '
    + 'grid gridcell group heading img link list listbox listitem log main menu menubar menuitem menuitemcheckbox '
    + 'menuitemradio meter navigation none note option presentation progressbar radio radiogroup region row rowgroup '
    + 'rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel '
    + 'textbox timer toolbar tooltip tree treegrid treeitem', ' ')) {
  KNOWN_ROLES[role] = true;
}

/** The role of an element that has no attribute. */
function bareRole(tag) {
  if (tag === 'input') return 'textbox';
  return tag === 'select' ? 'combobox' : TAG_ROLES[tag] ?? 'generic';
}

function roleOf(element, tag) {
  if (!hasAttributes(element)) return bareRole(tag);
  if (hasAttribute(element, 'role')) {
    const words = split(lower(squeeze(attr(element, 'role'))), ' ');
    for (let i = 0; i < words.length; i++) if (KNOWN_ROLES[words[i]]) return words[i];
  }
  if (tag === 'input') {
    const type = inputType(element);
    if (INPUT_ROLES[type]) return INPUT_ROLES[type];
    return hasAttribute(element, 'list') ? 'combobox' : 'textbox';
  }
  if (tag === 'a' || tag === 'area') return hasAttribute(element, 'href') ? 'link' : 'generic';
  if (tag === 'select') return hasAttribute(element, 'multiple') || +attr(element, 'size') > 1 ? 'listbox' : 'combobox';
  const role = TAG_ROLES[tag];
  if (role) return role;
  return element instanceof HTMLElement && isEditable(element) ? 'textbox' : 'generic';
}

function isEditable(element) {
  const value = attribute(element, 'contenteditable');
  return value !== null && lower(value) !== 'false' && isEditableContent(element);
}

const SKIPPED = {
  __proto__: null, script: true, style: true, noscript: true, template: true, head: true, link: true, meta: true,
  base: true, source: true, track: true, param: true, col: true, colgroup: true, datalist: true,
};

/** The text that an element shows, pictures by their alternative text, fields by nothing. */
function shownText(element, most, skip) {
  let text = '';
  const visit = node => {
    if (text.length > most || node === skip) return;
    const type = nodeType(node);
    if (type === TEXT) {
      text += nodeValue(node);
      return;
    }
    if (type !== ELEMENT) return;
    const tag = localName(node);
    if (SKIPPED[tag] || tag === 'select' || tag === 'textarea') return;
    if (tag === 'img' || tag === 'area') {
      text += ' ' + attr(node, 'alt') + ' ';
      return;
    }
    if (tag === 'input') return;
    if (tag === 'br') {
      text += ' ';
      return;
    }
    if (hasAttribute(node, 'aria-label')) {
      text += ' ' + attr(node, 'aria-label') + ' ';
      return;
    }
    const style = computed(node);
    if (style.display === 'none' || (style.visibility !== 'visible' && tag !== 'title')) return;
    const block = style.display !== 'inline' && style.display !== 'contents';
    if (block) text += ' ';
    eachChild(node, visit);
    if (block) text += ' ';
  };
  if (firstElement(element) === null && !shadowRoot(element) && localName(element) !== 'slot') {
    text = textContent(element);
  } else {
    eachChild(element, visit);
  }
  return squeeze(cut(text, most * 2));
}

function referenced(element, name) {
  const ids = squeeze(attr(element, name));
  if (!ids) return '';
  const root = rootOf(element);
  const words = split(ids, ' ');
  const texts = [];
  for (let i = 0; i < words.length; i++) {
    const target = root instanceof ShadowRoot ? shadowById(root, words[i]) : byId(document, words[i]);
    if (target) push(texts, hasAttribute(target, 'aria-label') ? attr(target, 'aria-label') : shownText(target, 120));
  }
  return squeeze(join(texts, ' '));
}

function labelsOf(element, tag) {
  if (tag === 'input') return inputLabels(element);
  if (tag === 'select') return selectLabels(element);
  return tag === 'textarea' ? areaLabels(element) : null;
}

function labelText(element, tag) {
  const labels = labelsOf(element, tag);
  const texts = [];
  for (let i = 0; labels && i < labels.length; i++) push(texts, shownText(labels[i], 120, element));
  return squeeze(join(texts, ' '));
}

const FIELD_ROLES = {
  __proto__: null, textbox: true, searchbox: true, combobox: true, listbox: true, spinbutton: true, slider: true,
};

function contentName(element, tag, role) {
  if (tag === 'input') {
    const type = inputType(element);
    if (type === 'submit') return inputValue(element) || 'Submit';
    if (type === 'reset') return inputValue(element) || 'Reset';
    if (type === 'button') return inputValue(element);
    return type === 'image' ? attr(element, 'alt') || inputValue(element) : '';
  }
  if (tag === 'img' || tag === 'area') return attr(element, 'alt');
  return FIELD_ROLES[role] ? '' : shownText(element, 120);
}

/** The accessible name: aria-labelledby, aria-label, label, alternative text or content, title, placeholder. */
function nameOf(element, tag, role) {
  const name =
    referenced(element, 'aria-labelledby')
    || squeeze(attr(element, 'aria-label'))
    || labelText(element, tag)
    || squeeze(contentName(element, tag, role))
    || squeeze(attr(element, 'title'))
    || squeeze(attr(element, 'placeholder'));
  return cut(name, 120);
}
