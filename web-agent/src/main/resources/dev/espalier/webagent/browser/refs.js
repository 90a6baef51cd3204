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
  const pointer = style.cursor === 'pointer';
  const wanted = tag === 'label'
    ? hiddenControl(element) !== null
    : isInteractive(element, tag, roleOf(element, tag), pointer && !underPointer);
  const inner = firstElement(element) !== null || shadowRoot(element) !== null || tag === 'slot';
  if (!wanted && !inner || isFolded(walk, element, style, style.display)) return;
  if (wanted && style.visibility === 'visible' && (tag === 'label' || isPainted(style, boxOf(element), walk.scrollX, walk.scrollY))) {
    numberOf(element);
  }
  if (!inner || UNREAD[tag]) return;
  eachVisited(element, tag, child => {
    if (nodeType(child) === ELEMENT) numberOutside(walk, child, localName(child), pointer);
  });
}
