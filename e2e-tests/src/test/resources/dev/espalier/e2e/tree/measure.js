// Takes the times of a drawing of a tree, from inside the page. All are in milliseconds.

function frame() {
  return new Promise((done) => requestAnimationFrame(done));
}

/** The nearest-rank percentile of numbers, to a tenth. */
function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(10 * sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)]) / 10;
}

/** Reads the tree of an element again, and returns the time from the read snapshot to the frame after the one that drew it. */
async function firstPaint(tree) {
  await tree.load();
  const loaded = performance.now();
  await frame();
  await frame();
  return Math.round(10 * (performance.now() - loaded)) / 10;
}

/** Notes the time from frame to frame; returns a function that stops and returns {frames, p50_ms, p95_ms}. */
function watchFrames() {
  const times = [];
  let watching = true;
  let before = null;
  const note = (now) => {
    if (before !== null) times.push(now - before);
    before = now;
    if (watching) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  return () => {
    watching = false;
    return { frames: times.length, p50_ms: percentile(times, 50), p95_ms: percentile(times, 95) };
  };
}

export const measure = { firstPaint, watchFrames };
