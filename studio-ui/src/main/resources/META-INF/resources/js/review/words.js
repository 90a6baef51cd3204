// Sentences of the review.

const VERDICTS = {
  FIRST: '1 is better',
  SECOND: '2 is better',
  TIE: 'same',
  BOTH_BAD: 'both bad',
  SKIP: 'skipped',
};

export function verdictInWords(verdict) {
  return VERDICTS[verdict] ?? verdict;
}

/** The start of a sentence. */
export function capital(words) {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}

export function count(number, one, many) {
  return `${number} ${number === 1 ? one : many}`;
}

/** What the line above the pair says about the outbox; the part in `link` leads to the sign-in page. */
export function savedInWords({ kind, verdicts, undos, detail, person, signedIn }) {
  switch (kind) {
    case 'saved':
      return { text: 'Saved' };
    case 'saving':
      return { text: 'Saving…' };
    case 'signed-out':
      return { text: 'Signed out: ', link: 'sign in again', rest: ', nothing is lost' };
    case 'anothers':
      return {
        text: `${waitingInWords(verdicts, undos, person)}, but ${signedIn} is signed in: `,
        link: `sign in as ${person}`,
        rest: ` to send ${verdicts + undos === 1 ? 'it' : 'them'}`,
      };
    case 'waiting':
      return { text: `${waitingInWords(verdicts, undos)}${detail === '' ? ' for the connection' : `: ${detail}`}` };
    default:
      return { text: '' };
  }
}

function waitingInWords(verdicts, undos, person = null) {
  const parts = [];
  if (verdicts > 0) parts.push(count(verdicts, 'verdict', 'verdicts'));
  if (undos > 0) parts.push(count(undos, 'undo', 'undos'));
  const whose = person === null ? '' : ` of ${person}`;
  return `${parts.join(' and ')}${whose} ${verdicts + undos === 1 ? 'waits' : 'wait'}`;
}

export function progressInWords({ done, left, seconds }) {
  const words = `${done} done, ${left} left`;
  return seconds === null ? words : `${words}, ${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s a verdict`;
}

/** How the machine's opinion stands to the person's. */
export function comparison(verdict, { winner }) {
  if (verdict !== 'FIRST' && verdict !== 'SECOND') return 'The machine prefers';
  return verdict === winner ? 'The machine agrees:' : 'The machine differs:';
}

export function decimals(number) {
  return number === null || number === undefined ? '–' : number.toFixed(3);
}
