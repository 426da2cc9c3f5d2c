// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The search box of the top bar answers while somebody types: a combobox with a list of options by
// kind. Older answers are dropped, nothing is asked while a character is being composed, and what was
// looked for lately stays on this device until sign-out (form.js forgets it).
const WAIT = 100;
const KEPT = 8;
const STORE = 'find:recent';

const recent = () => {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '[]');
  } catch {
    return [];
  }
};
// Somebody's number is never kept.
const keep = (words) => words && !/\d{7}/.test(words.replace(/[\s-]/g, '')) &&
  localStorage.setItem(STORE, JSON.stringify([words, ...recent().filter((one) => one !== words)].slice(0, KEPT)));

function box(form) {
  const input = form.querySelector('input[name=q]');
  const list = Object.assign(document.createElement('div'), { id: `${input.id}-list`, className: 'find-list', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.getAttribute('aria-label'));
  const status = Object.assign(document.createElement('span'), { className: 'visually-hidden' });
  status.setAttribute('role', 'status');
  // On a phone the list is a sheet over the page, without a key to leave it.
  const leave = Object.assign(document.createElement('button'), { type: 'button', className: 'find-close', textContent: '×' });
  leave.setAttribute('aria-label', form.dataset.close);
  leave.addEventListener('click', () => {
    close();
    document.activeElement.blur();
  });
  form.append(leave, list, status);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', list.id], ['aria-expanded', 'false']]) {
    input.setAttribute(name, value);
  }
  let timer;
  let asked;
  let answered = '';

  const options = () => [...list.querySelectorAll('[role=option]')];
  const chosen = () => list.querySelector('[aria-selected=true]');
  const choose = (option) => {
    chosen()?.setAttribute('aria-selected', 'false');
    if (!option) return input.removeAttribute('aria-activedescendant');
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const show = (open) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) choose();
  };
  const close = () => {
    clearTimeout(timer);
    asked = undefined;
    answered = '';
    show(false);
  };

  function lately() {
    const words = recent();
    answered = '';
    list.replaceChildren();
    if (!words.length) return show(false);
    const section = document.createElement('section');
    section.setAttribute('role', 'group');
    section.setAttribute('aria-label', form.dataset.recent);
    const head = Object.assign(document.createElement('h3'), { textContent: form.dataset.recent });
    head.setAttribute('role', 'presentation');
    section.append(head, ...words.map((one, i) => option(`find-recent-${i}`, one, `/search?q=${encodeURIComponent(one)}`)));
    const clear = option('find-recent-clear', form.dataset.clear, '#');
    clear.addEventListener('click', (event) => {
      event.preventDefault();
      localStorage.removeItem(STORE);
      close();
    });
    section.append(clear);
    list.append(section);
    show(true);
  }

  function option(id, text, href) {
    const line = Object.assign(document.createElement('a'), { id, href, textContent: text, tabIndex: -1 });
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    return line;
  }

  async function ask() {
    const words = input.value.trim();
    if (words && words === answered) return show(options().length > 0);
    const mine = (asked = {});
    if (!words) return lately();
    form.classList.add('is-asking');
    try {
      const answer = await fetch(`${form.dataset.find}?q=${encodeURIComponent(words)}`, { headers: { 'X-Requested-With': 'fetch' } });
      const html = await answer.text();
      if (mine !== asked) return;
      if (!answer.ok || answer.redirected) return close();
      list.innerHTML = html;
      answered = words;
      choose();
      const found = options().length;
      show(found > 0);
      status.textContent = found ? form.dataset.counted.replace('{0}', found) : form.dataset.none;
    } catch {
      // Without an answer the box is a plain one: Enter searches.
      if (mine === asked) close();
    } finally {
      form.classList.remove('is-asking');
    }
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  };
  input.addEventListener('input', (event) => !event.isComposing && later());
  input.addEventListener('compositionend', later);
  input.addEventListener('focus', later);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const all = options();
    const at = all.indexOf(chosen());
    const step = { ArrowDown: at + 1, ArrowUp: at < 0 ? all.length - 1 : at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape' && !list.hidden) {
      close();
      event.stopPropagation();
    } else if (event.key === 'Enter' && chosen()) {
      keep(input.value.trim());
      chosen().click();
    } else if (step === undefined || list.hidden || (at < 0 && /Home|End/.test(event.key))) {
      return;
    } else choose(all[step]);
    event.preventDefault();
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => event.target.closest('[role=option]') && keep(input.value.trim()));
  form.addEventListener('submit', () => keep(input.value.trim()));
  form.addEventListener('focusout', (event) => !form.contains(event.relatedTarget) && close());
}

export const start = (root) => root.querySelectorAll?.('[data-find]:not([data-ready])').forEach((form) => {
  form.dataset.ready = 'yes';
  box(form);
});
