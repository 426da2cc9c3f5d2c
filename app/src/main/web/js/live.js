// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Live arrival over server-sent events. An element with data-live="address" counts what arrives in its
// data-live-count child and fetches only when it is pressed, so that nothing moves under the pointer.
import { say } from './words.js';

for (const place of document.querySelectorAll('[data-live]')) {
  const count = place.querySelector('[data-live-count]');
  let arrived = new Set();
  let source;
  let read = '';
  const listen = () => {
    // A browser has few connections to one address: a page that nobody sees gives its own back, and
    // goes on where it left off.
    const address = new URL(place.dataset.live, location.href);
    if (read) address.searchParams.set('read', read);
    source = new EventSource(address);
    source.addEventListener('open', () => place.dispatchEvent(new CustomEvent('live:open', { bubbles: true })));
    const heard = (event) => event.lastEventId && (read = event.lastEventId);
    ['arrived', 'changed', 'behind', 'here'].forEach((kind) => source.addEventListener(kind, heard));
    source.addEventListener('here', (event) =>
      place.dispatchEvent(new CustomEvent('live:here', { bubbles: true, detail: JSON.parse(event.data) })));
    source.addEventListener('arrived', (event) => {
      const { id } = JSON.parse(event.data);
      if (!count) return;
      if (document.getElementById(`case-${id}`)) return;
      arrived.add(id);
      count.hidden = false;
      count.textContent = say('arrived', arrived.size);
    });
    // Away for too long to be told one by one: the button reads the list anew.
    source.addEventListener('behind', () => {
      if (!count) return;
      count.hidden = false;
      count.textContent = say('arrived', arrived.size || '');
    });
    source.addEventListener('changed', (event) =>
      place.dispatchEvent(new CustomEvent('live:changed', { bubbles: true, detail: JSON.parse(event.data || '{}') })));
  };
  const stop = () => source?.close();
  count?.addEventListener('click', () => {
    arrived = new Set();
    count.hidden = true;
  });
  listen();
  addEventListener('pagehide', stop);
  addEventListener('pageshow', (event) => event.persisted && listen());
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : source.readyState === EventSource.CLOSED && listen()));
}
