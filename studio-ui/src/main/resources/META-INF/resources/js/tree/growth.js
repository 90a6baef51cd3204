// What is known of a search tree: its nodes as the studio tells them, and which hangs on which.

/** A search tree that grows. Nodes are shared with whoever reads them and are never changed in place. */
export class Growth {
  seq = null;
  running = false;
  path = [];
  nodes = new Map();
  mostVisits = 1;

  /** Forgets everything and takes a snapshot instead. */
  replace(snapshot) {
    this.seq = snapshot.seq;
    this.running = snapshot.running === true;
    this.path = snapshot.path ?? [];
    this.nodes = new Map();
    this.mostVisits = 1;
    this.#take(snapshot.nodes ?? []);
  }

  /** Takes the next diff; true when nodes came, or moved, so that the tree has another shape. */
  merge(diff) {
    this.seq = diff.seq;
    this.running = diff.running ?? this.running;
    this.path = diff.path ?? this.path;
    return this.#take(diff.nodes ?? []);
  }

  #take(nodes) {
    let reshaped = false;
    for (const node of nodes) {
      const before = this.nodes.get(node.id);
      reshaped ||= before === undefined || before.parent !== node.parent || before.ordinal !== node.ordinal;
      this.nodes.set(node.id, node);
      if (node.n > this.mostVisits) this.mostVisits = node.n;
    }
    return reshaped;
  }

  /** The ids from a node up to its root, itself first; empty when it is not known. */
  lineage(id) {
    const ids = [];
    const met = new Set();
    for (let at = this.nodes.get(id); at && !met.has(at.id); at = this.nodes.get(at.parent)) {
      met.add(at.id);
      ids.push(at.id);
    }
    return ids;
  }

  toJSON() {
    const nodes = [...this.nodes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return { seq: this.seq, running: this.running, path: this.path, nodes };
  }
}
