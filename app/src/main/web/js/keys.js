// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Keys: ? lists them, j/k move through a list, Enter opens, / searches, g and a letter goes, and any
// element with data-key is pressed by its letter.
const list = document.getElementById('keys');
let going = false;

const rows = () => [...document.querySelectorAll('[data-list] tbody tr[data-href], [data-queue] [data-href]')];
const current = () => document.querySelector('[data-href].is-current');

function move(step) {
  const all = rows();
  if (!all.length) return;
  const next = all[Math.min(all.length - 1, Math.max(0, all.indexOf(current()) + step))];
  current()?.classList.remove('is-current');
  next.classList.add('is-current');
  next.tabIndex = -1;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

function open(row) {
  const link = row.querySelector('a[href], [hx-get]');
  if (link) link.click();
  else location.assign(row.dataset.href);
}

function go(letter) {
  going = false;
  document.querySelector(`.rail [data-letter="${CSS.escape(letter)}"]`)?.click();
}

const moves = {
  j: () => move(1),
  k: () => move(-1),
  g: () => {
    going = true;
    setTimeout(() => (going = false), 1500);
  },
  '/': () => document.getElementById('find')?.focus(),
  '?': () => list.showModal(),
};

function press(key) {
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

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest('input, textarea, select, [contenteditable]')) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  if (list.open) return;
  if (event.key === 'Enter') {
    if (event.target.matches('[data-href]')) open(event.target);
    return;
  }
  if (going) go(event.key);
  else if (moves[event.key]) moves[event.key]();
  else if (event.key.length !== 1 || !press(event.key)) return;
  event.preventDefault();
});

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-keys-list]')) list.showModal();
  const row = event.target.closest('[data-href]');
  if (row && !event.target.closest('a, button, input, label, summary, details') && !getSelection().toString()) open(row);
});
