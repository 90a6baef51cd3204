// What the element consists of besides its drawing: its parts, their style, the legend.
import { HOW } from './words.js';

const SHEET = `
:host { display: flex; flex-direction: column; min-height: 240px; position: relative; overflow: hidden; contain: content;
  background: var(--es-panel, Canvas); color: var(--es-text, CanvasText); font-size: 13px; line-height: 1.5; }
:host([hidden]) { display: none; }
[hidden] { display: none !important; }
.stage { flex: 1 1 0; min-height: 160px; position: relative; }
.tree { position: absolute; inset: 0; width: 100%; height: 100%; display: block; touch-action: none; cursor: grab;
  outline: none; }
.tree.over { cursor: pointer; }
.tree.dragged { cursor: grabbing; }
.ring { position: absolute; inset: 2px; border: 3px solid var(--es-info, Highlight); border-radius: 8px;
  pointer-events: none; display: none; }
.tree:focus-visible ~ .ring { display: block; }
.map { position: absolute; right: 12px; bottom: 12px; width: 184px; height: 116px; border-radius: 8px;
  border: 1px solid var(--es-border, GrayText); background: var(--es-panel, Canvas); cursor: crosshair; touch-action: none; }
.foot { flex: none; display: flow-root; padding: 8px 12px 8px 16px; border-top: 1px solid var(--es-line, GrayText); }
.tools { float: inline-end; display: flex; gap: 4px; margin: 0 0 4px 12px; }
button { font: inherit; color: inherit; min-width: 28px; height: 28px; padding: 0 8px; border-radius: 8px; cursor: pointer;
  border: 1px solid var(--es-border, GrayText); background: var(--es-panel, Canvas); }
button:hover { border-color: var(--es-accent, Highlight); color: var(--es-accent, Highlight); }
button:focus-visible { outline: 3px solid var(--es-info, Highlight); outline-offset: 2px; }
.note { position: absolute; inset: 0; display: grid; place-content: center; justify-items: center; gap: 12px;
  padding: 24px; text-align: center; color: var(--es-muted, GrayText); pointer-events: none; font-size: 14px; }
.note button { pointer-events: auto; color: var(--es-text, CanvasText); }
.note.beside { inset: 12px auto auto 12px; display: flex; align-items: center; padding: 8px 12px; border-radius: 8px;
  border: 1px solid var(--es-warn, GrayText); background: var(--es-panel, Canvas); color: var(--es-text, CanvasText); }
.tip { position: absolute; max-width: 360px; padding: 6px 10px; border-radius: 8px; pointer-events: none;
  border: 1px solid var(--es-border, GrayText); background: var(--es-panel, Canvas); box-shadow: 0 2px 8px rgb(0 0 0 / .16); }
.tip b { display: block; font-weight: 500; overflow-wrap: anywhere; }
.tip span { color: var(--es-muted, GrayText); font-variant-numeric: tabular-nums; }
.legend { margin: 0; padding: 0; color: var(--es-muted, GrayText); font-size: 12px; list-style: none; }
.legend li { display: inline-flex; align-items: center; gap: 6px; margin: 0 16px 2px 0; vertical-align: top; white-space: nowrap; }
.legend.explained { clear: both; display: grid; grid-template-columns: repeat(auto-fill, minmax(220px, 1fr)); max-height: 240px; overflow: auto; }
.legend.explained li { display: block; white-space: normal; }
.legend.explained svg { vertical-align: -3px; margin-inline-end: 6px; }
.legend svg { width: 16px; height: 16px; overflow: visible; flex: none; }
.steps { display: inline-flex; border-radius: 3px; overflow: hidden; }
.steps i { width: 16px; height: 10px; }
.legend:not(.explained) .meaning, .apart { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.probe { position: absolute; visibility: hidden; pointer-events: none; forced-color-adjust: none; transition: none; }
@container (max-width: 560px) { .map { display: none; } }
`;

/** Each sign: its word, what that means, and how it looks. */
const SHAPES = [
  ['open', 'a page that steps can be taken from',
    '<circle cx="8" cy="8" r="5" fill="currentColor"/>'],
  ['in progress', 'where the search is at this moment',
    '<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.6"/>'
    + '<path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor"/>'],
  ['success', 'a rollout ended here, and the judge that the search learns from found the goal reached; what each judge said stands in the list of rollouts',
    '<circle cx="8" cy="8" r="4" fill="currentColor"/>'
    + '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.6"/>'],
  ['failure', 'a rollout ended here, and the judge that the search learns from found the goal missed; what each judge said stands in the list of rollouts',
    '<path d="M3.5 3.5h9v9h-9z" fill="currentColor"/>'],
  ['commit boundary', 'the next step could not be taken back; the search stops in front of it',
    '<path d="M8 1.5l6.5 6.5-6.5 6.5-6.5-6.5z" fill="currentColor"/>'],
  ['ended', 'the site ended here, and no judge has spoken yet',
    '<circle cx="6.5" cy="8" r="4.5" fill="currentColor"/><path d="M13.5 3.5v9" stroke="currentColor" stroke-width="2"/>'],
  ['judge abstained', 'a rollout ended here, and its judge would not say how',
    '<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.6"/>'
    + '<text x="8" y="11.4" text-anchor="middle" font-size="9.5" font-weight="600" fill="currentColor">?</text>'],
  ['stale', 'the way back led to another page; nothing was executed',
    '<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.5 2"/>'],
  ['unreachable', 'there was no way back to this page',
    '<path transform="rotate(45 8 8)" d="M6.3 2h3.4v4.3H14v3.4H9.7V14H6.3V9.7H2V6.3h4.3z" fill="none" '
    + 'stroke="currentColor" stroke-width="1.3"/>'],
  ['proposed', 'an action of the policy that nobody executed',
    '<circle cx="8" cy="8" r="3.2" fill="none" stroke="currentColor" stroke-width="1.3"/>'],
];

const JUDGED = new Set(['success', 'failure']);

const PATH = '<g style="color: var(--es-info, LinkText)"><path d="M0 8h9" stroke="currentColor" stroke-width="3.5"/>'
  + '<path d="M16 8L8 3v10z" fill="currentColor"/></g>';

const RANK = 'the place of an action in the critic’s order of its siblings; 1 is the best';
const VISITS = 'N, finished and judged rollouts that went through';

/** Each scale: its name, what that means, its ends, and what a hollow mark says. */
const COLORS = {
  q: ['Value', 'Q, by which selection compares siblings: outcomes and the critic’s value, mixed', '0', '1',
    'hollow: no value yet; the first page has none'],
  rank: ['Critic rank', RANK, '5 and below', '1', 'hollow: not ranked'],
  visits: ['Visits', VISITS, '1', 'most', 'hollow: none'],
};

const BODY = `
<div class="stage">
  <canvas class="tree" role="application" tabindex="0" aria-roledescription="search tree" aria-label="Search tree"
    aria-describedby="how"></canvas>
  <div class="ring"></div>
  <canvas class="map" aria-hidden="true" hidden></canvas>
  <div class="note" role="status"><span></span><button type="button" hidden>Retry</button></div>
  <div class="tip" hidden><b></b><span></span></div>
</div>
<div class="foot">
  <div class="tools">
    <button type="button" class="why" aria-expanded="false" aria-label="Explain the legend">Explain</button>
    <button type="button" class="out" aria-label="Zoom out">−</button>
    <button type="button" class="in" aria-label="Zoom in">+</button>
    <button type="button" class="fit">Fit</button>
  </div>
  <ul class="legend" aria-label="Legend"></ul>
</div>
<p class="apart" id="how"></p>
<div class="apart said" aria-live="polite"></div>
<span class="probe" aria-hidden="true"></span>`;

const style = new CSSStyleSheet();
style.replaceSync(SHEET);
const template = document.createElement('template');
template.innerHTML = BODY;

/** Builds the element's parts into its shadow root and returns them by name. */
export function build(root) {
  root.adoptedStyleSheets = [style];
  root.append(template.content.cloneNode(true));
  const part = (selector) => root.querySelector(selector);
  part('#how').textContent = HOW;
  return {
    stage: part('.stage'), canvas: part('.tree'), map: part('.map'), note: part('.note'), noteText: part('.note span'),
    retry: part('.note button'), tip: part('.tip'), legend: part('.legend'), said: part('.said'), probe: part('.probe'),
    why: part('.why'), zoomOut: part('.out'), zoomIn: part('.in'), fit: part('.fit'),
  };
}

/** One entry of the legend; its meaning is always there for whoever has it read out. */
function entry(sign, meaning) {
  const means = meaning === '' ? '' : `<span class="meaning">: ${meaning}</span>`;
  return `<li title="${meaning}">${sign}${means}</li>`;
}

function scaleOf(colorBy, palette) {
  if (!COLORS[colorBy]) return [];
  const [name, meaning, low, high, hollow] = COLORS[colorBy];
  const colors = colorBy === 'q' ? palette.values : palette.steps;
  const steps = colors.map((color) => `<i style="background:${color}"></i>`).join('');
  return [entry(`${name} ${low} <span class="steps" aria-hidden="true">${steps}</span> ${high}`, meaning), entry(hollow, '')];
}

/** Writes the legend for what colours stand for now; `judge` is whose word the ends of the tree show. */
export function writeLegend(list, { colorBy, sizeBy, judge }, palette) {
  const items = SHAPES.map(([word, meaning, shape]) => {
    const said = judge && JUDGED.has(word) ? `${word} by the ${judge}` : word;
    return entry(`<svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>${said}`, meaning);
  });
  items.unshift(...scaleOf(colorBy, palette));
  items.push(entry(`<svg viewBox="0 0 16 16" aria-hidden="true">${PATH}</svg>this rollout`, 'the way of the rollout under way'));
  items.push(entry('<b>2</b> critic rank', RANK));
  if (sizeBy === 'visits') items.push(entry('larger: more visits', VISITS));
  list.innerHTML = items.join('');
}

/** Has a button show and hide what each entry of the legend means. */
export function explain(button, list) {
  button.addEventListener('click', () => {
    const told = list.classList.toggle('explained');
    button.ariaExpanded = String(told);
  });
}
