// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

import { rest } from './ahead.js';
import { mark, move, open } from './keys.js';
import { toast } from './toast.js';
import { say } from './words.js';

// The desk: opening a matter beside its line, keys that act on the line they are pressed on, lines that
// are read anew in place, and the map that opens matters in the same pane.
const desk = document.querySelector('[data-desk]');
const pane = document.getElementById('pane-matter');
const htmx = window.htmx;

const shown = () => pane?.querySelector('[data-matter]')?.dataset.case;
const lineOf = (id) => document.getElementById(`case-${id}`);
const beside = matchMedia('(min-width: 1181px)');

// Only the row of panes turns; the page itself stays where it is.
const turnTo = (one) => one.parentElement.scrollTo({ left: one.offsetLeft - one.parentElement.offsetLeft });

document.querySelector('.pane-tabs')?.addEventListener('click', (event) => {
  const one = document.querySelector(event.target.closest('a')?.getAttribute('href') ?? '#none');
  if (!one) return;
  event.preventDefault();
  turnTo(one);
});

function remember(id) {
  const address = new URL(location.href);
  address.searchParams.set('case', id);
  history.replaceState(history.state, '', address);
}

// Open only when it has settled: before that its forms would be sent as those of a page of their own.
async function openMatter(id) {
  const settled = new Promise((done) => {
    pane.addEventListener('htmx:afterSettle', done, { once: true });
    setTimeout(done, 2000);
  });
  await htmx.ajax('GET', `/cases/${id}/pane`, { target: '#pane-matter', swap: 'innerHTML' }).catch(() => {});
  await settled;
}

function marked() {
  const id = shown();
  document.querySelectorAll('tr.is-open').forEach((row) => row.classList.remove('is-open'));
  if (!id) return;
  lineOf(id)?.classList.add('is-open');
  remember(id);
  pane.scrollTop = 0;
  if (!beside.matches) turnTo(pane);
}

if (pane) {
  pane.addEventListener('htmx:afterSwap', (event) => event.target === pane && marked());
  pane.addEventListener('htmx:afterSettle', (event) => event.target === pane && rest(nextWaiting(), 300));
  for (const resting of ['focusin', 'pointerover']) {
    document.getElementById('pane-queue').addEventListener(resting, ({ target }) => {
      const line = target.closest('tr[data-case]');
      if (line && line.dataset.case !== shown()) rest(line);
    });
  }
  // A pane that cannot be had leads to the matter's own page.
  document.addEventListener('htmx:responseError', (event) => {
    const id = event.detail.pathInfo?.requestPath.match(/\/cases\/(\d+)\/pane/)?.[1];
    if (id && event.detail.xhr.status === 404) location.assign(`/cases/${id}`);
  });
  // a, d, m and the numbers mean the line that is marked: its matter is opened first if another one is.
  document.addEventListener('keydown', async (event) => {
    if (!'adm123'.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input, textarea, select, [contenteditable]')) return;
    const id = document.querySelector('tr.is-current')?.dataset.case;
    if (!id || id === shown()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await openMatter(id);
    const door = pane.querySelector(`[data-key="${event.key}"]`);
    if (!door) return;
    if (door.matches('details')) {
      door.open = true;
      door.querySelector('select, input:not([type=hidden]), textarea, button')?.focus();
    } else door.click();
  }, { capture: true });
}

// A line whose matter moved is read anew where it stands; the list itself never moves.
const waiting = new Map();
function readAnew(id) {
  if (!desk.dataset.query || !lineOf(id)) return;
  clearTimeout(waiting.get(id));
  waiting.set(id, setTimeout(async () => {
    waiting.delete(id);
    const answer = await fetch(`/desk/row/${id}?${desk.dataset.query}`).catch(() => undefined);
    const line = lineOf(id);
    if (!answer?.ok || !line) return;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    const fresh = holder.content.firstElementChild;
    const box = line.querySelector('.row-pick');
    if (box?.checked && fresh.querySelector('.row-pick')) {
      fresh.querySelector('.row-pick').checked = true;
      fresh.classList.add('is-picked');
    }
    ['is-current', 'is-open', 'is-refused'].filter((name) => line.classList.contains(name)).forEach((name) => fresh.classList.add(name));
    const focused = line.contains(document.activeElement);
    line.replaceWith(fresh);
    htmx.process(fresh);
    if (focused) {
      fresh.tabIndex = -1;
      fresh.focus({ preventScroll: true });
    }
  }, 250));
}

document.addEventListener('live:changed', ({ detail }) => detail.id && readAnew(detail.id));
document.addEventListener('case-moved', () => shown() && readAnew(shown()));

// The next line that still waits here.
function nextWaiting() {
  const from = document.querySelector('tr.is-current') ?? lineOf(shown());
  let row = from ? from.nextElementSibling : document.querySelector('#pane-queue tr[data-href]');
  while (row && (!row.matches('[data-href]') || row.matches('.is-elsewhere'))) row = row.nextElementSibling;
  return row;
}

// n opens it at once.
function openNext() {
  const row = nextWaiting();
  if (!row) {
    move(1);
    return toast(say('last'));
  }
  mark(row);
  open(row);
}
document.addEventListener('click', (event) => event.target.closest('[data-next]') && openNext());

// The map.
document.addEventListener('map:points-read', ({ detail }) => {
  const note = document.querySelector('[data-map-more]');
  if (!note) return;
  note.hidden = !detail.more;
  note.textContent = note.dataset.words.replace('{0}', detail.more);
});
document.addEventListener('map:open', (event) => {
  const id = event.detail.href.match(/\/cases\/(\d+)$/)?.[1];
  if (!id || !pane) return;
  event.preventDefault();
  openMatter(id);
});
