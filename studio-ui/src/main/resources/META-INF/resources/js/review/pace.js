// How long a verdict takes. Time in which the page could not be seen does not count.

export class Pace {
  #spent = 0;
  #since = null;
  #watch = () => (document.hidden ? this.#rest() : this.#resume());

  open() {
    document.addEventListener('visibilitychange', this.#watch);
  }

  close() {
    document.removeEventListener('visibilitychange', this.#watch);
  }

  /** A pair has come into sight. */
  start() {
    this.#spent = 0;
    this.#since = null;
    if (!document.hidden) this.#resume();
  }

  /** Seconds for which the pair has been in sight. */
  seconds() {
    this.#rest();
    this.#resume();
    return this.#spent / 1000;
  }

  #rest() {
    if (this.#since !== null) this.#spent += performance.now() - this.#since;
    this.#since = null;
  }

  #resume() {
    this.#since ??= performance.now();
  }
}

/** The median, or null while there are fewer than three. */
export function median(numbers) {
  if (numbers.length < 3) return null;
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
