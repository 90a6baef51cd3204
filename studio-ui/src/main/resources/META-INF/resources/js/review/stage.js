// What stands in a pair's place when there is none.
import { make } from '../make.js';

const WHENCE =
  'A search of a train task tries several actions on a page. Where one clearly does better than another, the two become a pair.';

/** `chosen` tells whether the address chooses among the pairs, `coming` what will bring some; '' for nothing. */
export function showNone(stage, { chosen, coming }, again) {
  const button = make('button', { type: 'button' }, 'Look again');
  button.addEventListener('click', again);
  const [title, words, link] = chosen
    ? ['No pair is in this queue', 'The address chooses some of the pairs, and there are none of these.', to('/review', 'Review all pairs')]
    : ['There are no pairs yet', WHENCE, to('/tasks?split=train', 'Choose train tasks to search')];
  const more = chosen ? null : to('/runs', 'Runs');
  const soon = coming === '' ? null : make('p', {}, coming);
  stage.replaceChildren(make('div', { className: 'state' }, make('h2', {}, title), make('p', {}, words), soon, link, more, button));
}

function to(href, words) {
  return make('a', { href }, words);
}

export function showEmpty(stage, again) {
  const button = make('button', { type: 'button' }, 'Look again');
  button.addEventListener('click', again);
  const words = 'Every pair of this queue has your verdict. New pairs come with the next search.';
  stage.replaceChildren(make('div', { className: 'state' }, make('h2', {}, 'Nothing left to judge'), make('p', {}, words), button));
}

export function showFailure(stage, trouble, again) {
  const button = make('button', { type: 'button' }, 'Retry');
  button.addEventListener('click', again);
  const state = make('div', { className: 'state failing', attributes: { role: 'alert' } });
  state.append(make('h2', {}, 'The next pair could not be loaded'), make('p', {}, trouble.message));
  state.append(make('p', {}, 'Verdicts that you gave are kept in this browser until they are saved.'), button);
  if (trouble.signedOut) {
    state.append(' ', make('a', { href: '/login', target: '_blank', rel: 'noopener', title: 'Opens a new tab' }, 'Sign in again'));
  }
  stage.replaceChildren(state);
}
