// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// A matter that moved takes the focus that its pressed button had, so that the next Tab goes on from there.
import { toast } from './toast.js';
import { say } from './words.js';

export function start(root) {
  if (root.matches?.('[data-matter]') && document.activeElement === document.body && !root.querySelector('[data-errors]')) root.focus({ preventScroll: true });
}

// An opened form closes the one above it, which would move it out of sight.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target.open && target.matches?.('details.deed') && target.getBoundingClientRect().top < 0) target.scrollIntoView();
  },
  true,
);

// Units that were found stand in one group with those that are proposed, of which Tab reaches only
// the chosen one: the arrow goes from the words to what they found.
document.addEventListener('keydown', (event) => {
  const found = event.key === 'ArrowDown' && event.target.closest?.('.unit-search [type=search]')?.closest('.unit-search').querySelector('.unit-found input');
  if (!found) return;
  event.preventDefault();
  found.focus();
  if (found.type === 'radio') found.click();
});

// What cannot be taken back is sent a moment later: until then u keeps it from being sent at all. Whoever
// leaves the page meant it.
const WAIT = 5_000;
const waiting = new Map();

// A key makes it one move however often it is sent: what got no answer is sent twice more.
async function sendSurely(address, fields) {
  for (let again = 0; again < 3; again++) {
    if (again) await new Promise((done) => setTimeout(done, 1500 * again));
    try {
      const answer = await fetch(address, { method: 'POST', keepalive: true, body: fields });
      if (answer.ok) return await answer.json();
      if (answer.status < 500) break;
    } catch { /* the connection is lost: once more */ }
  }
  return { done: false, code: '', words: say('failed') };
}

async function send(id, address, fields) {
  waiting.delete(id);
  const result = await sendSurely(address, fields);
  toast(result.done ? result.words : `${result.code} ${result.words}`, result.done ? 'fine' : 'over');
  document.dispatchEvent(new CustomEvent('live:changed', { detail: { id } }));
  const pane = document.querySelector(`#pane-matter [data-matter][data-case="${id}"]`);
  if (pane) window.htmx.ajax('GET', `/cases/${id}/pane`, { target: '#pane-matter', swap: 'innerHTML' });
  else if (document.querySelector(`.matter-whole[data-case="${id}"]`)) location.reload();
}

document.addEventListener('submit', (event) => {
  const form = event.target.closest('form[data-later]');
  if (!form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const id = form.closest('[data-matter]').dataset.case;
  if (waiting.has(id)) return;
  const [address, fields] = [form.dataset.later, new URLSearchParams(new FormData(form))];
  form.querySelector('button').disabled = true;
  const line = toast(form.dataset.laterSay, 'plain', () => {
    clearTimeout(waiting.get(id)?.timer);
    waiting.delete(id);
    if (form.isConnected) form.querySelector('button').disabled = false;
    toast(say('keptBack'), 'fine');
  }, WAIT);
  line.classList.add('toast-waits');
  waiting.set(id, { address, fields, timer: setTimeout(() => send(id, address, fields), WAIT) });
}, { capture: true });
addEventListener('pagehide', () => {
  for (const [id, { address, fields, timer }] of waiting) {
    clearTimeout(timer);
    send(id, address, fields);
  }
});

// Somebody else moved the matter that is open: it says so, and shows it when asked, so that nothing that
// is being typed is lost.
document.addEventListener('live:changed', ({ detail }) => {
  const open = document.querySelector(`[data-matter][data-case="${detail.id}"]`);
  const note = open?.querySelector('[data-moved]');
  if (note && detail.version > Number(open.dataset.version)) note.hidden = false;
});
