'use strict';

// Everything here works on what the page says about itself; without this script, links and forms still work.

const ISO = date => `${date.getUTCFullYear()}-${String(date.getUTCMonth() + 1).padStart(2, '0')}-${String(date.getUTCDate()).padStart(2, '0')}`;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

// A month grid that opens under its button. Only the days that the page lists can be picked.
function calendar(root) {
  const opener = root.querySelector('.calendar-open');
  const hidden = root.querySelector('input[type=hidden]');
  const days = root.dataset.days.split(' ').filter(day => day);
  const allowed = new Set(days);
  const locale = root.dataset.locale;
  const words = options => new Intl.DateTimeFormat(locale, {timeZone: 'UTC', ...options});
  const full = words({weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});
  const shown = new Date((hidden.value || days[0] || root.dataset.today) + 'T00:00:00Z');
  let month = new Date(Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth(), 1));
  const grid = element('div', {class: 'calendar', role: 'dialog', 'aria-label': root.dataset.calendar, hidden: ''});
  root.append(grid);
  if (hidden.value) opener.textContent = full.format(shown);

  const close = () => {
    grid.hidden = true;
    opener.setAttribute('aria-expanded', 'false');
  };
  const pick = day => {
    hidden.value = ISO(day);
    opener.textContent = full.format(day);
    hidden.dispatchEvent(new Event('change', {bubbles: true}));
    close();
    opener.focus();
  };
  const turn = by => {
    month = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + by, 1));
    draw();
  };
  const turner = (label, sign, by) => {
    const button = element('button', {type: 'button', 'aria-label': label}, sign);
    button.addEventListener('click', () => turn(by));
    return button;
  };
  const draw = () => {
    const title = element('strong', {'aria-live': 'polite'}, words({month: 'long', year: 'numeric'}).format(month));
    const head = element('div', {class: 'calendar-head'}, turner('Previous month', '‹', -1), title, turner('Next month', '›', 1));
    const cells = element('div', {class: 'calendar-days'});
    const monday = (month.getUTCDay() + 6) % 7;
    for (let i = 0; i < 7; i++) {
      const weekday = new Date(Date.UTC(2024, 0, 1 + i));
      cells.append(element('span', {class: 'weekday', 'aria-hidden': 'true'}, words({weekday: 'narrow'}).format(weekday)));
    }
    for (let i = 0; i < monday; i++) cells.append(element('span', {'aria-hidden': 'true'}));
    for (let day = new Date(month); day.getUTCMonth() === month.getUTCMonth(); day = new Date(day.getTime() + 86400000)) {
      const button = element('button', {type: 'button', 'aria-label': full.format(day)}, String(day.getUTCDate()));
      const picked = day;
      button.disabled = !allowed.has(ISO(day));
      if (ISO(day) === hidden.value) button.setAttribute('aria-pressed', 'true');
      button.addEventListener('click', () => pick(picked));
      cells.append(button);
    }
    grid.replaceChildren(head, cells);
  };
  opener.addEventListener('click', () => {
    if (!grid.hidden) return close();
    draw();
    grid.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
  });
  root.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !grid.hidden) {
      close();
      opener.focus();
    }
  });
}

// Suggestions come from the site; only the answer to what was typed last is shown.
function autocomplete(root) {
  const input = root.querySelector('[role=combobox]');
  const list = root.querySelector('[role=listbox]');
  const hidden = root.querySelector('input[type=hidden]');
  let asked = 0;
  let active = -1;

  const close = () => {
    asked++;
    active = -1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const pick = option => {
    input.value = option.textContent;
    if (hidden) hidden.value = option.dataset.value;
    close();
    input.focus();
  };
  const mark = index => {
    const options = [...list.children];
    if (options.length === 0) return;
    active = (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    input.setAttribute('aria-activedescendant', options[active].id);
  };
  input.addEventListener('input', async () => {
    const mine = ++asked;
    if (hidden) hidden.value = '';
    if (!input.value.trim()) return close();
    const answer = await fetch(root.dataset.suggest + '&typed=' + encodeURIComponent(input.value));
    const found = await answer.json();
    if (mine !== asked) return;
    list.replaceChildren(...found.map((choice, i) => {
      const option = element('li', {role: 'option', id: `${list.id}-${i}`, 'aria-selected': 'false', 'data-value': choice.value}, choice.text);
      option.addEventListener('mousedown', event => event.preventDefault());
      option.addEventListener('click', () => pick(option));
      return option;
    }));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    active = -1;
  });
  input.addEventListener('keydown', event => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(active + 1);
    else if (event.key === 'ArrowUp') mark(active - 1);
    else if (event.key === 'Enter' && active >= 0) pick(list.children[active]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
}

function stepper(root) {
  const value = root.querySelector('[data-count]');
  const output = root.querySelector('output');
  const least = value.min === '' ? -Infinity : Number(value.min);
  const most = value.max === '' ? Infinity : Number(value.max);
  const show = () => {
    output.textContent = value.value || '0';
    for (const button of root.querySelectorAll('[data-step]')) {
      const next = Number(value.value || '0') + Number(button.dataset.step);
      button.disabled = next < least || next > most;
    }
  };
  for (const button of root.querySelectorAll('[data-step]')) {
    button.addEventListener('click', () => {
      value.value = String(Number(value.value || '0') + Number(button.dataset.step));
      show();
      value.dispatchEvent(new Event('change', {bubbles: true}));
    });
  }
  show();
}

// The dialog's forms are sent without leaving the page; it goes when the site says that it is done.
function banner(root) {
  root.addEventListener('submit', async event => {
    event.preventDefault();
    const form = event.target;
    const answer = await fetch(form.action, {
      method: 'POST',
      headers: {Accept: 'application/json'},
      body: new URLSearchParams(new FormData(form, event.submitter))
    });
    const {done} = await answer.json();
    if (!done) return location.reload();
    root.remove();
    if (!document.querySelector('[data-banner]')) document.querySelector('.page').removeAttribute('inert');
  });
  root.querySelector('button')?.focus();
}

async function part(root) {
  const answer = await fetch(root.dataset.part);
  const {html} = await answer.json();
  root.innerHTML = html;
  root.removeAttribute('aria-busy');
}

function frame(root) {
  const fit = () => {
    const inner = root.contentDocument;
    if (inner?.body) root.style.height = `${inner.documentElement.scrollHeight + 4}px`;
  };
  root.addEventListener('load', fit);
  if (root.contentDocument?.readyState === 'complete') fit();
}

function wire(root) {
  root.querySelectorAll('[data-calendar]').forEach(calendar);
  root.querySelectorAll('.autocomplete').forEach(autocomplete);
  root.querySelectorAll('.stepper').forEach(stepper);
}

// A field in an open shadow root takes part in the form around it.
class SiteField extends HTMLElement {
  static formAssociated = true;

  constructor() {
    super();
    this.internals = this.attachInternals();
  }

  connectedCallback() {
    const root = this.shadowRoot ?? this.internals.shadowRoot;
    if (!root) return;
    wire(root);
    root.addEventListener('input', () => this.report(root));
    root.addEventListener('change', () => this.report(root));
    root.querySelector('button[type=submit]')?.addEventListener('click', () => this.internals.form?.requestSubmit());
    this.report(root);
  }

  report(root) {
    const controls = [...root.querySelectorAll('[name]')];
    const chosen = controls.find(one => (one.type !== 'radio' && one.type !== 'checkbox') || one.checked);
    this.internals.setFormValue(chosen ? chosen.value : null);
  }
}

wire(document);
document.querySelectorAll('[data-banner]').forEach(banner);
document.querySelectorAll('[data-part]').forEach(part);
document.querySelectorAll('iframe').forEach(frame);
customElements.define('site-field', SiteField);
