// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The page of the grid worker's app. Each touch of the form goes to the phone's own store at once;
// sending only marks an entry as waiting. Asks nothing of the net while it is hidden.
(() => {
  const store = self.fieldStore;
  const by = (name) => document.getElementById(`field-${name}`);
  const words = by('words').dataset;
  const put = (pattern, ...args) => args.reduce((text, arg, i) => text.replace(`{${i}}`, arg), pattern);
  const MOST = 6;
  const LONG_SIDE = 1600;
  const KEEPS_SENT = 7 * 86_400_000;
  // A page that was opened without a signal may never be told that it is back, so the first tries are soon.
  const AGAIN = [3_000, 6_000, 15_000];
  let me;
  let entry;
  let sending = '';
  let saving = Promise.resolve();

  // Old phones have no crypto.randomUUID.
  const freshKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
  const begin = () => ({ key: freshKey(), person: me.person, state: 'draft', text: '', address: '', division: '', longitude: '', latitude: '', begun: new Date().toISOString(), photos: 0, voice: 0 });
  const isBlank = (one) => !one.text.trim() && !one.address.trim() && !one.longitude && !one.photos && !one.voice;
  const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const button = (text, press) => {
    const made = Object.assign(make('button', text), { type: 'button' });
    made.addEventListener('click', press);
    return made;
  };

  const save = () => {
    Object.assign(entry, { text: by('text').value, address: by('address').value, division: by('division').value });
    const copy = { ...entry };
    saving = saving.then(async () => {
      if (await store.write(copy, isBlank(copy))) return;
      // Sent from another window: what is typed here is another entry.
      if (entry.key === copy.key) Object.assign(entry, { key: freshKey(), photos: 0, voice: 0 });
      if (!isBlank(entry)) await store.write({ ...entry });
    }).catch(() => (by('text-error').textContent = words.full));
    return saving;
  };

  async function showPhotos() {
    const photos = await store.photos(entry.key);
    by('photos').replaceChildren(...photos.map((photo, i) => {
      const item = document.createElement('li');
      const img = Object.assign(new Image(), { src: URL.createObjectURL(photo.blob), alt: put(words.photo, i + 1) });
      img.addEventListener('load', () => URL.revokeObjectURL(img.src));
      item.append(img, button(`${words.remove} ${put(words.photo, i + 1)}`, async () => {
        await store.removePhoto(entry.key, photo.place);
        entry.photos--;
        await save();
        return showPhotos();
      }));
      return item;
    }));
  }

  const voice = self.fieldVoice(by, words, put, async (note) => {
    try {
      await (note ? store.putVoice({ entry: entry.key, ...note }) : store.removeVoice(entry.key));
    } catch {
      by('voice-error').textContent = words.full;
      return false;
    }
    entry.voice = note?.seconds ?? 0;
    await save();
    return true;
  });

  async function showForm() {
    for (const name of ['text', 'address', 'division']) by(name).value = entry[name] ?? '';
    for (const name of ['text', 'address', 'photo', 'voice']) by(`${name}-error`).textContent = '';
    by('taken').hidden = true;
    showPlace();
    voice.show(await store.voice(entry.key));
    return showPhotos();
  }

  const resume = async (one) => {
    await voice.end();
    await save();
    entry = { ...one, state: 'draft', why: undefined };
    await showForm();
    await save();
    await showOutbox();
    by('text').focus();
  };

  function line(one) {
    const item = document.createElement('li');
    const state = one.key === sending ? 'sending' : one.state;
    item.dataset.state = state;
    item.append(make('p', one.text || one.address), make('p', `${put(words[state], one.code ?? '')}${one.photos ? ` · ${put(words.photos, one.photos)}` : ''}${one.voice ? ` · ${put(words.voiceKept, one.voice)}` : ''}`));
    if (one.state === 'refused') {
      for (const why of one.why) item.append(Object.assign(make('p', why), { className: 'field-error' }));
      item.append(button(words.mend, () => resume(one)));
    }
    if (one.state === 'draft') item.append(button(words.goOn, () => resume(one)));
    if (one.state === 'draft' || one.state === 'refused') {
      item.append(button(words.remove, () => store.remove(one.key).then(showOutbox)));
    }
    return item;
  }

  async function showOutbox() {
    if (!me) return;
    const all = await store.list();
    const own = all.filter((one) => one.person === me.person && one.key !== entry.key);
    own.sort((a, b) => (a.begun < b.begun ? 1 : -1));
    by('outbox').replaceChildren(...own.map(line));
    by('empty').hidden = own.length > 0 || by('deeds').childElementCount > 0;
    const others = all.filter((one) => one.person !== me.person && one.state !== 'sent').length;
    by('others').textContent = others ? put(words.others, others) : '';
  }

  // The tasks' part of the page goes by these; it asks to send by the event field-send.
  const tellOthers = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));
  document.addEventListener('field-send', () => sync());
  document.addEventListener('field-place', ({ detail: { words: told, ...point } }) => {
    Object.assign(entry, point, { taken: false });
    by('position').textContent = told;
    save();
  });

  // Whoever asks while this page sends is answered by one more round: the signal may be back by then.
  let running;
  let asked = false;
  let later;
  let tried = false;
  let fails = 0;
  function sync() {
    asked = true;
    return (running ??= rounds().finally(() => {
      running = undefined;
      if (asked) sync();
    }));
  }

  async function rounds() {
    clearTimeout(later);
    let stopped = '';
    while (asked) {
      asked = false;
      by('state').textContent = words.busy;
      stopped = await self.fieldSync(async (key) => {
        sending = key;
        tellOthers('field-sending', key);
        await showOutbox();
      });
      sending = '';
    }
    by('state').textContent = words[stopped || 'done'];
    by('sign-in').hidden = stopped !== 'session';
    tried = true;
    await meet();
    const mine = async () => (await store.list()).some((one) => one.person === me?.person && one.state === 'waiting') || (me && self.fieldDeeds.waits(me.person));
    const waits = stopped && stopped !== 'session' && (await mine());
    // Drawn after that was read: what the kept script or another window has sent meanwhile is seen here or asked for again.
    await showOutbox();
    tellOthers('field-synced', stopped);
    // Another window or the kept script is at it: that is no failure, and soon over.
    fails = !waits ? 0 : stopped === 'elsewhere' ? 1 : fails + 1;
    if (waits) later = setTimeout(() => document.visibilityState === 'visible' && sync(), AGAIN[Math.min(fails, AGAIN.length) - 1]);
  }

  // Another person on this phone gets a form of their own; what the former left stays with the former.
  async function meet() {
    const known = await store.recall('me');
    tellOthers('field-met', known);
    // Before it is known whose the form is, it stands where it will be and takes nothing yet.
    by('form').inert = !known || entry?.person !== known.person;
    by('form').hidden = by('sync').hidden = !known && tried;
    if (!known) {
      by('who').textContent = tried ? words.nobody : '';
      return;
    }
    by('who').textContent = known.name;
    if (known.person === me?.person) return;
    me = known;
    const chosen = by('division');
    chosen.replaceChildren(chosen.options[0], ...me.villages.map((one) => new Option(`${one.town} · ${one.name}`, one.code)));
    const all = (await store.list()).filter((one) => one.person === me.person);
    const old = new Date(Date.now() - KEEPS_SENT).toISOString();
    for (const one of all) if (one.state === 'sent' && one.sent < old) await store.remove(one.key);
    entry = all.find((one) => one.state === 'draft') ?? begin();
    await showForm();
    by('form').inert = false;
  }

  async function shrink(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.75));
  }

  self.fieldShrink = shrink;

  async function addPhoto(file) {
    by('photo-error').textContent = '';
    if (entry.photos >= MOST) return (by('photo-error').textContent = words.photoMany);
    const place = await placeOf(file);
    let blob;
    try {
      blob = await shrink(file);
    } catch {
      return (by('photo-error').textContent = words.photoBroken);
    }
    try {
      await store.putPhoto({ entry: entry.key, place: Date.now(), blob });
    } catch {
      return (by('photo-error').textContent = words.full);
    }
    entry.photos++;
    await save();
    offer(place);
    return showPhotos();
  }

  // Where a photo says that it was taken is offered, and used only on a press.
  const placeOf = (file) => import('./exif.js').then((exif) => exif.placeOf(file)).catch(() => null);
  let offered;
  function offer(place) {
    if (!place) return;
    offered = place;
    by('taken').hidden = false;
  }
  function useTaken() {
    Object.assign(entry, { longitude: offered.longitude.toFixed(6), latitude: offered.latitude.toFixed(6), accuracy: '', taken: true });
    by('taken').hidden = true;
    showPlace();
    by('position').focus();
    return save();
  }
  function showPlace() {
    by('position').textContent = !entry.longitude ? '' : entry.taken ? words.taken : put(words.position, entry.accuracy ?? '?');
  }

  async function queue() {
    await voice.end();
    await save();
    by('text-error').textContent = entry.text.trim() ? '' : words.noText;
    const placed = entry.address.trim() || entry.division || entry.longitude;
    by('address-error').textContent = placed ? '' : words.noPlace;
    if (!entry.text.trim() || !placed) return by(entry.text.trim() ? 'address' : 'text').focus();
    await store.write({ ...entry, state: 'waiting' });
    entry = begin();
    await showForm();
    await showOutbox();
    by('state').textContent = words.queued;
    const ready = (await navigator.serviceWorker?.getRegistration('/field'))?.active && (await navigator.serviceWorker.ready);
    await ready?.sync?.register('field').catch(() => {});
    return sync();
  }

  function here() {
    by('position').textContent = words.seeking;
    navigator.geolocation.getCurrentPosition(({ coords }) => {
      Object.assign(entry, { longitude: coords.longitude.toFixed(6), latitude: coords.latitude.toFixed(6), accuracy: Math.round(coords.accuracy), taken: false });
      by('position').textContent = put(words.position, entry.accuracy);
      save();
    }, () => (by('position').textContent = words.positionNone), { enableHighAccuracy: true, timeout: 30_000 });
  }

  async function rescue() {
    await save();
    by('rescued').textContent = put(words.exported, await self.fieldRescue.save(me.person));
  }

  async function bringIn(file) {
    try {
      by('rescued').textContent = put(words.imported, await self.fieldRescue.take(file, me.person));
    } catch {
      by('rescued').textContent = words.notOurs;
    }
    document.dispatchEvent(new Event('field-taken'));
    await showOutbox();
    return sync();
  }

  async function room() {
    const told = await navigator.storage?.estimate?.();
    if (told) by('room').textContent = put(words.room, Math.floor((told.quota - told.usage) / 1_000_000));
  }

  async function install() {
    const workers = navigator.serviceWorker;
    if (!workers) return;
    const registration = await workers.register('/field/worker.js', { scope: '/field', updateViaCache: 'none' }).catch(() => null);
    if (!registration) return;
    const offer = () => {
      if (registration.waiting && workers.controller) by('new').hidden = false;
    };
    offer();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
    let restarts = false;
    workers.addEventListener('controllerchange', () => restarts && location.reload());
    by('restart').addEventListener('click', async () => {
      await save();
      restarts = true;
      registration.waiting?.postMessage('restart');
    });
  }

  for (const name of ['text', 'address', 'division']) by(name).addEventListener('input', save);
  const file = (name, take) => by(name).addEventListener('change', async ({ target }) => {
    const [chosen] = target.files;
    if (chosen) await take(chosen);
    target.value = '';
  });
  file('photo', addPhoto);
  file('import', bringIn);
  by('form').addEventListener('submit', (event) => {
    event.preventDefault();
    queue();
  });
  by('here').addEventListener('click', here);
  by('taken-use').addEventListener('click', useTaken);
  by('taken-not').addEventListener('click', () => (by('taken').hidden = true));
  by('sync').addEventListener('click', sync);
  by('export').addEventListener('click', rescue);
  by('persist').addEventListener('click', async () => {
    const kept = await navigator.storage?.persist?.();
    by('persist').textContent = kept ? words.persisted : words.notPersisted;
    room();
  });
  window.addEventListener('online', sync);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && sync());

  // First what the phone knows, so that a ridge without a signal is no wait.
  meet().then(showOutbox).then(room).then(sync).then(install);
})();
