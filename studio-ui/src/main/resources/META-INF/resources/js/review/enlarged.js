// A picture of the pair, as large as the window allows.
import { make } from '../make.js';

const STEPS = { ArrowLeft: -1, ArrowRight: 1 };

/** Shows the picture that was pressed; the pair's other pictures are an arrow or a button away, in the same place. */
export class Enlarged {
  #dialog = make('dialog', { className: 'enlarged', attributes: { 'aria-label': 'Pictures' } });
  #pictures = [];
  #at = 0;

  /** Listens to the pictures within `body`, now and later. */
  constructor(body) {
    body.append(this.#dialog);
    body.addEventListener('click', ({ target }) => {
      const picture = target.closest('.picture');
      if (picture !== null) this.#open(picture);
    });
    this.#dialog.addEventListener('keydown', ({ key }) => {
      if (STEPS[key] !== undefined) this.#show(this.#at + STEPS[key]);
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.close();
    });
  }

  close() {
    this.#dialog.close();
  }

  #open(picture) {
    this.#pictures = [...picture.closest('article').querySelectorAll('.picture')];
    const buttons = this.#pictures.map((shown, at) => button(shown.dataset.name, () => this.#show(at)));
    const link = make('a', { target: '_blank', rel: 'noopener', title: 'Opens a new tab' }, 'Full size');
    const close = button('Close', () => this.close());
    const head = make('header', {}, make('div', { className: 'group' }, ...buttons), link, close);
    this.#dialog.replaceChildren(head, make('div', { className: 'large' }));
    this.#dialog.showModal();
    this.#show(this.#pictures.indexOf(picture));
  }

  #show(at) {
    if (at < 0 || at >= this.#pictures.length) return;
    this.#at = at;
    const shown = [...this.#pictures[at].childNodes].map((node) => node.cloneNode(true));
    const large = this.#dialog.querySelector('.large');
    large.replaceChildren(...shown);
    large.toggleAttribute('data-same', this.#pictures[at].hasAttribute('data-same'));
    this.#dialog.querySelector('a').href = shown[0].src;
    const buttons = [...this.#dialog.querySelectorAll('.group button')];
    buttons.forEach((one, place) => (one.ariaPressed = String(place === at)));
    buttons[at].focus();
  }
}

function button(words, pressed) {
  const made = make('button', { type: 'button' }, words);
  made.addEventListener('click', pressed);
  return made;
}
