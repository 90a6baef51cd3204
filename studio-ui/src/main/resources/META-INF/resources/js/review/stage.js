// What stands in a pair's place when there is none.
import { make } from './dom.js';

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
