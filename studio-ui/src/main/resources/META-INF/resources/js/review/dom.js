// Small nodes and names that the parts of a review share.
import { make } from '../make.js';

export function badge(side) {
  return make('span', { className: 'badge', dataset: { side } }, String(side));
}

/** The small line that says whose words follow. */
export function source(words) {
  return make('p', { className: 'source' }, words);
}

/** A random UUID of version 4; crypto.randomUUID exists only on https and loopback. */
export function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
