// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The command palette: the pages of the rail, what can be done here, named filters, language and
// looks, and what the search finds. A combobox with a list, as ARIA describes it; fetched when first used.
import { offered, press } from './keys.js';
import { icon, say } from './words.js';

const MOST = 12;
let box, input, results, groups, asked = 0, timer, chosen;
let views;

// Every letter of what was typed occurs in this order; closer together and nearer the start is better.
export function rank(typed, words) {
  const [sought, text] = [typed.toLowerCase().replace(/\s+/g, ''), words.toLowerCase()];
  let from = 0, score = 0, last = -1;
  for (const letter of sought) {
    const at = text.indexOf(letter, from);
    if (at < 0) return -1;
    score += at === last + 1 ? 0 : 1 + (at - last) / 20;
    [last, from] = [at, at + letter.length];
  }
  return score + text.length / 1000;
}

const text = (node) => node.textContent.replace(/\s+/g, ' ').trim();

// What is found by more than its name: a page also by "g" and its letter.
function commands() {
  const deeds = offered().map(({ key, words }) => ({ group: 'deeds', words, hint: key, run: () => press(key) }));
  const pages = [...document.querySelectorAll('.rail .rail-item')].map((link) => (
    { group: 'pages', words: text(link), also: `g${link.dataset.letter}`, hint: link.dataset.letter ? `g ${link.dataset.letter}` : '', run: () => link.click() }));
  const looks = [...document.querySelectorAll('.topbar .switches a, .topbar .menu-box a, .topbar .menu-box [data-keys-list]')].map((link) => (
    { group: 'looks', words: link.title || text(link).replace(/ \?$/, ''), run: () => link.click() }));
  const saved = (views ?? []).map((one) => ({ group: 'views', words: one.words, run: () => location.assign(one.href) }));
  return [...deeds, ...saved, ...pages, ...looks];
}

function option(words, hint, run, more) {
  const line = document.createElement('div');
  line.setAttribute('role', 'option');
  line.className = 'palette-option';
  const name = Object.assign(document.createElement('span'), { textContent: words });
  if (more) name.append(Object.assign(document.createElement('small'), { className: 'palette-more', textContent: more }));
  line.append(name);
  if (hint) line.append(Object.assign(document.createElement('kbd'), { textContent: hint }));
  line.run = run;
  return line;
}

function section(title, options) {
  const part = document.createElement('div');
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', title);
  part.append(Object.assign(document.createElement('p'), { className: 'palette-group', textContent: title }), ...options);
  return part;
}

const options = () => [...results.querySelectorAll('[role=option]')];

function choose(one, seen = true) {
  chosen?.setAttribute('aria-selected', 'false');
  chosen = one;
  if (!one) return input.removeAttribute('aria-activedescendant');
  one.setAttribute('aria-selected', 'true');
  input.setAttribute('aria-activedescendant', one.id);
  if (seen) one.scrollIntoView({ block: 'nearest' });
}

// What is found comes below what is there: nothing moves under the hand that presses Enter.
function draw(found) {
  const at = found ? options().indexOf(chosen) : 0;
  const typed = input.value.trim();
  const fit = commands().map((one) => ({ ...one, score: typed ? Math.min(...[one.words, one.also ?? ''].map((words) => rank(typed, words)).filter((score) => score >= 0), Infinity) : 0 }))
    .filter((one) => one.score < Infinity).sort((one, other) => one.score - other.score);
  const parts = ['deeds', 'views', 'pages', 'looks'].flatMap((group) => {
    const some = fit.filter((one) => one.group === group).slice(0, MOST);
    return some.length ? [section(groups.dataset[group], some.map((one) => option(one.words, one.hint, one.run)))] : [];
  });
  results.replaceChildren(...parts, ...(found ?? []));
  options().forEach((one, i) => (one.id = `palette-${i}`));
  results.querySelector('.palette-none')?.remove();
  const count = options().length;
  if (!count) results.append(Object.assign(document.createElement('p'), { className: 'palette-none hint', textContent: groups.dataset.none }));
  box.querySelector('[role=status]').textContent = groups.dataset.count.replace('{0}', count);
  choose(options()[Math.max(at, 0)], at > 0);
  if (!found) results.scrollTop = 0;
}

// A line that was found: what it is called, and below it where it stands.
function ofLink(link) {
  const [title, detail] = ['.find-title', '.find-detail'].map((part) => link.querySelector(part));
  return option(text(title ?? link), '', () => location.assign(link.href), title && detail ? text(detail) : '');
}

// Matters, places and units that the search finds; where there is none, nothing was found.
async function find() {
  const mine = (asked += 1);
  const typed = input.value.trim();
  if (!document.getElementById('find') || typed.length < 2) return;
  try {
    const answer = await fetch(`/find/typed?q=${encodeURIComponent(typed)}`);
    if (!answer.ok || mine !== asked) return;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    const found = [...holder.content.querySelectorAll('[data-kind]')].flatMap((kind) => {
      const links = [...kind.querySelectorAll('a[role=option][href]')];
      return links.length ? [section(text(kind.querySelector('h3') ?? kind), links.map(ofLink))] : [];
    });
    if (mine === asked) draw(found);
  } catch { /* without a connection the commands of the page still work */ }
}

async function fetchViews() {
  if (views) return;
  views = [];
  try {
    const answer = await fetch('/desk/views/choices');
    if (!answer.ok) return;
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    views = [...holder.content.querySelectorAll('a')].map((link) => ({ words: text(link), href: link.href }));
    if (box.open) draw();
  } catch { views = undefined; }
}

const run = (one) => {
  if (!one) {
    const typed = input.value.trim();
    if (typed && document.getElementById('find')) location.assign(`/search?q=${encodeURIComponent(typed)}`);
    return;
  }
  box.close();
  one.run();
};

function build() {
  box = document.getElementById('palette');
  [input, results, groups] = [box.querySelector('input'), box.querySelector('[role=listbox]'), box.querySelector('[data-pages]')];
  input.before(icon('search'));
  input.addEventListener('input', () => {
    draw();
    clearTimeout(timer);
    timer = setTimeout(find, 180);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const all = options();
      choose(all[(all.indexOf(chosen) + step + all.length) % all.length]);
    } else if (event.key === 'Enter') run(chosen);
    else return;
    event.preventDefault();
  });
  results.addEventListener('click', (event) => event.target.closest('[role=option]') && run(event.target.closest('[role=option]')));
  results.addEventListener('pointermove', (event) => event.target.closest('[role=option]') && choose(event.target.closest('[role=option]'), false));
  box.addEventListener('click', (event) => event.target === box && box.close());
}

export function show() {
  if (!box) build();
  if (box.open) return box.close();
  input.value = '';
  box.showModal();
  draw();
  fetchViews();
}
