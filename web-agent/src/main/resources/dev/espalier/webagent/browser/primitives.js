// Private copies of everything the other fragments use, taken before the page's own scripts run: a page may replace
// JSON.stringify or getBoundingClientRect afterwards, and a form field named "parentNode" may hide a property.
const uncurry = Function.prototype.bind.bind(Function.prototype.call);
const getterOf = (prototype, name) => uncurry(Object.getOwnPropertyDescriptor(prototype, name).get);

const stringify = JSON.stringify;
const floor = Math.floor;
const max = Math.max;
const min = Math.min;
const toNumber = parseFloat;
const now = performance.now.bind(performance);
const frameRequest = window.requestAnimationFrame.bind(window);
const timer = window.setTimeout.bind(window);
const SafeMap = Map;
const SafePromise = Promise;
const SafeWeakMap = WeakMap;
const SafeWeakRef = WeakRef;
const SafeObserver = MutationObserver;

const push = uncurry(Array.prototype.push);
const sort = uncurry(Array.prototype.sort);
const join = uncurry(Array.prototype.join);
const includes = uncurry(String.prototype.includes);
const lower = uncurry(String.prototype.toLowerCase);
const replace = uncurry(String.prototype.replace);
const slice = uncurry(String.prototype.slice);
const split = uncurry(String.prototype.split);
const trim = uncurry(String.prototype.trim);
const test = uncurry(RegExp.prototype.test);
const mapGet = uncurry(Map.prototype.get);
const mapSet = uncurry(Map.prototype.set);
const weakGet = uncurry(WeakMap.prototype.get);
const weakSet = uncurry(WeakMap.prototype.set);
const weakHas = uncurry(WeakMap.prototype.has);
const deref = uncurry(WeakRef.prototype.deref);
const observe = uncurry(MutationObserver.prototype.observe);
const callAddListener = uncurry(EventTarget.prototype.addEventListener);
const eventType = getterOf(Event.prototype, 'type');
const composedPath = uncurry(Event.prototype.composedPath);
const preventDefault = uncurry(Event.prototype.preventDefault);
const stopPropagation = uncurry(Event.prototype.stopImmediatePropagation);
const recordType = getterOf(MutationRecord.prototype, 'type');
const recordTarget = getterOf(MutationRecord.prototype, 'target');
const takeRecords = uncurry(MutationObserver.prototype.takeRecords);

const nodeType = getterOf(Node.prototype, 'nodeType');
const firstChild = getterOf(Node.prototype, 'firstChild');
const nextSibling = getterOf(Node.prototype, 'nextSibling');
const parentNode = getterOf(Node.prototype, 'parentNode');
const isConnected = getterOf(Node.prototype, 'isConnected');
const nodeValue = getterOf(Node.prototype, 'nodeValue');
const textContent = getterOf(Node.prototype, 'textContent');
const orderOf = uncurry(Node.prototype.compareDocumentPosition);
const rootOf = uncurry(Node.prototype.getRootNode);
const localName = getterOf(Element.prototype, 'localName');
const firstElement = getterOf(Element.prototype, 'firstElementChild');
const shadowRoot = getterOf(Element.prototype, 'shadowRoot');
const slotOf = getterOf(Element.prototype, 'assignedSlot');
const slotOfText = getterOf(Text.prototype, 'assignedSlot');
const assigned = uncurry(HTMLSlotElement.prototype.assignedNodes);
const shadowHost = getterOf(ShadowRoot.prototype, 'host');
const attribute = uncurry(Element.prototype.getAttribute);
const hasAttributes = uncurry(Element.prototype.hasAttributes);
const hasAttribute = uncurry(Element.prototype.hasAttribute);
const matches = uncurry(Element.prototype.matches);
const byTag = uncurry(Element.prototype.getElementsByTagName);
const querySelectorIn = uncurry(Element.prototype.querySelector);
const byId = uncurry(Document.prototype.getElementById);
const shadowById = uncurry(DocumentFragment.prototype.getElementById);
const clientLeft = getterOf(Element.prototype, 'clientLeft');
const clientTop = getterOf(Element.prototype, 'clientTop');
const boundsOf = uncurry(Element.prototype.getBoundingClientRect);
const boxesOf = uncurry(Element.prototype.getClientRects);
const scrollIntoView = uncurry(Element.prototype.scrollIntoView);
const scrollBy = uncurry(Element.prototype.scrollBy);
const elementAt = uncurry(Document.prototype.elementFromPoint);
const shadowElementAt = uncurry(ShadowRoot.prototype.elementFromPoint);
const animations = uncurry(Document.prototype.getAnimations);
const playState = getterOf(Animation.prototype, 'playState');
const activeIn = getterOf(Document.prototype, 'activeElement');
const activeInShadow = getterOf(ShadowRoot.prototype, 'activeElement');
const computed = window.getComputedStyle.bind(window);
const clickHandler = getterOf(HTMLElement.prototype, 'onclick');
const isEditableContent = getterOf(HTMLElement.prototype, 'isContentEditable');

const inputValue = getterOf(HTMLInputElement.prototype, 'value');
const inputType = getterOf(HTMLInputElement.prototype, 'type');
const inputChecked = getterOf(HTMLInputElement.prototype, 'checked');
const inputLabels = getterOf(HTMLInputElement.prototype, 'labels');
const areaValue = getterOf(HTMLTextAreaElement.prototype, 'value');
const areaLabels = getterOf(HTMLTextAreaElement.prototype, 'labels');
const selectLabels = getterOf(HTMLSelectElement.prototype, 'labels');
const selectOptions = getterOf(HTMLSelectElement.prototype, 'options');
const optionLabel = getterOf(HTMLOptionElement.prototype, 'label');
const optionValue = getterOf(HTMLOptionElement.prototype, 'value');
const optionSelected = getterOf(HTMLOptionElement.prototype, 'selected');
const buttonType = getterOf(HTMLButtonElement.prototype, 'type');
const labelControl = getterOf(HTMLLabelElement.prototype, 'control');
const formOf = {
  input: getterOf(HTMLInputElement.prototype, 'form'),
  textarea: getterOf(HTMLTextAreaElement.prototype, 'form'),
  select: getterOf(HTMLSelectElement.prototype, 'form'),
  button: getterOf(HTMLButtonElement.prototype, 'form'),
};
const validationMessage = getterOf(HTMLInputElement.prototype, 'validationMessage');
const selectValidation = getterOf(HTMLSelectElement.prototype, 'validationMessage');
const areaValidation = getterOf(HTMLTextAreaElement.prototype, 'validationMessage');

const ELEMENT = 1;
const TEXT = 3;

const LOOSE = /[^\S ]|  /;
const squeeze = text => trim(test(LOOSE, text) ? replace(text, /\s+/g, ' ') : text);
const cut = (text, most) => (text.length <= most ? text : slice(text, 0, most));
const attr = (element, name) => attribute(element, name) ?? '';

/** The parent in the flat tree: through slots and out of shadow roots. */
function parentOf(node) {
  const slot = nodeType(node) === TEXT ? slotOfText(node) : slotOf(node);
  if (slot) return slot;
  const parent = parentNode(node);
  if (!parent) return null;
  if (nodeType(parent) === ELEMENT) return parent;
  return parent instanceof ShadowRoot ? shadowHost(parent) : null;
}

/** The first child in the flat tree. Children of a slot are its assigned nodes, which have no sibling order. */
function eachChild(element, visit) {
  const name = localName(element);
  if (name === 'slot' && rootOf(element) instanceof ShadowRoot) {
    const nodes = assigned(element);
    if (nodes.length > 0) {
      for (let i = 0; i < nodes.length; i++) visit(nodes[i]);
      return;
    }
  }
  for (let node = firstChild(shadowRoot(element) ?? element); node; node = nextSibling(node)) visit(node);
}

function within(node, ancestor) {
  for (let at = node; at; at = parentOf(at)) if (at === ancestor) return true;
  return false;
}
