// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Forms with data-draft="name" keep what is typed on this device until it is sent; every form is sent
// once, however often it is pressed.
import { say } from './words.js';

// Who told it is never kept on a device: fields below data-undrafted.
const skip = (input) => !input.name || input.closest('[data-undrafted]') || ['password', 'file', 'hidden'].includes(input.type) || input.name === '_csrf';

const read = (form) =>
  [...form.elements].filter((input) => !skip(input) && (!/radio|checkbox/.test(input.type) || input.checked))
    .map((input) => [input.name, input.value]);

function fill(form, values) {
  for (const input of form.elements) {
    if (skip(input)) continue;
    const mine = values.filter(([name]) => name === input.name).map(([, value]) => value);
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
    form.reset();
    note.remove();
  });
  const time = new Date(kept.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
  note.append(say('kept', time), forget);
  form.prepend(note);
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  const store = `draft:${form.dataset.draft}`;
  const kept = JSON.parse(localStorage.getItem(store) ?? 'null');
  if (kept && !document.querySelector('[data-errors]') && kept.values.some(([, value]) => value)) {
    fill(form, kept.values);
    offer(form, store, kept);
  }
  let timer;
  const keep = () => {
    clearTimeout(timer);
    timer = setTimeout(() => localStorage.setItem(store, JSON.stringify({ at: Date.now(), values: read(form) })), 300);
  };
  form.addEventListener('input', keep);
  form.addEventListener('change', keep);
}

// A page that thanks for a sent form names its draft, so that it is forgotten only after it arrived.
document.querySelectorAll('[data-draft-sent]').forEach((done) => localStorage.removeItem(`draft:${done.dataset.draftSent}`));

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
  Object.keys(localStorage).filter((key) => key.startsWith('draft:')).forEach((key) => localStorage.removeItem(key));
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
export const start = (root) => root.querySelector('[data-errors]')?.focus();
