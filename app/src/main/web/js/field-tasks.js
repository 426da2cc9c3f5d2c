// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Today's tasks and the sketch, on the page of the field app. Asks for them when the page opens or
// comes back to the front, and on a press; never while it is hidden. No position leaves from here.
(() => {
  const deeds = self.fieldDeeds;
  const by = (name) => document.getElementById(`field-${name}`);
  const words = by('task-words').dataset;
  const put = (pattern, ...args) => args.reduce((text, arg, i) => text.replaceAll(`{${i}}`, arg), pattern);
  const KEEPS_SENT = 7 * 86_400_000;
  const TAB = 'field-tab';
  const others = 'BroadcastChannel' in self ? new BroadcastChannel('jingwei-field-tasks') : null;
  let me;
  let day;
  let sending = '';
  let wanted = true;
  let pages = 1;
  let painted;
  let zoom = 1;
  let fetchedPictures = 0;

  const make = (name, text, more) => Object.assign(document.createElement(name), { textContent: text ?? '' }, more);
  const button = (text, press, more) => {
    const made = make('button', text, { type: 'button', ...more });
    made.addEventListener('click', press);
    return made;
  };
  const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
  const label = (move) => words[`move${move.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('')}`];
  const changed = async () => {
    others?.postMessage('');
    await show();
  };

  const { dateOf, timeOf, spoken, deadline } = self.fieldWhen({ words, put, zone: () => day?.zone || 'Asia/Shanghai' });
  const { form, forms } = self.fieldDeedForms({ words, label, make, button, put, hand: (deed) => hand(deed), drop: (deed) => drop(deed) });

  // ---- what is done about a task ----

  async function begin(task, move) {
    const deed = { key: freshKey(), person: me.person, state: 'draft', matter: task.id, version: task.version, move, words: '', photos: 0, begun: new Date().toISOString(), code: task.code, title: `${task.category} · ${task.place}` };
    if (move === 'acknowledge') return hand(deed);
    await deeds.write(deed);
    await changed();
    forms.get(deed.key)?.querySelector('textarea').focus();
  }

  async function hand(deed) {
    if (!(await deeds.write({ ...deed, state: 'waiting', why: undefined }))) return changed();
    forms.delete(deed.key);
    by('state').textContent = words.queued;
    wanted = true;
    await changed();
    document.getElementById(`task-${deed.matter}`)?.focus();
    const ready = (await navigator.serviceWorker?.getRegistration('/field'))?.active && (await navigator.serviceWorker.ready);
    await ready?.sync?.register('field').catch(() => {});
    document.dispatchEvent(new Event('field-send'));
  }

  async function drop(deed) {
    await deeds.remove(deed.key);
    forms.delete(deed.key);
    await changed();
  }

  // Written anew after it was refused: under a key of its own, about the matter as it is now.
  async function mend(old) {
    const deed = { ...old, key: freshKey(), state: 'draft', why: undefined, fresh: undefined, version: old.fresh?.version ?? old.version };
    await deeds.write(deed);
    for (const photo of await deeds.photos(old.key)) await deeds.putPhoto({ ...photo, deed: deed.key });
    await deeds.remove(old.key);
    await changed();
    forms.get(deed.key)?.querySelector('textarea').focus();
  }

  const lines = new Map();
  function deedLine(deed) {
    const state = deed.key === sending && deed.state === 'waiting' ? 'sending' : deed.state;
    const looks = JSON.stringify(state === 'draft' ? [deed.key] : [deed, state]);
    const old = lines.get(deed.key);
    if (old?.looks === looks && (state !== 'draft' || old.contains(forms.get(deed.key)))) return old;
    const item = make('li', '', { looks });
    lines.set(deed.key, item);
    item.dataset.state = state;
    item.append(make('p', `${label(deed.move)} · ${deed.title}`), make('p', deed.code, { className: 'field-soft' }));
    const told = [put(words[state], deed.now ?? '')];
    if (deed.photos) told.push(put(words.photos, deed.photos));
    item.append(make('p', told.join(' · ')));
    if (deed.words && state !== 'draft') item.append(make('p', put(words.wrote, deed.words)));
    if (state === 'refused') {
      for (const why of deed.why ?? []) item.append(make('p', why, { className: 'field-error' }));
      if (!deed.fresh || deed.fresh.deeds.includes(deed.move)) item.append(button(words.mend, () => mend(deed)));
      else item.append(make('p', words.notNow));
    }
    if (state === 'waiting') item.append(button(words.takeBack, async () => {
      const now = await deeds.find(deed.key);
      if (now?.state === 'waiting' && sending !== deed.key) await deeds.put({ ...now, state: 'draft' });
      await changed();
    }));
    if (state === 'draft') item.append(form(deed));
    if (state === 'refused' || state === 'sent') item.append(button(words.remove, () => drop(deed)));
    return item;
  }

  // ---- the list ----

  // Puts these in the place of what stands there and leaves alone what stays, above all a form in use.
  function rearrange(list, items) {
    const stays = new Set(items);
    for (const old of [...list.children]) if (!stays.has(old)) old.remove();
    let at = list.firstElementChild;
    for (const item of items) {
      if (item === at) at = at.nextElementSibling;
      else list.insertBefore(item, at);
    }
  }

  async function pictures(task) {
    const strip = make('div', '', { className: 'field-thumbs' });
    for (const [i, href] of task.photos.entries()) {
      const kept = await deeds.picture(me.person, href);
      if (!kept) continue;
      const img = Object.assign(new Image(), { src: URL.createObjectURL(kept.blob), alt: put(words.taskPhoto, i + 1), width: 96, height: 72 });
      img.addEventListener('load', () => URL.revokeObjectURL(img.src));
      strip.append(img);
    }
    return strip;
  }

  async function taskItem(task, number, own) {
    const due = deadline(task);
    const away = own.find((one) => one.matter === task.id && (one.state === 'waiting' || one.state === 'refused'));
    const draft = own.find((one) => one.matter === task.id && one.state === 'draft');
    const old = document.getElementById(`task-${task.id}`);
    const looks = JSON.stringify([task, number, due, away?.key, away?.state, draft?.key, me.takes, fetchedPictures]);
    if (old && (old.looks === looks || (draft && !away && old.contains(forms.get(draft.key))))) return old;
    const item = make('li', '', { id: `task-${task.id}`, tabIndex: -1, looks });
    const title = make('h3', '');
    title.append(make('span', String(number), { className: 'field-number' }), ` ${task.category}`);
    item.append(title, make('p', due.text, { className: `field-due field-due-${due.tone}` }), make('p', task.place));
    item.append(make('p', task.confidential ? words.confidential : task.words, { className: task.confidential ? 'field-soft' : '' }));
    item.append(make('p', `${words[task.why]} · ${task.state} · ${task.code}`, { className: 'field-soft' }));
    if (task.photos.length) item.append(await pictures(task));
    if (away) item.append(make('p', put(words[away.state === 'refused' ? 'refusedHere' : 'waitingHere'], label(away.move)), { className: 'field-note' }));
    else if (draft) item.append(form(draft));
    else {
      for (const move of task.deeds) item.append(button(label(move), () => begin(task, move)));
      if (!task.deeds.length) item.append(make('p', words.lookOnly, { className: 'field-soft' }));
      if (me.takes !== false && !task.confidential) item.append(button(words.tell, () => tell(task)));
    }
    return item;
  }

  // What is seen at a task is an entry like any other, begun with what is known.
  function tell(task) {
    const text = by('text');
    if (!text.value.trim()) text.value = put(words.about, task.code);
    if (!by('address').value.trim()) by('address').value = task.place;
    text.dispatchEvent(new Event('input'));
    open('entry');
    text.focus();
  }

  let showing = Promise.resolve();
  const show = () => (showing = showing.then(paint, paint));
  async function paint() {
    if (!me) return;
    const who = me.person;
    const all = await deeds.list();
    if (me.person !== who) return;
    const own = all.filter((one) => one.person === me.person).sort((a, b) => (a.begun < b.begun ? 1 : -1));
    const tasks = day?.tasks ?? [];
    const onList = new Set(tasks.map((task) => task.id));
    const items = [];
    for (const [i, task] of tasks.entries()) items.push(await taskItem(task, i + 1, own));
    // Somebody else came meanwhile: their own list is drawn next.
    if (me.person !== who) return;
    const focus = document.activeElement?.id;
    rearrange(by('tasks'), items);
    rearrange(by('deeds'), own.filter((one) => one.state !== 'draft' || !onList.has(one.matter)).map(deedLine));
    if (focus?.startsWith('task-') && document.activeElement?.id !== focus) document.getElementById(focus)?.focus();
    if (by('deeds').childElementCount) by('empty').hidden = true;
    by('task-count').textContent = tasks.length ? `${tasks.length}${day.next ? '+' : ''}` : '';
    by('no-tasks').hidden = !day || tasks.length > 0;
    by('more').hidden = !day?.next;
    const strangers = all.filter((one) => one.person !== me.person && one.state !== 'sent').length;
    by('deeds-others').textContent = strangers ? put(words.others, strangers) : '';
    tellAge();
    drawSketch();
  }

  let state = '';
  function tellAge() {
    const age = day ? put(words.asOf, dateOf(Date.parse(day.asOf)) === dateOf(Date.now()) ? timeOf(Date.parse(day.asOf)) : spoken(Date.parse(day.asOf))) : '';
    by('as-of').textContent = [age, words[state]].filter(Boolean).join(' · ');
  }

  // ---- the sketch ----

  function drawSketch() {
    const sketch = day?.sketch;
    const drawn = Boolean(sketch?.shapes.length);
    by('no-sketch').hidden = drawn;
    by('sketch-part').hidden = !drawn;
    if (!drawn || by('tab-sketch').hidden) return;
    const placed = day.tasks.map((task, i) => ({ task, number: i + 1 })).filter(({ task }) => task.longitude !== null);
    painted = self.fieldSketch(by('sketch'), sketch, placed, { north: words.north, picked, opened: (id) => {
      open('tasks');
      document.getElementById(`task-${id}`)?.focus();
    } });
    if (place) painted.showPlace(place);
    const takes = me.takes !== false;
    by('sketch-how').textContent = takes ? words.tapPlace : words.tapTask;
    by('villages').replaceChildren(...(takes ? sketch.villages : []).map((village) => {
      const item = make('li');
      item.append(button(village.landmarks.length ? `${village.name}（${village.landmarks.join('、')}）` : village.name, () => choose(village)));
      return item;
    }));
    by('villages-part').hidden = !takes || !sketch.villages.length;
  }

  let place;
  function picked(point) {
    if (me.takes === false) return;
    place = point;
    painted.showPlace(point);
    document.dispatchEvent(new CustomEvent('field-place', { detail: { ...point, words: put(words.tapped, point.accuracy) } }));
    by('picked').textContent = put(words.placed, point.accuracy);
    by('to-entry').hidden = false;
  }
  function choose(village) {
    by('division').value = village.code;
    by('division').dispatchEvent(new Event('input'));
    by('picked').textContent = put(words.chosen, village.name);
    by('to-entry').hidden = false;
  }
  function whereAmI() {
    by('picked').textContent = words.seeking;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      const seen = painted?.showOwn(coords);
      by('picked').textContent = seen ? put(words.own, Math.round(coords.accuracy)) : words.outside;
    }, () => (by('picked').textContent = words.noPosition), { enableHighAccuracy: true, timeout: 30_000 });
  }

  // ---- tabs ----

  function open(name) {
    for (const tab of ['entry', 'tasks', 'sketch']) {
      by(`tab-${tab}`).hidden = tab !== name;
      by(`open-${tab}`).setAttribute('aria-pressed', String(tab === name));
    }
    // Where somebody is stays on the sketch no longer than they look at it.
    painted?.showOwn(null);
    try {
      localStorage.setItem(TAB, name);
    } catch { /* the choice is not kept then */ }
    drawSketch();
  }

  // ---- the net ----

  let fetching;
  const fetchDay = () => (fetching ??= fetchOnce().finally(() => (fetching = undefined)));
  async function fetchOnce() {
    const person = me?.person;
    if (!person) return;
    wanted = false;
    const asked = new Date().toISOString();
    state = 'fetching';
    tellAge();
    const ask = async (path, tag) => {
      const headers = { Accept: 'application/json' };
      if (tag) headers['If-None-Match'] = tag;
      const answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', headers, signal: AbortSignal.timeout?.(60_000) });
      if (answer.status === 304) return answer;
      if (answer.redirected || !answer.ok) throw new Error(String(answer.status));
      return answer;
    };
    try {
      const known = day?.person === person ? day : undefined;
      const version = known?.sketch ? known.sketchVersion : '';
      const answer = await ask(`/field/tasks?sketch=${encodeURIComponent(version)}`, known?.tag);
      const asOf = new Date().toISOString();
      let next = known && { ...known, asOf, asked };
      if (answer.status !== 304) {
        const told = await answer.json();
        if (told.person !== me?.person) return;
        next = { ...told, asOf, asked, tag: answer.headers.get('ETag'), sketch: told.sketch ?? known?.sketch };
        for (let page = 1; page < pages && next.next; page++) next = await further(next, ask);
      }
      await keep(next);
      state = '';
    } catch {
      wanted = true;
      state = navigator.onLine ? 'late' : 'offline';
    }
    await show();
    await fetchPictures().catch(() => {});
  }
  async function further(known, ask) {
    const told = await (await ask(`/field/tasks?after=${encodeURIComponent(known.next)}`)).json();
    const ids = new Set(known.tasks.map((task) => task.id));
    // With more than its first page the whole is no longer what the tag stands for.
    return { ...known, tag: undefined, next: told.next, tasks: [...known.tasks, ...told.tasks.filter((task) => !ids.has(task.id))] };
  }
  async function keep(next) {
    if (next.person !== me?.person) return;
    day = next;
    await deeds.keepDay(day).catch(() => {});
  }
  async function fetchPictures() {
    const hrefs = new Set(day?.tasks.flatMap((task) => task.photos) ?? []);
    await deeds.keepPictures(me.person, hrefs);
    let fresh = false;
    for (const href of hrefs) {
      if (document.visibilityState === 'hidden') break;
      if (await deeds.picture(me.person, href)) continue;
      const answer = await fetch(href, { credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) break;
      await deeds.keepPicture({ person: me.person, href, blob: await answer.blob() });
      fresh = true;
    }
    if (fresh) {
      fetchedPictures++;
      await show();
    }
  }

  async function meet(known) {
    if (!known || known.person === me?.person) {
      if (known) me = known;
      return show();
    }
    // Both at once: nobody is shown the tasks of who had the phone before, not for an instant.
    me = known;
    day = undefined;
    forms.clear();
    place = undefined;
    by('picked').textContent = '';
    await deeds.forgetOthers(me.person);
    day = await deeds.day(me.person);
    const old = new Date(Date.now() - KEEPS_SENT).toISOString();
    for (const one of await deeds.list()) if (one.state === 'sent' && one.sent < old) await deeds.remove(one.key);
    by('open-entry').hidden = me.takes === false;
    for (const part of document.querySelectorAll('[data-takes]')) part.hidden = me.takes === false;
    if (me.takes === false && !by('tab-entry').hidden) open('tasks');
    return show();
  }

  document.addEventListener('field-met', ({ detail }) => meet(detail));
  document.addEventListener('field-taken', () => changed());
  document.addEventListener('field-sending', ({ detail }) => {
    sending = detail;
    show();
  });
  // What the kept script or another window sent is not in what was asked for before.
  const isBehind = async () => (await deeds.list()).some((one) => one.person === me?.person && one.state === 'sent' && one.sent > (day?.asked ?? ''));
  document.addEventListener('field-synced', async ({ detail }) => {
    sending = '';
    if (['offline', 'session'].includes(detail)) state = detail;
    else if (document.visibilityState === 'visible' && (wanted || (await isBehind()))) return fetchDay();
    return show();
  });
  document.addEventListener('visibilitychange', () => (wanted = true));
  self.addEventListener('online', () => (wanted = true));
  others?.addEventListener('message', () => show());
  for (const tab of ['entry', 'tasks', 'sketch']) by(`open-${tab}`).addEventListener('click', () => open(tab));
  by('refetch').addEventListener('click', () => {
    wanted = true;
    state = 'fetching';
    tellAge();
    document.dispatchEvent(new Event('field-send'));
  });
  by('more').addEventListener('click', async () => {
    pages++;
    by('more').disabled = true;
    try {
      await keep(await further(day, (path) => fetch(path, { credentials: 'same-origin', cache: 'no-store', headers: { Accept: 'application/json' } })));
    } catch {
      state = 'offline';
    }
    by('more').disabled = false;
    await show();
  });
  by('where').addEventListener('click', whereAmI);
  by('to-entry').addEventListener('click', () => open('entry'));
  by('zoom').addEventListener('click', () => {
    zoom = zoom >= 4 ? 1 : zoom * 2;
    by('sketch').setAttribute('class', `field-sketch zoom-${zoom}`);
    by('zoom').textContent = put(words.zoom, zoom >= 4 ? 1 : zoom * 2);
  });
  let first = 'entry';
  try {
    first = localStorage.getItem(TAB) ?? first;
  } catch { /* as above */ }
  if (first !== 'entry') open(first);
})();
