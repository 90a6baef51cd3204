// Pictures of pages, before and after.
import { badge } from './dom.js';
import { make } from '../make.js';

/** The page before, with the targets of both sides marked. */
export function pageBefore({ before, first, second }) {
  if (before.picture === null) return nothing('No picture of this page was kept');
  const where = [before.title, before.url].filter((part) => part !== '').join(', ');
  const marked = [first, second].flatMap((side, at) => (inside(side.box, before) ? [at + 1] : []));
  const marks = marked.length === 0 ? '' : `; marked: the target of ${marked.join(' and of ')}`;
  const shown = frame('Page before', image(before.picture, `Page before: ${where}${marks}`, before));
  if (marked.includes(1)) shown.append(box(first.box, before, 1));
  if (marked.includes(2)) shown.append(box(second.box, before, 2));
  shown.toggleAttribute('data-same', marked.length === 2 && String(first.box) === String(second.box));
  return make('figure', { className: 'page' }, shown, outside({ before, first, second }));
}

/** The page after a side's action. */
export function pageAfter(side, number, { before }) {
  const caption = make('p', { className: 'source' }, `Page after ${number}`);
  if (side.picture === null) {
    return make('div', { className: 'after' }, caption, nothing('Nobody has tried this action, so there is no page after it'));
  }
  const shown = frame(`Page after ${number}`, image(side.picture, `Page after ${number}`, before));
  return make('div', { className: 'after' }, caption, make('figure', { className: 'page' }, shown));
}

/** Has the browser fetch and decode what will be shown soon. */
export function warmUp({ before, first, second }) {
  return [before.picture, first.picture, second.picture].flatMap((address) => {
    return address === null ? [] : [make('img', { src: address, decoding: 'async' })];
  });
}

function image(address, alt, { width, height }) {
  return make('img', { alt, width, height, decoding: 'sync', src: address });
}

/** A button, since a picture is small beside the others: whoever shows it makes it large. */
function frame(name, picture) {
  return make('button', { type: 'button', className: 'picture', title: 'Enlarge', dataset: { name } }, picture);
}

function nothing(words) {
  return make('p', { className: 'no-picture' }, words);
}

/** Ends where the picture does; its badge may stand beside the picture, so that it covers nothing of the target. */
function box([x, y, width, height], page, number) {
  const made = make('span', { className: 'box', dataset: { side: number }, attributes: { 'aria-hidden': 'true' } }, badge(number));
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const share = (part, whole) => `${((100 * part) / whole).toFixed(3)}%`;
  Object.assign(made.style, {
    left: share(left, page.width),
    top: share(top, page.height),
    width: share(Math.min(x + width, page.width) - left, page.width),
    height: share(Math.min(y + height, page.height) - top, page.height),
  });
  return made;
}

function inside(found, { width, height }) {
  if (found === null) return false;
  const [x, y, wide, high] = found;
  return x < width && y < height && x + wide > 0 && y + high > 0;
}

function outside({ before, first, second }) {
  const lost = [first, second].flatMap((side, at) => (side.box !== null && !inside(side.box, before) ? [at + 1] : []));
  if (lost.length === 0) return null;
  return make('p', { className: 'aside' }, `The target of ${lost.join(' and of ')} lies outside this picture`);
}
