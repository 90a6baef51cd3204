// What the review asks the studio, and how it tells it something.

const PLACE = '/data/review';
/** After so many milliseconds a request counts as unanswered. */
const PATIENCE = 20_000;

/** A question that was not answered as hoped; `status` is 0 where nobody answered. */
export class Trouble extends Error {
  constructor({ status, detail }) {
    super(detail);
    this.status = status;
  }

  get signedOut() {
    return this.status === 401 || this.status === 403;
  }
}

/** Reads {left, done, reviewed, pairs}, where the pairs are the first few after the one with that number. Throws Trouble. */
export async function pairsAfter(number, query) {
  return list({ query, after: number, limit: 4 });
}

/** Reads {left, done, reviewed}. Throws Trouble. */
export async function figures(query) {
  return list({ query, after: 0, limit: 0 });
}

/** Reads one pair, judged or not. Throws Trouble. */
export async function pairOf(number) {
  return read(`${PLACE}/${number}`);
}

/**
 * Tells the studio something, and resolves to {status, body, detail} whatever happens. A token that has grown old is
 * fetched anew, once.
 */
export async function tell(what, body) {
  const first = await post(what, body);
  if (first.status !== 403) return first;
  await ask(`${PLACE}?limit=0`, {});
  return post(what, body);
}

function list({ query, after, limit }) {
  const wanted = new URLSearchParams(query);
  wanted.set('after', after);
  wanted.set('limit', limit);
  return read(`${PLACE}?${wanted}`);
}

async function read(address) {
  const answer = await ask(address, {});
  if (answer.status !== 200) throw new Trouble(answer);
  return answer.body;
}

function post(what, body) {
  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() };
  return ask(`${PLACE}/${what}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function ask(address, options) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(address, { credentials: 'same-origin', redirect: 'manual', signal, ...options });
    // A studio that sends people to its sign-in page has signed them out.
    if (answer.type === 'opaqueredirect') return { status: 401, detail: 'Signed out' };
    return await understood(answer);
  } catch (failure) {
    return { status: 0, detail: `The studio does not answer (${failure.message})` };
  }
}

async function understood(answer) {
  const json = (answer.headers.get('Content-Type') ?? '').includes('json');
  const body = json ? await answer.json() : null;
  if (answer.status === 200 && !json) return { status: 502, detail: 'The studio answered something else than JSON' };
  const detail = body?.detail ?? body?.title ?? `The studio answered ${answer.status}`;
  return { status: answer.status, body, detail };
}

function token() {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found === undefined ? '' : decodeURIComponent(found.slice('XSRF-TOKEN='.length));
}
