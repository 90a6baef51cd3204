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
