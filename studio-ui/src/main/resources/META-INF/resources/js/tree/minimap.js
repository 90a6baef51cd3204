// The whole tree in small, with a frame around what is seen; it can be dragged.

const PAD = 6;

/** Draws into a canvas of its own, and only its frame anew while the tree stays as it is. */
export class Minimap {
  #canvas;
  #ctx;
  #kept = document.createElement('canvas');
  #drawn = null;

  /** @param goTo takes the column and the row that are to come into the middle */
  constructor(canvas, goTo) {
    this.#canvas = canvas;
    this.#ctx = canvas.getContext('2d');
    const go = (event) => {
      if (!this.#drawn || (event.type === 'pointermove' && !canvas.hasPointerCapture(event.pointerId))) return;
      const box = canvas.getBoundingClientRect();
      const { scaleX, scaleY } = this.#drawn;
      goTo((event.clientX - box.left - PAD) / scaleX, (event.clientY - box.top - PAD) / scaleY);
    };
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      go(event);
      event.preventDefault();
    });
    canvas.addEventListener('pointermove', go);
  }

  /** Tells it that colours are others, or what they stand for. */
  repaint() {
    this.#drawn = null;
  }

  paint(scene, ratio) {
    const { view, layout, palette } = scene;
    const canvas = this.#canvas;
    canvas.hidden = view.showsAll || layout.items.length < 2;
    if (canvas.hidden) return;
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (this.#drawn?.layout !== layout || this.#drawn.ratio !== ratio || this.#drawn.width !== width) {
      this.#draw(scene, ratio, width, height);
    }
    const { scaleX, scaleY } = this.#drawn;
    const ctx = this.#ctx;
    ctx.setTransform(1, 0, 0, 1, 0, 0);
    ctx.clearRect(0, 0, canvas.width, canvas.height);
    ctx.drawImage(this.#kept, 0, 0);
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    const left = Math.max(1, PAD - (view.tx / view.column) * scaleX);
    const top = Math.max(1, PAD - (view.ty / view.row) * scaleY);
    const right = Math.min(width - 1, PAD + ((view.width - view.tx) / view.column) * scaleX);
    const bottom = Math.min(height - 1, PAD + ((view.height - view.ty) / view.row) * scaleY);
    ctx.beginPath();
    ctx.rect(left, top, Math.max(3, right - left), Math.max(3, bottom - top));
    ctx.globalAlpha = 0.14;
    ctx.fillStyle = palette.accent;
    ctx.fill();
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5;
    ctx.strokeStyle = palette.accent;
    ctx.stroke();
  }

  #draw({ layout, palette, colorBy, growth }, ratio, width, height) {
    const scaleX = (width - 2 * PAD) / Math.max(1, layout.columns.length - 1);
    const scaleY = (height - 2 * PAD) / Math.max(1, layout.rows - 1);
    this.#drawn = { layout, ratio, width, scaleX, scaleY };
    for (const canvas of [this.#kept, this.#canvas]) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    }
    const ctx = this.#kept.getContext('2d');
    ctx.setTransform(ratio, 0, 0, ratio, PAD * ratio, PAD * ratio);
    ctx.lineWidth = 0.75;
    ctx.globalAlpha = 0.5;
    ctx.strokeStyle = palette.border;
    ctx.beginPath();
    for (const { parent, x, y } of layout.items) {
      if (parent === null) continue;
      ctx.moveTo(parent.x * scaleX, parent.y * scaleY);
      ctx.lineTo(x * scaleX, y * scaleY);
    }
    ctx.stroke();
    ctx.globalAlpha = 1;
    for (const { node, x, y } of layout.painted) {
      const color = node && node.state !== 'PROPOSED' ? palette.of(node, colorBy, growth.mostVisits) : null;
      if (color === null) continue;
      ctx.fillStyle = color;
      ctx.fillRect(x * scaleX - 1, y * scaleY - 1, 2, 2);
    }
  }
}
