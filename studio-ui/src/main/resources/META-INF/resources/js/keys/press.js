// Reads a key press, and tells whether it is a command or somebody typing.

const BUTTON_LIKE = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
const TYPING_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'listbox', 'spinbutton', 'menu', 'menubar']);
const DIALOG_ROLES = new Set(['dialog', 'alertdialog']);
const PRESSABLE = 'a[href], button, summary, input, [role=button], [role=link]';
const OPEN_DIALOG = 'dialog:modal, vaadin-dialog[opened], vaadin-confirm-dialog[opened]';
const ARROW = /^Arrow/;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified']);

/** The key in the registry's words: letters small whatever caps lock says, 'Shift+' with shift held; null for none. */
export function keyPressed(event) {
  const { key } = event;
  if (key === undefined || MODIFIERS.has(key) || event.isComposing) return null;
  if (key.length === 1 && key.toLowerCase() !== key.toUpperCase()) {
    return event.shiftKey ? `Shift+${key.toLowerCase()}` : key.toLowerCase();
  }
  return event.shiftKey && ARROW.test(key) ? `Shift+${key}` : key;
}

/** A key is a command unless somebody types, a dialog is open, or it is a shortcut of the browser or the system. */
export function meantForUs(event) {
  const path = event.composedPath().filter((node) => node instanceof Element);
  if (withModifier(event) || path.some(takesText) || path.some(isDialog)) return false;
  if (document.querySelector(OPEN_DIALOG) !== null) return false;
  const presses = event.key === 'Enter' || event.key === ' ';
  return !(presses && path.some((node) => node.matches(PRESSABLE)));
}

/** Whether somebody types there, or a dialog is open: then the focus stays. */
export function isTaken(focused) {
  if (document.querySelector(OPEN_DIALOG) !== null) return true;
  for (let node = focused; node !== null; node = node.parentElement ?? node.getRootNode().host ?? null) {
    if (takesText(node) || isDialog(node)) return true;
  }
  return false;
}

/** AltGr is how some keyboards write "[", and arrives as Ctrl and Alt on some systems. */
function withModifier(event) {
  return (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
}

function takesText(node) {
  if (node.isContentEditable || node.localName === 'textarea' || node.localName === 'select') return true;
  if (node.localName === 'input') return !BUTTON_LIKE.has(node.type);
  return TYPING_ROLES.has(node.getAttribute('role'));
}

/** A dialog that was just closed may keep the focus until the next frame. */
function isDialog(node) {
  if (node.localName === 'dialog') return node.open;
  return DIALOG_ROLES.has(node.getAttribute('role'));
}
