// Says that an answer is on its way once it takes longer than people notice, and falls silent when it has come. A page
// that has nothing to show yet waits as well; until this script runs its style sheet shows the words that it came with.

const LATE_MS = 400;
const LONG_MS = 5000;

const status = document.querySelector('.es-loading');
const outlet = document.querySelector('#outlet');

const filling = new MutationObserver(look);

let connection = null;
let timers = null;
let told = false;

function tell(words) {
  told = words !== '';
  status.textContent = words;
  status.togglePopover(told); // above an open dialog, which may be what waits
}

function isOpening() {
  return status.dataset.state === 'opening';
}

function start() {
  timers ??= [
    setTimeout(tell, LATE_MS, 'Loading…'),
    setTimeout(tell, LONG_MS, 'Still loading…'),
  ];
}

function stop() {
  timers?.forEach(clearTimeout);
  timers = null;
  tell('');
}

/** Whether there is a screen; its empty containers come before it. */
function isFilled() {
  return outlet.querySelector('main, vaadin-app-layout') !== null || outlet.textContent.trim() !== '';
}

function look() {
  if (isOpening() && isFilled()) {
    filling.disconnect();
    delete status.dataset.state;
    if (!told) status.textContent = '';
  }
  if (isOpening() || connection?.state === 'loading') start();
  else stop();
}

filling.observe(outlet, { childList: true, subtree: true });
customElements.whenDefined('vaadin-connection-indicator').then(() => {
  connection = window.Vaadin.connectionState;
  connection.addStateChangeListener(look);
  look();
});
look();
