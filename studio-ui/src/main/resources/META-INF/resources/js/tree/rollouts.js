// The element es-rollouts: every rollout of a run as a table, the newest first.
import { make } from '../make.js';

const COLUMNS = [
  ['Rollout', 'es-number', ({ number }) => String(number)],
  ['State', '', ({ state }) => badge(state)],
  ['Steps', 'es-number es-end', ({ steps }) => steps],
  ['Oracle', '', ({ verdicts }) => verdicts.oracle],
  ['Own judge', '', ({ verdicts }) => verdicts.own],
  ['Begun (UTC)', 'es-number', ({ begun }) => begun],
  ['Took', 'es-number es-end', ({ took }) => took],
  ['Ended at', '', ({ end }) => make('a', { href: end.link }, end.words)],
];

/** Takes rows as JSON: `show` all there are, `take` those that are new or other than they were. */
export class RolloutsElement extends HTMLElement {
  #rows = new Map();
  #body = make('tbody');
  #none = make('p', {}, 'No rollout has begun.');
  #table = make(
    'div',
    { tabIndex: 0, role: 'region', ariaLabel: 'Rollouts, the newest first' },
    make('table', {}, make('thead', {}, make('tr', {}, ...COLUMNS.map(head))), this.#body),
  );

  connectedCallback() {
    if (!this.firstChild) this.append(this.#none, this.#table);
    this.#count();
  }

  show(rows) {
    this.#rows.clear();
    this.#body.replaceChildren();
    this.take(rows);
  }

  take(rows) {
    for (const row of JSON.parse(rows)) {
      const there = this.#rows.get(row.number);
      const line = make('tr', { dataset: { number: row.number } }, ...COLUMNS.map((column) => cell(column, row)));
      if (there) there.replaceWith(line);
      else this.#body.insertBefore(line, this.#firstBelow(row.number));
      this.#rows.set(row.number, line);
    }
    this.#count();
  }

  #firstBelow(number) {
    return Array.from(this.#body.rows).find((line) => Number(line.dataset.number) < number) ?? null;
  }

  #count() {
    this.#none.hidden = this.#rows.size > 0;
    this.#table.hidden = this.#rows.size === 0;
  }
}

function head([words, className]) {
  return make('th', { scope: 'col', className }, words);
}

function cell([, className, content], row) {
  return make('td', { className }, content(row));
}

function badge({ word, icon, tone }) {
  const shape = make('vaadin-icon', { attributes: { slot: 'icon', icon } });
  return make('vaadin-badge', { className: 'es-state', dataset: { tone } }, shape, word);
}
