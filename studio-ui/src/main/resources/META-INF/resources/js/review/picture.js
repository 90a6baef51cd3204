// Pictures of pages, before and after.
import { badge, make } from './dom.js';

/** Share of a picture's width, where the picture is as narrow as it gets. */
const ROOM_FOR_A_BADGE = 0.1;

/** The page before, with the targets of both sides marked. */
export function pageBefore({ before, first, second }) {
  if (before.picture === null) return nothing('No picture of this page was kept');
  const where = [before.title, before.url].filter((part) => part !== '').join(', ');
  const marked = [first, second].flatMap((side, at) => (inside(side.box, before) ? [at + 1] : []));
  const marks = marked.length === 0 ? '' : `; marked: the target of ${marked.join(' and of ')}`;
  const shown = frame(image(before.picture, `Page before: ${where}${marks}`, before));
  if (first.box !== null && inside(first.box, before)) shown.append(box(first.box, before, 1));
  if (second.box !== null && inside(second.box, before)) shown.append(box(second.box, before, 2));
  return make('figure', { className: 'page' }, shown, outside({ before, first, second }), fullSize(before.picture));
}

/** The page after a side's action. */
export function pageAfter(side, number, { before }) {
  const caption = make('p', { className: 'source' }, `Page after ${number}`);
  if (side.picture === null) {
    return make('div', { className: 'after' }, caption, nothing('Nobody has tried this action, so there is no page after it'));
  }
  const shown = frame(image(side.picture, `Page after ${number}`, before));
  return make('div', { className: 'after' }, caption, make('figure', { className: 'page' }, shown, fullSize(side.picture)));
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

function frame(picture) {
  return make('div', { className: 'picture' }, picture);
}

function fullSize(address) {
  const link = make('a', { href: address, target: '_blank', rel: 'noopener', title: 'Opens a new tab' }, 'Full size');
  return make('figcaption', {}, link);
}

function nothing(words) {
  return make('p', { className: 'no-picture' }, words);
}

function box([x, y, width, height], page, number) {
  const made = make('div', { className: 'box', dataset: { side: number }, attributes: { 'aria-hidden': 'true' } }, badge(number));
  // A badge beside a target at the picture's edge would be cut off.
  const room = number === 1 ? x : page.width - x - width;
  made.toggleAttribute('data-edge', room < ROOM_FOR_A_BADGE * page.width);
  const share = (part, whole) => `${((100 * part) / whole).toFixed(3)}%`;
  Object.assign(made.style, {
    left: share(x, page.width),
    top: share(y, page.height),
    width: share(width, page.width),
    height: share(height, page.height),
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
