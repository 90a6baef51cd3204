// What the review asks the studio, and how it tells it something.

const PLACE = '/data/review';
/** After so many milliseconds a request counts as unanswered. */
const PATIENCE = 20_000;

/** A question that was not answered as hoped; `status` is 0 where nobody answered. */
export class Trouble extends Error {
  constructor({ status, body, detail }) {
    super(detail);
    this.status = status;
    this.signedIn = signedIn({ body });
  }

  get signedOut() {
    return this.status === 401 || this.status === 403;
  }
}

/** Who is signed in where the studio refused somebody else's page; null where that is not why. */
export function signedIn({ body }) {
  return body?.signed_in ?? null;
}

/**
 * The studio as one person's page speaks to it. Each call names the person: a browser has one session for all its pages,
 * and somebody else may have signed in since this page came. The studio then takes nothing and shows nothing.
 */
export class Calls {
  #person;

  constructor(person) {
    this.#person = person;
  }

  /** Reads {left, done, reviewed, pairs}, where the pairs are the first few after that number. Throws Trouble. */
  async pairsAfter(number, query) {
    return this.#list({ query, after: number, limit: 4 });
  }

  /** Reads {left, done, reviewed}. Throws Trouble. */
  async figures(query) {
    return this.#list({ query, after: 0, limit: 0 });
  }

  /** Reads one pair, judged or not. Throws Trouble. */
  async pairOf(number) {
    return read(this.#address(`/${number}`));
  }

  /**
   * Tells the studio something, and resolves to {status, body, detail} whatever happens. A token that has grown old is
   * fetched anew, once.
   */
  async tell(what, body) {
    const address = this.#address(`/${what}`);
    const first = await post(address, body);
    if (first.status !== 403 || signedIn(first) !== null) return first;
    await ask(this.#address('', { limit: 0 }), {});
    return post(address, body);
  }

  #list({ query, after, limit }) {
    return read(this.#address('', { ...Object.fromEntries(new URLSearchParams(query)), after, limit }));
  }

  #address(path, parameters = {}) {
    return `${PLACE}${path}?${new URLSearchParams({ ...parameters, person: this.#person })}`;
  }
}

async function read(address) {
  const answer = await ask(address, {});
  if (answer.status !== 200) throw new Trouble(answer);
  return answer.body;
}

function post(address, body) {
  const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token() };
  return ask(address, { method: 'POST', headers, body: JSON.stringify(body) });
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
