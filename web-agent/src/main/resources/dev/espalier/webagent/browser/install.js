// The one thing left in the page: an object under a key that is random, cannot be enumerated and cannot be replaced.
// The document's mark tells documents apart; it is no part of what is captured.
const mark = slice('' + Math.random(), 2) + floor(now() * 1000);
Object.defineProperty(window, KEY, {
  value: Object.freeze({
    __proto__: null,
    observe: viewportOnly => mark + '\n' + observePage(viewportOnly),
    arm,
    quiet,
    quietAfterTwoFrames,
    inputSeen: () => watch.input,
    preflight: (number, kind, argument, expected) =>
      expected === mark ? preflight(number, kind, argument) : refusal('TARGET_CHANGED', {}),
    diagnose,
    take: () => {
      arm();
      return target;
    },
    aim: () => {
      arm();
      aimed = target;
      return target;
    },
    missed,
    suggests: () => target !== null && (hasAttribute(target, 'list') || hasAttribute(target, 'aria-autocomplete')
      || roleOf(target, localName(target)) === 'combobox' || includes(lower(attr(target, 'class')), 'autocomplete')),
    scrollPages,
    hasText,
    frameOrdinal: frame => {
      for (let i = 0; i < known.frames.length; i++) if (known.frames[i] === frame) return i;
      return -1;
    },
  }),
});
