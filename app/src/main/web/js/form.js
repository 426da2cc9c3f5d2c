// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Forms with data-draft="name" keep what is typed on this device until it is sent; every form is sent
// once, however often it is pressed.
import { forgetPhotos } from './kept.js';
import { unfold } from './later.js';
import { say } from './words.js';

// Who told it is never kept on a device: fields below data-undrafted.
const skip = (input) => !input.name || input.closest('[data-undrafted]') || ['password', 'file', 'hidden'].includes(input.type) && !('kept' in input.dataset) || input.name === '_csrf';

const read = (form) =>
  [...form.elements].filter((input) => !skip(input) && (!/radio|checkbox/.test(input.type) || input.checked))
    .map((input) => [input.name, input.value]);

function fill(form, values) {
  for (const input of form.elements) {
    if (skip(input)) continue;
    const mine = values.filter(([name]) => name === input.name).map(([, value]) => value);
    // What was chosen and is not offered any more leaves the choice as the page has it.
    if (input.type === 'radio' && mine.length && ![...form.elements].some((one) => one.name === input.name && mine.includes(one.value))) continue;
    if (/radio|checkbox/.test(input.type)) input.checked = mine.includes(input.value);
    else if (mine.length) input.value = mine[0];
    if (mine.length) input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function offer(form, store, kept) {
  const note = document.createElement('p');
  note.className = 'draft-note';
  const forget = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: say('forget') });
  forget.addEventListener('click', () => {
    localStorage.removeItem(store);
    forgetPhotos(form.dataset.draft);
    form.reset();
    // What no reset empties: what the page itself filled in, and what listens.
    form.querySelectorAll('[data-kept]').forEach((input) => (input.value = ''));
    form.dispatchEvent(new CustomEvent('draft:forgotten'));
    note.remove();
  });
  const time = new Date(kept.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  note.append(say('kept', time), forget);
  form.prepend(note);
}

// What was typed a week ago is meant no more.
// On a machine that several share, nobody reads what another wrote.
const me = document.querySelector('meta[name=me]')?.content ?? '';
const KEPT_FOR = 7 * 24 * 3_600_000;

// The forms of the page, and those that come into it later, each once.
function keepDraft(form) {
  if (form.dataset.drafted) return;
  form.dataset.drafted = 'yes';
  const store = `draft:${form.dataset.draft}`;
  const kept = JSON.parse(localStorage.getItem(store) ?? 'null');
  if (kept && (kept.who ?? me) === me && kept.at > Date.now() - KEPT_FOR && !document.querySelector('[data-errors]') && kept.values.some(([, value]) => value)) {
    unfold(form);
    fill(form, kept.values);
    const fold = form.closest('details');
    if (fold) fold.open = true;
    offer(form, store, kept);
  }
  let timer;
  let sent = false;
  const keep = () => {
    clearTimeout(timer);
    // A field that goes with its form still says that it changed.
    if (sent) return;
    timer = setTimeout(write, 300);
  };
  const write = () => {
    clearTimeout(timer);
    const values = read(form);
    if (!sent && values.some(([, value]) => value)) localStorage.setItem(store, JSON.stringify({ at: Date.now(), who: me, values }));
  };
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
  // Kept until the answer says that it arrived, also where a sign-out in another tab forgot it. A
  // move that was made needs its draft no more; one that was refused comes back filled in.
  form.addEventListener('htmx:beforeRequest', (event) => event.target === form && write());
  if (!form.hasAttribute('hx-post')) form.addEventListener('submit', write);
  form.addEventListener('htmx:beforeOnLoad', ({ target, detail }) => {
    if (target !== form || detail.xhr.status >= 400) return;
    sent = true;
    clearTimeout(timer);
    localStorage.removeItem(store);
  });
}
document.querySelectorAll('form[data-draft]').forEach(keepDraft);
for (const key of Object.keys(localStorage).filter((one) => one.startsWith('draft:'))) {
  if (!(JSON.parse(localStorage.getItem(key))?.at > Date.now() - KEPT_FOR)) localStorage.removeItem(key);
}

// A page that thanks for a sent form names its draft, so that it is forgotten only after it arrived.
document.querySelectorAll('[data-draft-sent]').forEach((done) => {
  localStorage.removeItem(`draft:${done.dataset.draftSent}`);
  forgetPhotos(done.dataset.draftSent);
});

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post' || form.hasAttribute('hx-post')) return;
  if (form.matches('[data-forget]')) forgetDrafts();
  if (form.dataset.sending) return event.preventDefault();
  if (!navigator.onLine) {
    event.preventDefault();
    // In the middle of the page no toast lies over it.
    return note(form, say('offline')).scrollIntoView({ block: 'center' });
  }
  form.dataset.sending = 'yes';
  note(form, say([...form.querySelectorAll('[type=file]')].some((input) => input.files.length) ? 'photos' : 'sending'));
});
addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach((form) => {
  delete form.dataset.sending;
  form.querySelector('.sending-note')?.remove();
}));

// A part of a form that comes anew keeps what was chosen and typed in it while it was on its way.
const label = (input) => input.labels?.[0]?.firstChild?.textContent ?? '';
let held;
document.addEventListener('htmx:beforeSwap', ({ detail: { target } }) => {
  held = target.id && target.closest('form') && {
    id: target.id,
    inputs: [...target.querySelectorAll('input')].filter((input) => (/radio|checkbox/.test(input.type) ? input.checked : !skip(input) && input.value)),
  };
});
document.addEventListener('htmx:afterSwap', () => {
  const anew = held && document.getElementById(held.id);
  if (!anew) return;
  for (const was of held.inputs) {
    const now = [...anew.querySelectorAll('input')].find((input) =>
      input.name === was.name && input.type === was.type && (/radio|checkbox/.test(was.type) ? input.value === was.value : label(input) === label(was)));
    if (!now) continue;
    if (/radio|checkbox/.test(was.type)) now.checked = true;
    else now.value = was.value;
  }
  held = undefined;
});

// Whoever signs out leaves nothing typed behind for the next at this computer.
function forgetDrafts() {
  Object.keys(localStorage).filter((key) => /^(draft|find):/.test(key)).forEach((key) => localStorage.removeItem(key));
  forgetPhotos();
}

// What a form does now is said below the button that was pressed.
function note(form, words) {
  const line = form.querySelector('.sending-note') ?? Object.assign(document.createElement('p'), { className: 'sending-note' });
  line.setAttribute('role', 'status');
  line.textContent = words;
  [...form.querySelectorAll('button:not([type=button])')].at(-1)?.after(line);
  return line;
}

// What stands in the way is read first, also where htmx brings it.
export const start = (root) => {
  root.querySelectorAll('form[data-draft]').forEach(keepDraft);
  root.querySelector('[data-errors]')?.focus();
};
