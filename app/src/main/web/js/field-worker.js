// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Keeps the app on the phone, so that it opens without a signal, and sends what waits when the
// signal is back, where the browser can do that; it tries again later what did not go through now.
// Stands behind /field/worker.js.
const base = self.fieldAssets;
importScripts(`${base}/js/field-database.js`, `${base}/js/field-store.js`, `${base}/js/field-sync.js`, `${base}/js/field-deeds.js`);

const PAGE = '/field';
const KEPT = `field ${base}`;
const PATIENCE = 4000;
const files = ['css/tokens.css', 'css/field.css', 'js/theme.js', 'js/field-database.js', 'js/field-store.js', 'js/field-sync.js', 'js/field-voice.js', 'js/exif.js', 'js/field.js', 'css/field-tasks.css', 'js/field-deeds.js', 'js/field-rescue.js', 'js/field-deed-form.js', 'js/field-when.js', 'js/field-sketch.js', 'js/field-tasks.js', 'img/field-192.png'];
const isPage = (answer) => answer.ok && !answer.redirected && answer.headers.get('Field-Version') === base;

self.addEventListener('install', (event) => event.waitUntil((async () => {
  const cache = await caches.open(KEPT);
  const page = await fetch(PAGE, { cache: 'no-store', headers: { Accept: 'text/html' } });
  if (!isPage(page)) throw new Error('the page is not to be had now');
  await cache.put(PAGE, page);
  await cache.addAll(files.map((file) => `${base}/${file}`));
})()));

self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('field ') && name !== KEPT) await caches.delete(name);
  await self.clients.claim();
})()));

// The net's page while the session lasts, the kept one otherwise: nobody is sent away from what waits.
async function page(request) {
  const cache = await caches.open(KEPT);
  const kept = await cache.match(PAGE);
  const fresh = fetch(request).then(async (answer) => {
    if (isPage(answer)) await cache.put(PAGE, answer.clone());
    return answer;
  });
  if (!kept) return fresh;
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  const answer = await Promise.race([fresh, late]).catch(() => undefined);
  return answer?.ok ? answer : kept;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(page(request));
  else if (pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
  }
});

self.addEventListener('sync', (event) => event.waitUntil(self.fieldSync().then((stopped) => {
  if (stopped && stopped !== 'session') throw new Error('later');
})));
self.addEventListener('message', (event) => event.data === 'restart' && self.skipWaiting());
