// Takes the times of a drawing of a tree, from inside the page.

function frame() {
  return new Promise((done) => requestAnimationFrame(done));
}

/** The nearest-rank percentile of numbers. */
function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}

/**
 * Reads the tree of an element again and drags it about. All times are in milliseconds: from the read snapshot to the
 * frame after the one that drew it, and from frame to frame while dragging.
 *
 * @param frames how many frames of dragging
 */
export async function measure(tree, frames) {
  await tree.load();
  const loaded = performance.now();
  await frame();
  await frame();
  const first = performance.now() - loaded;
  const canvas = tree.shadowRoot.querySelector('canvas[role=application]');
  const box = canvas.getBoundingClientRect();
  let x = box.left + box.width / 2;
  let y = box.top + box.height / 2;
  const drag = (type) => canvas.dispatchEvent(new PointerEvent(type, {
    pointerId: 1, button: 0, buttons: 1, isPrimary: true, clientX: x, clientY: y, bubbles: true,
  }));
  canvas.setPointerCapture = () => {};
  drag('pointerdown');
  const times = [];
  let before = await frame();
  for (let i = 0; i < frames; i++) {
    x += 7 * Math.cos(i / 9);
    y += 7 * Math.sin(i / 9);
    drag('pointermove');
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  drag('pointerup');
  delete canvas.setPointerCapture;
  return {
    nodes: tree.toJSON().nodes.length, first_paint_ms: first, pan_p50_ms: percentile(times, 50), pan_p95_ms: percentile(times, 95),
  };
}
