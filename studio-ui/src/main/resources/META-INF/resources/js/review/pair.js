// One pair as it is shown. Until it is judged, nothing here may tell which side the machine prefers.
import { compare } from './diff.js';
import { badge, source } from './dom.js';
import { make } from '../make.js';
import { pageAfter, pageBefore } from './picture.js';
import { capital, count, verdictInWords } from './words.js';

/** Builds the article of an entry; `view` is {difference, pageText}. */
export function showPair(entry, view) {
  const { pair } = entry;
  const facts = make('p', { className: 'facts' }, `Pair ${pair.pair} · task ${pair.task} · `);
  facts.append(make('span', { className: 'site' }, pair.site));
  const title = make('h2', { id: `pair-${pair.pair}`, tabIndex: -1 }, pair.instruction);
  const article = make('article', { className: 'pair', dataset: { pair: pair.pair } });
  article.setAttribute('aria-labelledby', title.id);
  const scene = make('div', { className: 'scene' }, before(pair, view), sides(pair, view));
  article.append(facts, title, ...notes(entry), scene);
  return article;
}

/** Shows the two texts again, compared in another way. */
export function showTexts(article, pair, difference) {
  const compared = compare(pair.first.text, pair.second.text, difference);
  article.querySelectorAll('.completion').forEach((text, at) => {
    text.replaceChildren(...compared[at].map(({ text: part, only }) => marked(part, only, at + 1)));
    text.nextElementSibling.textContent = summary(compared[at], at + 1);
  });
}

/** Puts each page after in the other's place, or back; returns whether they are swapped now. */
export function swapPictures(article) {
  const [first, second] = article.querySelectorAll('.after');
  const place = document.createComment('');
  first.replaceWith(place);
  second.replaceWith(first);
  place.replaceWith(second);
  return article.toggleAttribute('data-swapped');
}

/** Shows the text of the page where it is in sight, or hides it; it can be long, and is made when it is first wanted. */
export function showPageText(article, pair, shown) {
  const known = article.querySelector('.page-text');
  if (known !== null) known.hidden = !shown;
  else if (shown) article.querySelector('.before').append(pageText(pair));
  if (shown) article.querySelector('.page-text').scrollIntoView({ block: 'nearest' });
}

function notes({ verdict, undone, words }) {
  const found = [];
  if (words !== '') found.push(make('p', { className: 'note problem', attributes: { role: 'alert' } }, words));
  if (verdict !== null) {
    const said = `Your verdict: ${verdictInWords(verdict.verdict)}. Undo takes it back. `;
    const place = verdict.place ? [nodeLink(verdict.place)] : [];
    found.push(make('p', { className: 'note' }, said, ...place));
  } else if (undone !== null) {
    found.push(make('p', { className: 'note' }, `Taken back: ${verdictInWords(undone.verdict)}. Judge it anew.`));
  }
  return found;
}

/** Leads to where the pair comes from, which tells who won: only for judged pairs. */
export function nodeLink({ run, node }) {
  return make('a', { href: `/runs/${run}?node=${encodeURIComponent(node)}` }, `See it in run ${run}`);
}

function before(pair, { pageText: shown }) {
  const { title, url } = pair.before;
  const section = make('section', { className: 'before', attributes: { 'aria-label': 'Page before' } });
  const where = make('div', { className: 'where' }, source('text from the page'));
  where.append(make('p', { className: 'page-title' }, title), make('p', { className: 'url' }, url), history(pair));
  section.append(pageBefore(pair), where);
  if (shown) section.append(pageText(pair));
  return section;
}

function history({ history: commands }) {
  if (commands.length === 0) return make('p', { className: 'history-title' }, 'No action so far');
  const list = make('ol', { className: 'history' }, ...commands.map((command) => make('li', {}, make('code', {}, command))));
  return make('div', {}, make('p', { className: 'history-title' }, `${count(commands.length, 'action', 'actions')} so far`), list);
}

function pageText({ before: page }) {
  const text = make('pre', { tabIndex: 0, attributes: { role: 'region', 'aria-label': 'Page text' } }, page.text);
  return make('div', { className: 'page-text' }, source('text from the page, as the policy saw it'), text);
}

function sides(pair, { difference }) {
  const both = make('div', { className: 'sides' }, side(pair.first, 1, pair), side(pair.second, 2, pair));
  showTexts(both, pair, difference);
  return both;
}

function side({ command, target, ...rest }, number, pair) {
  const section = make('section', { className: 'side', dataset: { side: number }, attributes: { 'aria-label': `Action ${number}` } });
  const head = make('header', {}, badge(number), make('code', { className: 'command' }, command));
  if (target !== null) head.append(make('span', { className: 'target', title: 'text from the page' }, target));
  const text = make('div', {}, source('written by the policy'), make('div', { className: 'completion' }), make('p', { className: 'aside' }));
  section.append(head, pageAfter(rest, number, pair), text);
  return section;
}

function marked(text, only, number) {
  return only ? make('mark', { dataset: { side: number } }, text) : document.createTextNode(text);
}

function summary(parts, number) {
  const places = parts.filter(({ only }) => only).length;
  if (places === 0) return '';
  return `${capital(count(places, 'passage', 'passages'))} only in ${number}`;
}
