// What the machine thinks of the pair that was judged last.
import { badge } from './dom.js';
import { make } from '../make.js';
import { nodeLink } from './pair.js';
import { capital, comparison, decimals, verdictInWords } from './words.js';

/** `said` is null where the machine keeps its opinion to itself: of a skipped pair, which may still be judged. */
export function showSaid(strip, { number, verdict, said }) {
  const mine = [
    make('span', { className: 'which' }, `Pair ${number}`),
    make('span', {}, `You: ${verdictInWords(verdict)}`),
  ];
  strip.replaceChildren(...mine, ...(said === null ? [] : opinion(verdict, said)));
  strip.hidden = false;
}

function opinion(verdict, said) {
  const side = said.winner === 'FIRST' ? 1 : 2;
  const machine = make('span', { className: 'machine' }, `${comparison(verdict, said)} `, badge(side));
  machine.append(` by ${decimals(said.margin)}`);
  return [
    machine,
    make('span', { className: 'values' }, value(1, said.first), ' · ', value(2, said.second)),
    make('span', { className: 'evidence' }, `Evidence: ${said.evidence.toLowerCase()}`),
    nodeLink(said.place),
  ];
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
