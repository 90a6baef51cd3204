// From one page of the studio to another, and where the focus is then.
import { make } from '../make.js';
import { isTaken } from './press.js';

/** Goes there as a click on a link does: the pages' router takes it, and nothing is read anew; where there is none, it is. */
export function go(path) {
  const link = make('a', { href: path, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}

/** Puts the focus where the page begins, for keys and for those who hear it; leaves it where it is in use. */
export function arrive() {
  if (!isTaken(focused())) document.querySelector('main h1[tabindex]')?.focus();
}

function focused() {
  let node = document.activeElement;
  while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
  return node;
}
