// Keys as people read them, and as assistive technology does.

const NAMES = {
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
};

export function keysInWords(keys) {
  return keys.split(/(?<=.) /).map(keyInWords).join(' ');
}

export function keyInWords(key) {
  const letter = key.replace('Shift+', '');
  const name = NAMES[letter] ?? (letter.length === 1 ? letter.toUpperCase() : letter);
  return key.startsWith('Shift+') ? `Shift ${name}` : name;
}

/** The value for `aria-keyshortcuts`; null for a chord, which it cannot say: there, a space means "or". */
export function ariaShortcut(keys) {
  if (keys === ' ') return 'Space';
  if (keys.includes(' ')) return null;
  const key = keys.replace('Shift+', '');
  const named = key.length === 1 ? key.toUpperCase() : key;
  return keys.startsWith('Shift+') ? `Shift+${named}` : named;
}
