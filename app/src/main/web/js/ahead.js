// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The matter that will likely be opened next is fetched while the hand rests on its line, so that the key
// shows it at once. It is only read: a look counts when the matter stands in its pane (here.js).
const RESTS = 120;
const KEEPS = 15_000;
const pane = document.getElementById('pane-matter');
let ahead;
let timer;
let asked = 0;
let latest;

const pathOf = (line) => line?.querySelector('[hx-get]')?.getAttribute('hx-get');
const fresh = (path) => ahead?.path === path && performance.now() - ahead.at < KEEPS;

/** Fetches the matter of a line that still rests in a moment; nothing where data is dear. */
export function rest(line, after = RESTS) {
  clearTimeout(timer);
  const path = pathOf(line);
  if (!path || !pane || fresh(path) || navigator.connection?.saveData) return;
  timer = setTimeout(() => {
    const html = fetch(path, { headers: { 'HX-Request': 'true' } })
      .then((answer) => (answer.ok && !answer.redirected ? answer.text() : undefined), () => undefined);
    ahead = { id: line.dataset.case, path, at: performance.now(), html };
  }, after);
}

document.addEventListener('live:changed', ({ detail }) => String(detail.id) === ahead?.id && (ahead = undefined));
document.addEventListener('case-moved', () => (ahead = undefined));

// Emptied here, for htmx would send two events through the page for each element that goes.
document.addEventListener('htmx:beforeSwap', ({ detail }) => detail.target === pane && detail.shouldSwap && pane.replaceChildren());

// What is there already, or on its way, takes the place of the request.
document.addEventListener('htmx:beforeRequest', async (event) => {
  const { target, requestConfig: { verb, path } } = event.detail;
  if (target !== pane) return;
  const mine = ++asked;
  clearTimeout(timer);
  // On a slow line what nobody waits for any more must not hold up what is wanted.
  if (verb === 'get') {
    latest?.abort();
    latest = event.detail.xhr;
  }
  if (verb !== 'get' || !fresh(path)) return;
  event.preventDefault();
  const { html } = ahead;
  ahead = undefined;
  const text = await html;
  if (mine !== asked) return;
  if (text === undefined) {
    window.htmx.ajax('GET', path, { target: '#pane-matter', swap: 'innerHTML' });
    return;
  }
  pane.replaceChildren();
  window.htmx.swap(pane, text, { swapStyle: 'innerHTML' }, { eventInfo: event.detail });
});
