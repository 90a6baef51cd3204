// Search trees that were never searched: the same for the same size and seed.
const VERBS = [
  'CLICK [27] link "Ribeira"', 'CLICK [12] button "Search"', 'TYPE [7] textbox "City" = "Porto"', 'SCROLL down',
  'SELECT [9] combobox "Guests" = "2 guests"', 'CHECK [31] checkbox "Free cancellation"', 'PRESS Enter',
  'CLICK [44] link "Show all rooms with a view of the river"', 'BACK', 'CLICK [3] button "Next month"',
];
const ENDS = [['SUCCESS', 0.16], ['FAILURE', 0.34], ['COMMIT', 0.12], ['ENDED', 0.14], ['ABSTAINED', 0.08], ['STALE', 0.08],
  ['UNREACHABLE', 0.08]];

function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function drawn(choices, share) {
  let sum = 0;
  for (const [name, weight] of choices) if (share < (sum += weight)) return name;
  return choices.at(-1)[0];
}

/** Grows a tree of so many nodes, rollout by rollout, as a search would. */
export function grow(size, seed) {
  const random = numbers(seed);
  const nodes = [];
  const kids = [];
  const add = (parent, ordinal) => {
    const node = { id: `n${nodes.length}`, depth: parent ? parent.depth + 1 : 0, ordinal, state: 'PROPOSED', n: 0, expanded: false,
      label: parent ? VERBS[Math.floor(random() * VERBS.length)] : 'the first page' };
    if (parent) node.parent = parent.id;
    if (parent) node.rank = ordinal + 1;
    nodes.push(node);
    kids.push([]);
    return node;
  };
  const index = (node) => Number(node.id.slice(1));
  add(null, 0).state = 'OPEN';
  let path = [];
  while (nodes.length < size) {
    let at = nodes[0];
    const walk = [at];
    const turns = 4 + Math.floor(random() * 9);
    for (let turn = 0; turn < turns && at.state === 'OPEN'; turn++) {
      if (!at.expanded && nodes.length < size) {
        at.expanded = true;
        const wanted = 2 + Math.floor(random() * 3);
        for (let k = 0; k < wanted && nodes.length < size; k++) kids[index(at)].push(add(at, k));
      }
      const options = kids[index(at)];
      if (options.length === 0) break;
      at = options[Math.floor(random() ** 1.7 * options.length)];
      if (at.state === 'PROPOSED') at.state = at.depth > 2 && random() < 0.16 ? drawn(ENDS, random()) : 'OPEN';
      walk.push(at);
    }
    const reward = at.state === 'SUCCESS' ? 1 : at.state === 'FAILURE' ? 0 : 0.25 + random() * 0.5;
    for (const node of walk) {
      node.sum = (node.sum ?? 0) + reward;
      node.n++;
      node.q = Math.round((node.sum / node.n) * 1000) / 1000;
    }
    path = walk.map((node) => node.id);
  }
  for (const node of nodes) delete node.sum;
  return { seq: 1, running: true, path, nodes };
}
