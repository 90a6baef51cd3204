// The shape of a node says its state, so that colour never does so alone.

/** How a state is drawn: its shape, and whether that is filled where the node has a colour. */
const SHAPES = {
  OPEN: 'disc', ENDED: 'ended', SUCCESS: 'ring', FAILURE: 'square', COMMIT: 'diamond', ABSTAINED: 'question',
  STALE: 'dashed', UNREACHABLE: 'cross', PROPOSED: 'small',
};
const NEVER_FILLED = new Set(['question', 'dashed', 'cross', 'small']);

export function shapeOf(node) {
  return SHAPES[node.state] ?? 'disc';
}

/** The radius of a mark at full size: by visits, or the same for all. */
export function radiusOf(node, sizeBy, mostVisits) {
  if (node.state === 'PROPOSED') return 3.5;
  if (sizeBy === 'equal') return 5.5;
  return 4 + 5 * (Math.log1p(node.n ?? 0) / Math.log1p(mostVisits));
}

/** Adds the outline of a shape to the current path. */
function outline(ctx, shape, x, y, r) {
  if (shape === 'square') {
    const half = r * 0.9;
    ctx.rect(x - half, y - half, 2 * half, 2 * half);
  } else if (shape === 'diamond') {
    const d = r * 1.3;
    ctx.moveTo(x, y - d);
    ctx.lineTo(x + d, y);
    ctx.lineTo(x, y + d);
    ctx.lineTo(x - d, y);
    ctx.closePath();
  } else if (shape === 'cross') {
    cross(ctx, x, y, r * 1.1);
  } else {
    ctx.moveTo(x + r, y);
    ctx.arc(x, y, r, 0, 2 * Math.PI);
  }
}

/** A hollow cross: its two beams as one outline, turned by 45 degrees. */
function cross(ctx, x, y, r) {
  const a = r * 0.34;
  const points = [[-a, -r], [a, -r], [a, -a], [r, -a], [r, a], [a, a], [a, r], [-a, r], [-a, a], [-r, a], [-r, -a], [-a, -a]];
  points.forEach(([px, py], i) => {
    const qx = x + (px - py) * Math.SQRT1_2;
    const qy = y + (px + py) * Math.SQRT1_2;
    if (i === 0) ctx.moveTo(qx, qy);
    else ctx.lineTo(qx, qy);
  });
  ctx.closePath();
}

/**
 * Draws many marks of one shape and colour at once, which is far cheaper than one by one.
 *
 * @param marks as {x, y, r}
 * @param color null draws them hollow
 */
export function drawMarks(ctx, shape, color, marks, palette) {
  const hollow = color === null || NEVER_FILLED.has(shape);
  ctx.beginPath();
  for (const { x, y, r } of marks) outline(ctx, shape, x, y, r);
  ctx.fillStyle = hollow ? palette.panel : color;
  ctx.fill();
  if (hollow) {
    ctx.setLineDash(shape === 'dashed' ? [2.5, 2] : []);
    ctx.lineWidth = shape === 'small' ? 1.25 : 1.75;
    ctx.strokeStyle = color ?? palette.muted;
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (shape === 'ring') addRings(ctx, marks, color ?? palette.muted);
  if (shape === 'ended') addBars(ctx, marks, color ?? palette.muted);
  if (shape === 'question') addQuestions(ctx, marks, palette);
}

function addRings(ctx, marks, color) {
  ctx.beginPath();
  for (const { x, y, r } of marks) {
    const ring = r + Math.max(1.5, r * 0.45);
    ctx.moveTo(x + ring, y);
    ctx.arc(x, y, ring, 0, 2 * Math.PI);
  }
  ctx.lineWidth = 1.75;
  ctx.strokeStyle = color;
  ctx.stroke();
}

function addBars(ctx, marks, color) {
  ctx.beginPath();
  for (const { x, y, r } of marks) {
    ctx.moveTo(x + r + 2.5, y - r);
    ctx.lineTo(x + r + 2.5, y + r);
  }
  ctx.lineWidth = 2;
  ctx.strokeStyle = color;
  ctx.stroke();
}

function addQuestions(ctx, marks, palette) {
  ctx.fillStyle = palette.text;
  ctx.textAlign = 'center';
  for (const { x, y, r } of marks) {
    if (r < 4) continue;
    ctx.font = `600 ${Math.round(r * 1.7)}px system-ui, sans-serif`;
    ctx.fillText('?', x, y + 0.5);
  }
  ctx.textAlign = 'left';
}

/** Draws one mark half filled: the node at which the search is. */
export function drawInProgress(ctx, { x, y, r }, color, palette) {
  ctx.beginPath();
  ctx.arc(x, y, r, 0, 2 * Math.PI);
  ctx.fillStyle = palette.panel;
  ctx.fill();
  ctx.lineWidth = 1.75;
  ctx.strokeStyle = color ?? palette.info;
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(x, y, r, Math.PI / 2, (3 * Math.PI) / 2);
  ctx.fillStyle = color ?? palette.info;
  ctx.fill();
}
