// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The panes keep their place: how wide they are on this device, and in this tab how far each is scrolled,
// how many lines were fetched and what part of the map is seen; over a reload, a case page and back.
const panes = document.querySelector('.panes');
const WIDTHS = 'panes:widths';
const [LEAST, MOST, STEP] = [18, 60, 2];

const keptWidths = () => JSON.parse(localStorage.getItem(WIDTHS) ?? '{}');
function setWidth(name, percent) {
  panes.style.setProperty(`--${name}`, `${percent}%`);
  const bar = panes.querySelector(`[data-splits="${name}"]`);
  bar.setAttribute('aria-valuenow', Math.round(percent));
}
function keepWidth(name, percent) {
  const fit = Math.min(MOST, Math.max(LEAST, percent));
  setWidth(name, fit);
  localStorage.setItem(WIDTHS, JSON.stringify({ ...keptWidths(), [name]: fit }));
  dispatchEvent(new Event('resize'));
}

for (const bar of panes.querySelectorAll('[data-splits]')) {
  const name = bar.dataset.splits;
  const pane = document.getElementById(bar.getAttribute('aria-controls'));
  const share = () => (pane.getBoundingClientRect().width / panes.getBoundingClientRect().width) * 100;
  if (keptWidths()[name]) setWidth(name, keptWidths()[name]);
  else bar.setAttribute('aria-valuenow', Math.round(share()));
  // The queue grows to the right, the map to the left.
  const sign = name === 'queue' ? 1 : -1;
  bar.addEventListener('keydown', (event) => {
    const step = { ArrowRight: sign, ArrowLeft: -sign }[event.key];
    if (step) keepWidth(name, share() + step * STEP);
    else if (event.key === 'Home' || event.key === 'Enter') {
      panes.style.removeProperty(`--${name}`);
      localStorage.setItem(WIDTHS, JSON.stringify({ ...keptWidths(), [name]: undefined }));
      bar.setAttribute('aria-valuenow', Math.round(share()));
    } else return;
    event.preventDefault();
  });
  bar.addEventListener('pointerdown', (down) => {
    bar.setPointerCapture(down.pointerId);
    const from = share();
    const follow = (event) => setWidth(name, Math.min(MOST, Math.max(LEAST, from + (sign * (event.clientX - down.clientX) * 100) / panes.clientWidth)));
    bar.addEventListener('pointermove', follow);
    bar.addEventListener('lostpointercapture', () => {
      bar.removeEventListener('pointermove', follow);
      keepWidth(name, share());
    }, { once: true });
  });
}

// Scrolls and the map, for this list in this tab.
const store = () => {
  const query = new URLSearchParams(location.search);
  query.delete('case');
  return `place:${location.pathname}?${query}`;
};
const queue = document.getElementById('pane-queue');
const matter = document.getElementById('pane-matter');
const lines = () => queue.querySelectorAll('tr[data-href]').length;
let map = {};

const keep = () => sessionStorage.setItem(store(), JSON.stringify({
  queue: queue.scrollTop,
  lines: lines(),
  line: queue.querySelector('tr.is-current')?.dataset.case,
  matter: matter.scrollTop,
  open: matter.querySelector('[data-matter]')?.dataset.case,
  pane: panes.scrollLeft,
  map,
}));
addEventListener('pagehide', keep);
document.addEventListener('visibilitychange', () => document.hidden && keep());
document.addEventListener('map:moved', ({ detail }) => (map = detail));

async function fetchLines(wanted) {
  for (let left = 20; left > 0 && lines() < wanted; left--) {
    const more = queue.querySelector('.list-more a');
    if (!more) return;
    const came = new Promise((done) => {
      document.addEventListener('htmx:afterSettle', done, { once: true });
      setTimeout(done, 3000);
    });
    more.click();
    await came;
  }
}

async function goBack() {
  const kept = JSON.parse(sessionStorage.getItem(store()) ?? 'null');
  if (!kept) return;
  map = kept.map ?? {};
  if (map.zoom) document.querySelector('#pane-map [data-map]')?.setAttribute('data-view', JSON.stringify(map));
  panes.scrollLeft = kept.pane;
  await fetchLines(kept.lines);
  queue.scrollTop = kept.queue;
  if (kept.line) document.getElementById(`case-${kept.line}`)?.classList.add('is-current');
  if (!kept.open) return;
  const scroll = () => matter.querySelector(`[data-matter][data-case="${kept.open}"]`) && (matter.scrollTop = kept.matter);
  scroll();
  matter.addEventListener('htmx:afterSettle', scroll, { once: true });
}
goBack();

// More lines come by themselves before the end is reached.
const nearEnd = new IntersectionObserver((seen) => seen.forEach(({ isIntersecting, target }) => {
  if (!isIntersecting) return;
  nearEnd.unobserve(target);
  target.querySelector('a')?.click();
}), { root: queue, rootMargin: '600px' });
const watch = () => queue.querySelectorAll('.list-more').forEach((more) => nearEnd.observe(more));
let due;
document.addEventListener('htmx:afterSettle', () => (due ??= requestAnimationFrame(() => {
  due = undefined;
  watch();
})));
watch();
