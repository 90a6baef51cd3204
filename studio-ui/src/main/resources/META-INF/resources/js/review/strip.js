// What the machine thinks of the pair that was judged last.
import { badge, make } from './dom.js';
import { nodeLink } from './pair.js';
import { capital, comparison, decimals, verdictInWords } from './words.js';

/** `pair` is null where the verdict was given before this page was opened. */
export function showSaid(strip, { number, verdict, said, pair }) {
  const side = said.winner === 'FIRST' ? 1 : 2;
  const machine = make('span', { className: 'machine' }, `${comparison(verdict, said)} `, badge(side));
  machine.append(` by ${decimals(said.margin)}`);
  strip.replaceChildren(
    make('span', { className: 'which' }, `Pair ${number}`),
    make('span', {}, `You: ${verdictInWords(verdict)}`),
    machine,
    make('span', { className: 'values' }, value(1, said.first), ' · ', value(2, said.second)),
    make('span', { className: 'evidence' }, `Evidence: ${said.evidence.toLowerCase()}`),
    ...(pair === null ? [] : [nodeLink(pair)]),
  );
  strip.hidden = false;
}

/** `again` leads back to the pair. */
export function showRefused(strip, words, again) {
  const button = make('button', { type: 'button' }, 'Show it now');
  button.addEventListener('click', again);
  strip.replaceChildren(make('span', { className: 'problem' }, capital(words)), button);
  strip.hidden = false;
}

export function clear(strip) {
  strip.replaceChildren();
  strip.hidden = true;
}

function value(side, { n, q }) {
  return make('span', { className: 'value' }, badge(side), ` Q ${decimals(q)}, ${n} ${n === 1 ? 'visit' : 'visits'}`);
}
