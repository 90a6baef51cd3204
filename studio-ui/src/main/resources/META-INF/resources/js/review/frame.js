// What stays on the screen while pairs come and go.
import { make } from '../make.js';

const VERDICTS = [
  ['1', '1 is better', 'verdict'],
  ['2', '2 is better', 'verdict'],
  ['3', 'Same', 'verdict'],
  ['4', 'Both bad', 'verdict'],
  ['s', 'Skip', 'quiet'],
  ['u', 'Undo', 'quiet'],
];
const VIEWS = [
  ['d', 'Differences: words'],
  ['p', 'Page text'],
  ['z', 'Swap pictures'],
  ['b', 'Boxes'],
  ['i', 'Guidelines'],
];
const STEPS = [
  ['k', 'Previous'],
  ['j', 'Next'],
];

/** Builds the frame; `buttons` has each button by its key. */
export function build() {
  const buttons = new Map();
  const group = (name, entries) => {
    const made = entries.map(([key, text, kind = 'view']) => button(key, text, kind));
    entries.forEach(([key], at) => buttons.set(key, made[at]));
    return make('div', { className: `group ${name.toLowerCase()}`, attributes: { role: 'group', 'aria-label': name } }, ...made);
  };
  const parts = {
    buttons,
    spoken: make('p', { className: 'spoken', attributes: { role: 'status', 'aria-live': 'polite' } }),
    progress: make('progress', { max: 1, value: 0, attributes: { 'aria-label': 'Pairs judged' } }),
    figures: make('span', { className: 'figures' }),
    saved: make('span', { className: 'saved' }),
    strip: make('section', { className: 'strip', hidden: true, attributes: { 'aria-label': 'Previous pair' } }),
    guidelines: make('section', { className: 'guidelines', hidden: true, attributes: { 'aria-label': 'Guidelines' } }, make('p')),
    stage: make('div', { className: 'stage' }),
    waiting: make('p', { className: 'waiting', attributes: { role: 'status' } }),
    skip: skipForm(),
  };
  const head = make('div', { className: 'head' }, parts.progress, parts.figures, parts.saved, group('Steps', STEPS));
  const bar = make('div', { className: 'bar' }, parts.skip.form, group('Verdict', VERDICTS), parts.spoken);
  const { strip, guidelines, stage, waiting } = parts;
  const view = make('div', { className: 'views' }, group('View', VIEWS), guidelines);
  parts.body = make('div', { className: 'review-body' }, head, strip, view, waiting, skeleton(), stage, bar);
  return parts;
}

/** Grey lines in the final layout; the style sheet shows them when loading takes longer than people notice. */
function skeleton() {
  const lines = ['facts', 'title', 'picture', 'side', 'side'].map((part) => make('div', { className: `grey-${part}` }));
  return make('div', { className: 'skeleton', attributes: { 'aria-hidden': 'true' } }, ...lines);
}

function button(key, text, kind) {
  const words = make('span', { className: 'text' }, text);
  const mark = make('kbd', { attributes: { 'aria-hidden': 'true' } }, key.toUpperCase());
  return make('button', { type: 'button', className: kind, dataset: { key } }, words, mark);
}

function skipForm() {
  const reason = make('input', { type: 'text', name: 'reason', autocomplete: 'off', maxLength: 500 });
  const problem = make('span', { className: 'problem', id: 'review-skip-problem', attributes: { role: 'alert' } });
  reason.setAttribute('aria-describedby', problem.id);
  const label = make('label', {}, 'Why skip this pair? ', reason);
  const send = make('button', { type: 'submit' }, 'Skip this pair');
  const cancel = make('button', { type: 'button', className: 'quiet' }, 'Cancel');
  const form = make('form', { className: 'skip', hidden: true, noValidate: true }, label, send, cancel, problem);
  return { form, reason, problem, cancel };
}
