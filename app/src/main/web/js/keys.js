// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Keys: ? lists them, j/k move through a list, Enter opens, / searches, Ctrl+K or the button opens the
// command palette, h or F1 the help beside the page, g and a letter goes, and any element with data-key is pressed by its letter.
const list = document.getElementById('keys');
const ROW = '[data-list] tbody tr[data-href], [data-queue] [data-href], .find-found [data-href]';
let going = false;
let marked;

const current = () => (marked?.isConnected && marked.classList.contains('is-current') ? marked : (marked = document.querySelector('[data-href].is-current')));

// The neighbour in a list, however many lines it has; at its end more of them are fetched.
function neighbour(row, step) {
  if (!row) return document.querySelector('[data-href].is-open') ?? document.querySelector(ROW);
  let next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  if (next?.matches('.list-more')) next.querySelector('a')?.click();
  while (next && !next.matches('[data-href]')) next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
  if (next || !row.closest('.find-found')) return next;
  // What was found stands in several lists, one for each kind.
  const all = [...document.querySelectorAll(ROW)];
  return all[all.indexOf(row) + step];
}

export function mark(row) {
  current()?.classList.remove('is-current');
  row.classList.add('is-current');
  marked = row;
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

export function move(step) {
  const from = current();
  const next = neighbour(from, step);
  if (next) mark(next);
  return from && next;
}

export function open(row) {
  const link = row.querySelector('a[href], [hx-get]');
  if (link) link.click();
  else location.assign(row.dataset.href);
}

function go(letter) {
  going = false;
  document.querySelector(`.rail [data-letter="${CSS.escape(letter)}"]`)?.click();
}

// The help for this page, at its side: nothing on the page is lost.
const help = (address = document.querySelector('[data-help]')?.href) =>
  address && import('./help.js').then((module) => module.turn(address));

const palette = () => import('./palette.js').then((module) => module.show());

const moves = {
  j: () => move(1),
  k: () => move(-1),
  g: () => {
    going = true;
    setTimeout(() => (going = false), 1500);
  },
  '/': () => document.getElementById('find')?.focus(),
  '?': () => showKeys(),
  h: () => help(),
};

export function press(key) {
  // The way back of a notice comes first, then the marked line, then the page.
  const button = [document.getElementById('toasts'), current(), document]
    .map((scope) => scope?.querySelector(`[data-key="${CSS.escape(key)}"]`)).find(Boolean);
  if (!button || button.disabled) return false;
  if (button.matches('details')) {
    button.open = true;
    button.querySelector('select, input:not([type=hidden]), textarea, button')?.focus();
  } else button.click();
  return true;
}

// What a key does here, as the page itself says it: the words of its button without the letter.
export function offered() {
  const seen = new Set();
  return [...document.querySelectorAll('[data-key]')].filter((one) => {
    if (one.disabled || !one.checkVisibility() || seen.has(one.dataset.key)) return false;
    seen.add(one.dataset.key);
    return true;
  }).map((one) => {
    const words = (one.matches('details') ? one.querySelector('summary') : one).cloneNode(true);
    words.querySelectorAll('kbd').forEach((kbd) => kbd.remove());
    return { key: one.dataset.key, words: one.dataset.keySay ?? words.textContent.replace(/\s+/g, ' ').trim() };
  });
}

function line(key, words) {
  const pair = document.createElement('div');
  const [dt, dd] = [document.createElement('dt'), document.createElement('dd')];
  dt.append(Object.assign(document.createElement('kbd'), { textContent: key }));
  dd.textContent = words;
  pair.append(dt, dd);
  return pair;
}

// The list says what this page offers now, and nothing else.
function showKeys() {
  if (list.open) return;
  for (const one of list.querySelectorAll('[data-when]')) one.hidden = !document.querySelector(one.dataset.when);
  const here = list.querySelector('[data-keys-here]');
  here.replaceChildren(...offered().map(({ key, words }) => line(key, words)));
  for (const group of list.querySelectorAll('section')) group.hidden = !group.querySelector('dl > div:not([hidden])');
  list.showModal();
}

document.addEventListener('keydown', (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    palette();
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === 'F1' && !document.querySelector('dialog[open]') && document.querySelector('[data-help]')) {
    event.preventDefault();
    help();
    return;
  }
  if (event.target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (document.querySelector('dialog[open]')) return;
  if (event.key === 'Enter') {
    if (event.target.matches('[data-href]')) open(event.target);
    return;
  }
  if (going) go(event.key);
  else if (moves[event.key]) moves[event.key]();
  else if (event.key.length !== 1 || event.key === ' ' || !press(event.key)) return;
  event.preventDefault();
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-keys-list]')) showKeys();
  if (event.target.closest('[data-palette]')) palette();
  const asked = event.target.closest('[data-help]');
  if (asked && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    const menu = asked.closest('details');
    if (menu) menu.open = false;
    help(asked.href);
  }
  const row = event.target.closest('[data-href]');
  if (row && !event.target.closest('a, button, input, label, summary, details') && !getSelection().toString()) open(row);
});
