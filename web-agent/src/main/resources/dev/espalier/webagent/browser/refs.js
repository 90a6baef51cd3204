// Refs: numbers in document order of first sighting, kept as long as the element lives, never reused in a document.
const numbers = new SafeWeakMap();
const issued = [null];

function numberOf(element) {
  let number = weakGet(numbers, element);
  if (number === undefined) {
    number = issued.length;
    weakSet(numbers, element, number);
    issued[number] = { element: new SafeWeakRef(element), role: '', name: '' };
  }
  return number;
}

function remember(number, role, name) {
  const entry = issued[number];
  entry.role = role;
  entry.name = name;
}

function elementOf(number) {
  const entry = issued[number];
  const element = entry && deref(entry.element);
  return element && isConnected(element) ? element : null;
}

/** Gives numbers to what can be acted on outside the viewport; of anything else it reads as little as can be. */
function numberOutside(walk, element, tag, underPointer) {
  if (FRAMES[tag] || SKIPPED[tag]) return;
  const style = computed(element);
  const display = style.display;
  const pointer = style.cursor === 'pointer';
  const wanted = tag === 'label'
    ? standsForControl(element)
    : isInteractive(element, tag, roleOf(element, tag), pointer && !underPointer);
  const inner = firstElement(element) !== null || shadowRoot(element) !== null || tag === 'slot';
  if (!wanted && !inner || isFolded(walk, element, style, display, positionOf(style, display))) return;
  if (wanted && style.visibility === 'visible' && (tag === 'label' || isPainted(style, boxOf(element), walk.scrollX, walk.scrollY))) {
    numberOf(element);
  }
  if (!inner || UNREAD[tag]) return;
  eachVisited(element, tag, child => {
    if (nodeType(child) === ELEMENT) numberOutside(walk, child, localName(child), pointer);
  });
}

const PRECEDING = 2;

/** Gives numbers to what came below the elements that were renewed, in document order. */
function numberRenewed(walk) {
  const roots = sort(renewed, (a, b) => (a === b ? 0 : orderOf(a, b) & PRECEDING ? 1 : -1));
  let last = null;
  for (let i = 0; i < roots.length; i++) {
    const root = roots[i];
    if (!isConnected(root) || (last !== null && within(root, last))) continue;
    last = root;
    if (isReachable(walk, root)) numberOutside(walk, root, localName(root), underPointer(root));
  }
}

function underPointer(element) {
  const parent = parentOf(element);
  return parent !== null && computed(parent).cursor === 'pointer';
}

/** True unless the element stands in something that a walk would not enter. */
function isReachable(walk, element) {
  for (let inner = element, at = parentOf(element); at; inner = at, at = parentOf(at)) {
    const tag = localName(at);
    if (FRAMES[tag] || SKIPPED[tag] || UNREAD[tag]) return false;
    if (tag === 'details' && !hasAttribute(at, 'open') && localName(inner) !== 'summary') return false;
    const style = computed(at);
    const display = style.display;
    if (isFolded(walk, at, style, display, positionOf(style, display))) return false;
  }
  return true;
}
