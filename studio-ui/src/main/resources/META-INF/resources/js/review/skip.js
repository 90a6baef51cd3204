// Asks why a pair is skipped.

export class SkipForm {
  #parts;
  #key = null;
  #opener = null;

  /** `send(reason, key)` is called with what was written, and the key that opened the form. */
  constructor(parts, send) {
    this.#parts = parts;
    parts.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit(send);
    });
    parts.form.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.close();
    });
    parts.cancel.addEventListener('click', () => this.close());
  }

  open(event) {
    const { form, reason, problem } = this.#parts;
    this.#key = event?.key ?? null;
    this.#opener = event === null ? document.activeElement : null;
    problem.textContent = '';
    form.hidden = false;
    // The bar is in sight already; scrolling would move the pair away.
    reason.focus({ preventScroll: true });
  }

  /** Gives the focus back at once: a hidden field would keep it until the next frame, and swallow the next key. */
  close() {
    const { form, reason } = this.#parts;
    if (form.contains(document.activeElement)) {
      document.activeElement.blur();
      this.#opener?.focus();
    }
    form.hidden = true;
    reason.value = '';
  }

  #submit(send) {
    const { reason, problem } = this.#parts;
    const written = reason.value.trim();
    if (written === '') {
      problem.textContent = 'Write a word or two, as in “page is cut off”.';
      reason.focus();
    } else {
      send(written, this.#key);
    }
  }
}
