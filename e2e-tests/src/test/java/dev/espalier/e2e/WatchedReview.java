package dev.espalier.e2e;

import com.microsoft.playwright.Page;

/** The review as a page shows it. */
record WatchedReview(Page page) {

    /** From a key that is a verdict to the frame in which another pair stands there. */
    double millisToNextPair(String key) {
        return ((Number) page.evaluate("""
                        key => new Promise((done, fail) => {
                          const pair = () => new URL(location.href).searchParams.get('pair');
                          const before = pair(), start = performance.now();
                          const look = () => pair() !== before ? done(performance.now() - start) : requestAnimationFrame(look);
                          document.body.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
                          requestAnimationFrame(look);
                          setTimeout(() => fail(new Error('no other pair came after ' + before)), 10000);
                        })""", key)).doubleValue();
    }

    /** Skips the first pair that waits, by the requests that a page sends, takes it back, and returns all that was answered. */
    String toldOfOnePair(String person) {
        return page.evaluate("""
                async person => {
                  const token = () => decodeURIComponent(document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1]);
                  const post = async (what, body) => (await fetch('/data/review/' + what + '?person=' + person, {
                    method: 'POST', body: JSON.stringify(body),
                    headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token()}})).text();
                  const waiting = await (await fetch('/data/review?limit=1&person=' + person)).text();
                  const { pair, revision, text_sha256 } = JSON.parse(waiting).pairs[0];
                  const client_id = crypto.randomUUID();
                  const skip = { client_id, pair, revision, text_sha256, verdict: 'SKIP', reason: 'unclear' };
                  const skipped = await post('judgements', skip);
                  const lost = await post('judgements', { ...skip, text_sha256: 'of another text' });
                  const again = await post('judgements', { ...skip, verdict: 'FIRST' });
                  const seen = await (await fetch('/data/review/' + pair + '?person=' + person)).text();
                  const undone = await post('undo', { client_id: crypto.randomUUID(), undoes: client_id });
                  return [waiting, skipped, lost, again, seen, undone].join('\\n');
                }""", person).toString();
    }
}
