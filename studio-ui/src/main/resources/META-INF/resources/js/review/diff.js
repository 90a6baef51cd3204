// What one of two texts has and the other has not.

/** Texts with more words than this are compared by line. */
const MOST_WORDS = 2_000;
const WORD = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu;
const LINE = /[^\n]+\n?|\n/g;

/**
 * Compares by 'words', by 'lines', or not at all when `by` is 'off'.
 *
 * @returns for each text its parts in order, as {text, only}, where `only` says that the other text lacks them
 */
export function compare(first, second, by) {
  if (by === 'off') return [[{ text: first, only: false }], [{ text: second, only: false }]];
  let tokens = [tokensOf(first, by === 'words' ? WORD : LINE), tokensOf(second, by === 'words' ? WORD : LINE)];
  if (by === 'words' && Math.max(tokens[0].length, tokens[1].length) > MOST_WORDS) {
    tokens = [tokensOf(first, LINE), tokensOf(second, LINE)];
  }
  const [onlyFirst, onlySecond] = differences(...numbered(tokens));
  return [parts(first, tokens[0], onlyFirst), parts(second, tokens[1], onlySecond)];
}

function tokensOf(text, pattern) {
  return Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
}

function numbered(texts) {
  const numbers = new Map();
  const number = (word) => {
    if (!numbers.has(word)) numbers.set(word, numbers.size);
    return numbers.get(word);
  };
  return texts.map((tokens) => Int32Array.from(tokens, ({ word }) => number(word)));
}

/** Space between two marked words is marked with them. */
function parts(text, tokens, only) {
  const found = [];
  const add = (to, marked) => {
    const from = found.at(-1)?.to ?? 0;
    if (to === from) return;
    if (found.at(-1)?.only === marked) found.at(-1).to = to;
    else found.push({ from, to, only: marked });
  };
  tokens.forEach((token, at) => {
    add(token.from, at > 0 && only[at - 1] === 1 && only[at] === 1);
    add(token.to, only[at] === 1);
  });
  add(text.length, false);
  return found.map(({ from, to, only: marked }) => ({ text: text.slice(from, to), only: marked }));
}

/**
 * Marks in each sequence what a shortest edit removes and adds.
 * E. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1986, section 4b: linear in space.
 */
export function differences(a, b) {
  const onlyA = new Uint8Array(a.length);
  const onlyB = new Uint8Array(b.length);
  const [placesA, placesB] = [shared(a, b, onlyA), shared(b, a, onlyB)];
  const [restA, restB] = [placesA.map((at) => a[at]), placesB.map((at) => b[at])];
  const open = [[0, restA.length, 0, restB.length]];
  while (open.length > 0) {
    let [aFrom, aTo, bFrom, bTo] = open.pop();
    while (aFrom < aTo && bFrom < bTo && restA[aFrom] === restB[bFrom]) [aFrom, bFrom] = [aFrom + 1, bFrom + 1];
    while (aFrom < aTo && bFrom < bTo && restA[aTo - 1] === restB[bTo - 1]) [aTo, bTo] = [aTo - 1, bTo - 1];
    if (aFrom === aTo || bFrom === bTo) {
      for (const at of placesA.subarray(aFrom, aTo)) onlyA[at] = 1;
      for (const at of placesB.subarray(bFrom, bTo)) onlyB[at] = 1;
    } else {
      const [x, y] = middle(restA.subarray(aFrom, aTo), restB.subarray(bFrom, bTo));
      open.push([aFrom, aFrom + x, bFrom, bFrom + y], [aFrom + x, aTo, bFrom + y, bTo]);
    }
  }
  return [onlyA, onlyB];
}

/** The places of what the other sequence has too; all else is marked at once, which is most of it in unlike texts. */
function shared(sequence, other, only) {
  const known = new Set(other);
  sequence.forEach((number, at) => (only[at] = known.has(number) ? 0 : 1));
  return Int32Array.from(sequence.keys()).filter((at) => only[at] === 0);
}

/** A point on a shortest path through the edit graph, found from both ends at once. */
function middle(a, b) {
  const [n, m] = [a.length, b.length];
  const zero = n + m + 1;
  const across = zero + n - m;
  const [ahead, back] = [diagonals(zero), diagonals(zero)];
  const [aBack, bBack] = [a.toReversed(), b.toReversed()];
  for (let d = 0; ; d += 1) {
    const lowest = d <= m ? -d : -m + ((m + d) & 1);
    const highest = d <= n ? d : n - ((n + d) & 1);
    for (let k = lowest; k <= highest; k += 2) {
      const x = furthest(ahead, zero + k, a, b, k);
      if (x >= 0 && back[across - k] >= 0 && x + back[across - k] >= n) return [x, x - k];
    }
    for (let k = lowest; k <= highest; k += 2) {
      const x = furthest(back, zero + k, aBack, bBack, k);
      if (x >= 0 && ahead[across - k] >= 0 && x + ahead[across - k] >= n) return [n - x, m - x + k];
    }
  }
}

/** The furthest point known on each diagonal, -1 where there is none; the entry after the middle is where all starts. */
function diagonals(zero) {
  const reached = new Int32Array(2 * zero + 1).fill(-1);
  reached[zero + 1] = 0;
  return reached;
}

/** One step along a diagonal, and then as far as both are the same; -1 where the diagonal cannot be reached yet. */
function furthest(reached, at, a, b, k) {
  const fromLeft = reached[at - 1] >= 0 && reached[at - 1] < a.length ? reached[at - 1] + 1 : -1;
  const fromAbove = reached[at + 1] >= 0 && reached[at + 1] - k <= b.length ? reached[at + 1] : -1;
  let x = Math.max(fromLeft, fromAbove);
  while (x >= 0 && x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
  reached[at] = x;
  return x;
}
