// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The tour of the first day: a card beside what it tells of, never on it. Nothing is locked while it
// is there; Escape or its button ends it, the arrows go on and back.
import { asset } from './words.js';

let card;
let target;
let back = false;

const style = () => new Promise((done) => {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: asset('css/tour.css') });
  link.addEventListener('load', done);
  link.addEventListener('error', done);
  document.head.append(link);
});

const seen = (one) => one.checkVisibility() && one.getClientRects().length > 0;
const found = (selectors) => selectors ? selectors.split(', ').map((one) => [...document.querySelectorAll(one)].find(seen)).find(Boolean) : undefined;

const apart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

// Below, above, right or left of what is told of, else the corner where least of it is hidden.
function place() {
  if (!card) return;
  const [width, height] = [card.offsetWidth, card.offsetHeight];
  const [right, bottom] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
  const at = target?.isConnected ? target.getBoundingClientRect() : { left: right, right, top: bottom, bottom };
  const gap = 12;
  const within = (value, most) => Math.max(8, Math.min(value, most - 8));
  const spots = [
    [within(at.left, right - width), at.bottom + gap],
    [within(at.left, right - width), at.top - height - gap],
    [at.right + gap, within(at.top, bottom - height)],
    [at.left - width - gap, within(at.top, bottom - height)],
    [right - width - 16, bottom - height - 16],
    [right - width - 16, 72],
    [16, bottom - height - 16],
    [8, 64],
  ];
  const fits = ([x, y]) => x >= 0 && y >= 0 && x + width <= right && y + height <= bottom;
  const free = ([x, y]) => apart({ left: x, top: y, right: x + width, bottom: y + height }, at);
  const [x, y] = (target ? spots : spots.slice(4)).find((spot) => fits(spot) && free(spot)) ?? spots[4];
  card.style.left = `${Math.max(0, x)}px`;
  card.style.top = `${Math.max(0, y)}px`;
}

function clear() {
  target?.classList.remove('tour-at');
  target = undefined;
  card?.remove();
  card = undefined;
}

function show(html, moved) {
  const next = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-tour-card]');
  clear();
  if (!next) return;
  // The offer points at nothing and stands anywhere.
  if (next.dataset.at && next.dataset.page !== location.pathname) {
    // The tour waits on its own page, unless its reader has just asked to go on.
    if (moved) location.assign(next.dataset.page);
    return;
  }
  card = next;
  card.addEventListener('submit', (event) => {
    event.preventDefault();
    go(event.submitter);
  });
  card.addEventListener('keydown', key);
  document.querySelector('.skip')?.after(card);
  target = found(card.dataset.at);
  // What this page does not show here, as keys on a phone, is passed over.
  card.hidden = card.dataset.at && !target && moved;
  if (card.hidden) return go(card.querySelectorAll('[name=step]')[back ? 1 : 0] ?? card.querySelector('[name=step]'));
  target?.classList.add('tour-at');
  target?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  place();
  // Somebody who has begun to work is not called away from it.
  if (moved || document.activeElement === document.body) card.focus({ preventScroll: true });
}

let sending = false;

async function send(fields) {
  if (sending) return;
  sending = true;
  const form = card.querySelector('form');
  const body = new URLSearchParams(new FormData(form));
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch(form.action, { method: 'POST', body }).catch(() => undefined);
  sending = false;
  if (answer?.ok) show(await answer.text(), !fields.leave);
  else clear();
}

function go(button) {
  if (!button) return;
  back = Number(button.value) < Number(card.querySelector('[name=step]').value);
  send({ [button.name]: button.value });
}

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') card.querySelector('[name=leave]') ? send({ leave: 'true' }) : go(card.querySelector('[name=step]'));
  else if (event.key === 'ArrowRight') go(card.querySelector('[name=step]'));
  else if (event.key === 'ArrowLeft') go(card.querySelectorAll('[name=step]')[1]);
  else if (event.key === 'Enter' && event.target === card) go(card.querySelector('[name=step]'));
  else return;
  event.preventDefault();
  event.stopPropagation();
}

export async function start(root) {
  if (root !== document) return;
  const [answer] = await Promise.all([fetch('/me/tour', { headers: { Accept: 'text/html' } }), style()]);
  if (answer.ok && !answer.redirected) show(await answer.text(), false);
  for (const moves of ['scroll', 'resize']) addEventListener(moves, place, { passive: true, capture: true });
}
