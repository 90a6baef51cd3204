// The words for what the drawing shows.

const STATES = {
  OPEN: 'open',
  ENDED: 'ended',
  SUCCESS: 'success',
  FAILURE: 'failure',
  COMMIT: 'commit boundary',
  ABSTAINED: 'judge abstained',
  STALE: 'stale',
  UNREACHABLE: 'unreachable',
  PROPOSED: 'proposed',
};

export const HOW = 'Arrow keys: right to a child, left to the parent, up and down within a depth. Enter opens the node. '
  + 'The question mark lists all keys, as you have them. "Show as outline" has the same tree as rows.';

export function count(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}

/** How a node stands; `judge` is whose word it is where a rollout ended, null for nobody's in particular. */
export function standing(node, judge) {
  const words = STATES[node.state] ?? node.state;
  return judge && (node.state === 'SUCCESS' || node.state === 'FAILURE') ? `${words} by the ${judge}` : words;
}

/** A node as it is spoken. */
export function spoken(node, judge) {
  const value = node.q === undefined || node.q === null ? 'no value yet' : `value ${node.q.toFixed(3)}`;
  const label = (node.label ?? '').replaceAll('"', '') || 'root';
  return `${label}, depth ${node.depth}, ${value}, ${count(node.n ?? 0, 'visit', 'visits')}, ${standing(node, judge)}`;
}

/** What several nodes behind one stub are, spoken. */
export function spokenStub(stub) {
  const found = stub.successes ? `, ${count(stub.successes, 'success', 'successes')} among them` : '';
  return `${count(stub.count, 'more node', 'more nodes')} with ${count(stub.visits, 'visit', 'visits')} at most${found}. `
    + 'Enter shows them.';
}

/** The figures of a node in one line, as they stand beside the pointer. */
export function figures(node, judge) {
  const parts = [];
  if (node.q !== undefined && node.q !== null) parts.push(`Q ${node.q.toFixed(3)}`);
  parts.push(`N ${node.n ?? 0}`);
  if (node.rank !== undefined && node.rank !== null) parts.push(`rank ${node.rank}`);
  parts.push(standing(node, judge));
  return parts.join(' · ');
}

/** What a stub says on the drawing. */
export function stubLabel(stub) {
  return `+${stub.count}` + (stub.successes ? ` (${stub.successes} success)` : '');
}
