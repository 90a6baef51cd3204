// Where nodes stand: a column a depth, a row a leaf, a parent between its children. Linear in the number of nodes.

/** Pixels between two columns and two rows at full size. */
export const COLUMN = 208;
export const ROW = 22;

/** More nodes than this are no picture any more: what was hardly visited is then told as a number. */
const MOST_DRAWN = 3000;

/**
 * Lays a tree out. Items stand in the order in which they are met from the root; `columns` holds them by depth, top to
 * bottom; `x` counts columns and `y` rows.
 *
 * @param opened ids of nodes whose children are all drawn, however many
 */
export function layOut(growth, opened) {
  const children = branches(growth);
  const roots = children.get(undefined);
  const fewest = growth.nodes.size > MOST_DRAWN ? leastVisits(growth, children, opened) : -1;
  const layout = { items: [], byId: new Map(), columns: [], rows: 0, painted: [] };
  const stack = roots.map((node) => itemOf(node, null)).reverse();
  const hidden = hiding(growth, opened, fewest);
  while (stack.length > 0) {
    const item = stack.pop();
    enter(layout, item);
    if (item.stub) continue;
    item.children = childItems(item, children.get(item.id) ?? [], hidden, children, fewest);
    for (let i = item.children.length - 1; i >= 0; i--) stack.push(item.children[i]);
  }
  giveRows(layout);
  layout.painted = [...layout.items].sort((a, b) => visits(a) - visits(b));
  return layout;
}

/** The same layout with the nodes as they are now; laid out anew where visits decide what is drawn. */
export function refresh(layout, growth, opened) {
  if (growth.nodes.size > MOST_DRAWN) return layOut(growth, opened);
  for (const item of layout.items) item.node = growth.nodes.get(item.id);
  layout.painted.sort((a, b) => visits(a) - visits(b));
  return layout;
}

function visits(item) {
  return item.node?.n ?? -1;
}

/** Children by the id of their parent, in the order of their ordinals; the roots are those of undefined. */
function branches(growth) {
  const children = new Map([[undefined, []]]);
  for (const node of growth.nodes.values()) {
    const parent = growth.nodes.has(node.parent) ? node.parent : undefined;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node);
    else children.set(parent, [node]);
  }
  for (const siblings of children.values()) siblings.sort((a, b) => a.ordinal - b.ordinal);
  return children;
}

function itemOf(node, parent) {
  return { id: node.id, node, stub: null, parent, children: [], x: parent ? parent.x + 1 : (node.depth ?? 0), y: 0, slot: 0 };
}

function enter(layout, item) {
  const column = (layout.columns[item.x] ??= []);
  item.slot = column.length;
  column.push(item);
  layout.items.push(item);
  layout.byId.set(item.id, item);
}

function hiding(growth, opened, fewest) {
  const path = new Set(growth.path);
  return (node) => (node.n ?? 0) <= fewest && !path.has(node.id) && !opened.has(node.parent);
}

function childItems(item, nodes, hidden, children, fewest) {
  const stub = { count: 0, successes: 0, visits: fewest };
  const shown = [];
  for (const node of nodes) {
    if (fewest >= 0 && hidden(node)) addBranch(stub, node, children);
    else shown.push(itemOf(node, item));
  }
  if (stub.count > 0) {
    shown.push({ id: `+${item.id}`, node: null, stub, parent: item, children: [], x: item.x + 1, y: 0, slot: 0 });
  }
  return shown;
}

function addBranch(stub, top, children) {
  const stack = [top];
  while (stack.length > 0) {
    const node = stack.pop();
    stub.count++;
    if (node.state === 'SUCCESS') stub.successes++;
    for (const child of children.get(node.id) ?? []) stack.push(child);
  }
}

/** The smallest number of visits by which enough branches fold away. */
function leastVisits(growth, children, opened) {
  for (let fewest = 1; ; fewest *= 2) {
    const hidden = hiding(growth, opened, fewest);
    let drawn = 0;
    const stack = [...children.get(undefined)];
    while (stack.length > 0) {
      drawn++;
      for (const child of children.get(stack.pop().id) ?? []) if (!hidden(child)) stack.push(child);
    }
    if (drawn <= MOST_DRAWN || fewest >= growth.mostVisits) return fewest;
  }
}

/** Parents are met before their children, so that from the end backwards each finds its children placed. */
function giveRows(layout) {
  let row = 0;
  for (const item of layout.items) if (item.children.length === 0) item.y = row++;
  layout.rows = row;
  for (let i = layout.items.length - 1; i >= 0; i--) {
    const { children } = layout.items[i];
    if (children.length > 0) layout.items[i].y = (children[0].y + children.at(-1).y) / 2;
  }
}

/** The item that an arrow key leads to: by structure sideways, within the column up and down; null at an end. */
export function neighbour(layout, item, key) {
  if (key === 'ArrowLeft') return item.parent;
  if (key === 'ArrowRight') return item.children[0] ?? null;
  return layout.columns[item.x][item.slot + (key === 'ArrowDown' ? 1 : -1)] ?? null;
}

/** The next item, forwards or backwards, at which somebody should look; null when there is none. */
export function nextNotable(layout, item, step) {
  const { items } = layout;
  const from = item ? items.indexOf(item) : -1;
  for (let i = 1; i <= items.length; i++) {
    const at = items[(from + i * step + items.length * 2) % items.length];
    if (at.node && (at.node.state === 'FAILURE' || at.node.state === 'COMMIT')) return at;
  }
  return null;
}
