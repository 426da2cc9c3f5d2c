// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Several matters at once. s or space chooses the marked line, shift with j or k goes on choosing, Escape
// chooses none. A bar says what can be done to them; each goes as a move of its own, and says what became of it.
import { move } from './keys.js';
import { toast } from './toast.js';
import { icon, say } from './words.js';

const MOST = 100;
const bar = document.querySelector('[data-bulk]');
const queue = document.getElementById('pane-queue');
const offers = bar.querySelector('[data-bulk-offers]');
const results = bar.querySelector('[data-bulk-results]');
const token = document.querySelector('meta[name=csrf]')?.content;
// By id, so that asking costs the same however many lines there are.
const picked = new Set();
const boxes = () => [...picked].map((id) => lineOf(id)?.querySelector('.row-pick')).filter(Boolean);
// The colour of a chosen line hangs on a class: asking each line for its box costs a frame.
const set = (box, on) => {
  box.checked = on;
  picked[on ? 'add' : 'delete'](box.value);
  box.closest('tr').classList.toggle('is-picked', on);
};
const lineOf = (id) => document.getElementById(`case-${id}`);
const current = () => queue.querySelector('tr.is-current');
let timer, lost = 0, asked = 0, running, taken = [], offered;

function show() {
  const chosen = boxes();
  bar.hidden = !chosen.length && !results.childElementCount;
  bar.querySelector('[data-bulk-count]').textContent = chosen.length ? bar.dataset.chosen.replace('{0}', chosen.length) : '';
  if (running) return;
  // What stands in a form of the bar stays while the same lines are chosen.
  const ids = chosen.map((box) => box.value).join(',');
  if (ids === offered) return;
  offered = ids;
  clearTimeout(timer);
  offers.inert = true;
  if (!chosen.length) return offers.replaceChildren();
  timer = setTimeout(async () => {
    const mine = (asked += 1);
    const answer = await fetch(`/cases/bulk?ids=${ids}`).catch(() => undefined);
    if (mine !== asked) return;
    if (!answer?.ok) {
      // The next choice, the connection that is back or a moment asks again.
      offered = undefined;
      if (answer) return toast(say('failed'), 'over');
      timer = setTimeout(show, 3_000);
      return lost++ || toast(say('lost'), 'over');
    }
    lost = 0;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    offers.replaceChildren(...holder.content.children);
    window.htmx.process(offers);
    offers.inert = false;
  }, 150);
}

function pick(row, on) {
  const box = row?.querySelector('.row-pick');
  if (!box) return;
  if (on && !box.checked && boxes().length >= MOST) return toast(bar.dataset.most, 'soon');
  set(box, on ?? !box.checked);
  show();
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog[open]')) return;
  if (event.target.closest('input:not(.row-pick), textarea, select, button, a, summary')) return;
  if (event.key === 's' || (event.key === ' ' && event.target.matches('tr'))) pick(current() ?? (move(1), current()));
  else if (event.key === 'J' || event.key === 'K') {
    pick(current(), true);
    if (move(event.key === 'J' ? 1 : -1)) pick(current(), true);
  } else if (event.key === 'Escape' && boxes().length) none();
  else return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });

function none() {
  boxes().forEach((box) => set(box, false));
  show();
}

// With shift all lines between the last pressed box and this one.
let last;
queue.addEventListener('click', (event) => {
  const box = event.target.closest('.row-pick');
  if (!box) return;
  if (event.shiftKey && last?.isConnected) {
    const all = [...queue.querySelectorAll('.row-pick')];
    const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((one, other) => one - other);
    all.slice(from, to + 1).slice(0, MOST).forEach((one) => set(one, box.checked));
  }
  last = box;
  set(box, box.checked);
  if (boxes().length > MOST) {
    set(box, false);
    toast(bar.dataset.most, 'soon');
  }
  show();
});
bar.querySelector('[data-bulk-none]').addEventListener('click', () => {
  results.replaceChildren();
  none();
});
bar.querySelector('[data-bulk-all]').addEventListener('click', () => {
  [...queue.querySelectorAll('.row-pick')].slice(0, MOST).forEach((box) => set(box, true));
  show();
});

const send = async (id, move, fields) => {
  const answer = await fetch(`/cases/${id}/bulk/${move}`, { method: 'POST', keepalive: true, body: new URLSearchParams(fields), headers: { 'X-CSRF-TOKEN': token } });
  if (answer.ok) return answer.json();
  if (answer.status >= 500) throw new Error(answer.status);
  const problem = await answer.json().catch(() => ({}));
  return { done: false, code: '', words: [problem.title, problem.detail].filter(Boolean).join(' ') || say('failed'), undo: 0 };
};

// A key made once: a request that is sent again after a lost connection changes nothing twice.
async function sendSurely(id, move, fields) {
  for (let again = 0; ; again++) {
    try {
      return await send(id, move, fields);
    } catch {
      if (again === 2) return { done: false, code: '', words: say('failed'), undo: 0 };
      await new Promise((done) => setTimeout(done, 1000 * (again + 1)));
    }
  }
}

function told(id, result) {
  const row = lineOf(id);
  const line = document.createElement('li');
  line.className = result.done ? 'bulk-done' : 'bulk-refused';
  const link = Object.assign(document.createElement('a'), { href: `/cases/${id}`, textContent: result.code || row?.querySelector('.code')?.textContent || id });
  const words = result.words.replace(result.code, '').trim();
  line.append(icon(result.done ? 'circle-check' : 'alert-circle'), link, ` ${words}`);
  results.append(line);
  if (!row) return;
  row.classList.toggle('is-refused', !result.done);
  if (result.done) set(row.querySelector('.row-pick'), false);
  row.dispatchEvent(new CustomEvent('live:changed', { bubbles: true, detail: { id } }));
}

// What has no way back is sent a moment later: until then u keeps all of it from being sent. Whoever leaves
// the page meant it.
const WAIT = 5_000;
let held;
const back = bar.querySelector('[data-bulk-back]');
const sayHow = bar.querySelector('[data-bulk-progress-say]');

function wait(jobs) {
  return new Promise((done) => {
    const end = (send) => {
      clearTimeout(held.timer);
      held = undefined;
      back.hidden = true;
      delete back.dataset.key;
      done(send);
    };
    held = { jobs, end, timer: setTimeout(() => end(true), WAIT) };
    sayHow.textContent = bar.dataset.waits.replace('{0}', jobs.length);
    back.hidden = false;
    back.dataset.key = 'u';
  });
}
back.addEventListener('click', () => held?.end(false));
addEventListener('pagehide', () => {
  held?.jobs.forEach(({ id, move, fields }) => send(id, move, fields).catch(() => {}));
  held?.end();
});

async function each(jobs, progress) {
  let done = 0;
  const counts = { done: 0, refused: 0 };
  results.replaceChildren();
  taken = [];
  running = { stop: false };
  offers.inert = true;
  progress.hidden = false;
  for (const { id, move, fields } of jobs) {
    if (running.stop) break;
    const result = await sendSurely(id, move, fields);
    counts[result.done ? 'done' : 'refused'] += 1;
    if (result.done && result.undo) taken.push({ id, version: result.undo });
    told(id, result);
    done += 1;
    progress.value = done / jobs.length;
    sayHow.textContent = bar.dataset.progress.replace('{0}', done).replace('{1}', jobs.length);
  }
  progress.hidden = true;
  const stopped = jobs.length - done;
  running = undefined;
  bar.querySelector('[data-bulk-stop]').hidden = true;
  sayHow.textContent =
    bar.dataset.sum.replace('{0}', counts.done).replace('{1}', counts.refused) + (stopped ? ` ${bar.dataset.stopped.replace('{0}', stopped)}` : '');
  offered = undefined;
  show();
}

function offerUndo(move) {
  const button = bar.querySelector('[data-bulk-undo]');
  button.hidden = !taken.length;
  bar.querySelector('[data-bulk-undo-say]').textContent = taken.length || !results.querySelector('.bulk-done') ? '' : bar.dataset.noUndo;
  button.dataset.key = taken.length ? 'u' : '';
  if (!taken.length) button.removeAttribute('data-key');
  button.dataset.move = move;
}

bar.addEventListener('submit', async (event) => {
  const form = event.target.closest('[data-bulk-move]');
  if (!form) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (running) return;
  const name = form.dataset.bulkMove;
  const fields = [...new FormData(form)];
  const into = form.querySelector('[name=into]:checked')?.value;
  const jobs = form.dataset.ids.split(',').filter((id) => id !== into && lineOf(id)).map((id) => ({
    id,
    move: name,
    fields: [...fields, ['version', lineOf(id).dataset.version], ['key', crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`]],
  }));
  if (name !== 'merge') {
    running = { stop: false };
    offers.inert = true;
    results.replaceChildren();
    bar.querySelector('[data-bulk-undo]').hidden = true;
    bar.querySelector('[data-bulk-undo-say]').textContent = '';
    const send = await wait(jobs);
    running = undefined;
    if (!send) {
      offers.inert = false;
      sayHow.textContent = send === false ? bar.dataset.keptBack : '';
      return;
    }
  }
  bar.querySelector('[data-bulk-stop]').hidden = false;
  await each(jobs, bar.querySelector('progress'));
  offerUndo(name);
}, { capture: true });
bar.querySelector('[data-bulk-stop]').addEventListener('click', () => running && (running.stop = true));
bar.querySelector('[data-bulk-undo]').addEventListener('click', async () => {
  const jobs = taken.map(({ id, version }) => ({
    id, move: 'unmerge', fields: [['version', version], ['reason', bar.dataset.undoReason], ['key', crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`]],
  }));
  await each(jobs, bar.querySelector('progress'));
  taken = [];
  offerUndo('');
});

addEventListener('online', () => offered === undefined && picked.size && show());

// Lines that come anew keep whether they were chosen; lines that are gone are chosen no more. htmx says so
// of every line: once in a frame is enough.
let due;
document.addEventListener('htmx:afterSettle', () => (due ??= requestAnimationFrame(() => {
  due = undefined;
  if (!picked.size) return;
  for (const id of [...picked]) {
    const box = lineOf(id)?.querySelector('.row-pick');
    if (box) set(box, true);
    else picked.delete(id);
  }
  show();
})));
