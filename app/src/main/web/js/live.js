// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Live arrival over server-sent events. An element with data-live="address" counts what arrives in its
// data-live-count child and fetches only when it is pressed, so that nothing moves under the pointer.
import { say } from './words.js';

for (const place of document.querySelectorAll('[data-live]')) {
  const count = place.querySelector('[data-live-count]');
  let arrived = 0;
  let source;
  const listen = () => {
    source = new EventSource(place.dataset.live);
    source.addEventListener('arrived', () => {
      arrived += 1;
      count.hidden = false;
      count.textContent = say('arrived', arrived);
    });
    source.addEventListener('changed', (event) =>
      place.dispatchEvent(new CustomEvent('live:changed', { bubbles: true, detail: JSON.parse(event.data || '{}') })));
  };
  const stop = () => source?.close();
  count?.addEventListener('click', () => {
    arrived = 0;
    count.hidden = true;
  });
  listen();
  addEventListener('pagehide', stop);
  addEventListener('pageshow', (event) => event.persisted && listen());
}
