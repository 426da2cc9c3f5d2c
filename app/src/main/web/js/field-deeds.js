// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// What the phone keeps of tasks, and sends of what was done about them: the same states as entries,
// in a store of its own. Used by the page and by the script that works without a page.
(() => {
  const NAME = 'jingwei-field-tasks';
  const HANDLE_LASTS = 24 * 3600_000;
  // As in field-database.js: never change a step, add the next.
  const steps = [
    (db) => {
      db.createObjectStore('days', { keyPath: 'person' });
      db.createObjectStore('pictures', { keyPath: ['person', 'href'] });
      db.createObjectStore('deeds', { keyPath: 'key' });
      db.createObjectStore('photos', { keyPath: ['deed', 'place'] });
    },
  ];

  const within = self.fieldDatabase(NAME, steps);
  const read = (store, ask) => within(store, 'readonly', (change) => ask(change.objectStore(store)));
  const write = (store, ask) => within(store, 'readwrite', (change) => ask(change.objectStore(store)));
  const under = (first) => IDBKeyRange.bound([first], [first, []]);

  const store = {
    day: (person) => read('days', (days) => days.get(person)),
    keepDay: (day) => write('days', (days) => days.put(day)),
    // Whoever comes next on this phone finds nothing of the former's tasks; what was done stays.
    forgetOthers: (person) => within(['days', 'pictures'], 'readwrite', (change) => {
      for (const name of ['days', 'pictures']) {
        change.objectStore(name).openCursor().onsuccess = ({ target }) => {
          const at = target.result;
          if (!at) return;
          if (at.value.person !== person) at.delete();
          at.continue();
        };
      }
    }),
    picture: (person, href) => read('pictures', (pictures) => pictures.get([person, href])),
    keepPicture: (picture) => write('pictures', (pictures) => pictures.put(picture)),
    // Those of tasks that are no longer on the list go.
    keepPictures: (person, hrefs) => write('pictures', (pictures) => {
      pictures.openCursor(under(person)).onsuccess = ({ target }) => {
        const at = target.result;
        if (!at) return;
        if (!hrefs.has(at.value.href)) at.delete();
        at.continue();
      };
    }),
    find: (key) => read('deeds', (deeds) => deeds.get(key)),
    list: () => read('deeds', (deeds) => deeds.getAll()),
    put: (deed) => write('deeds', (deeds) => deeds.put(deed)),
    // A draft, or what it becomes by being sent; false where this or another of its matter is on its way.
    write: (deed) => write('deeds', (deeds) => {
      const written = { result: true };
      const all = deeds.getAll();
      all.onsuccess = () => {
        const away = all.result.some((one) => one.person === deed.person && one.matter === deed.matter &&
          (one.state === 'waiting' || (one.state === 'sent' && one.key === deed.key)));
        if (away) written.result = false;
        else deeds.put(deed);
      };
      return written;
    }),
    // Adds what is not there yet with its photos or not at all; what was there answers.
    add: (deed, photos) => within(['deeds', 'photos'], 'readwrite', (change) => {
      const has = change.objectStore('deeds').getKey(deed.key);
      has.onsuccess = () => {
        if (has.result !== undefined) return;
        change.objectStore('deeds').put(deed);
        photos.forEach((photo) => change.objectStore('photos').put(photo));
      };
      return has;
    }),
    remove: (key) => within(['deeds', 'photos'], 'readwrite', (change) => {
      change.objectStore('deeds').delete(key);
      change.objectStore('photos').delete(under(key));
    }),
    photos: (key) => read('photos', (photos) => photos.getAll(under(key))),
    putPhoto: (photo) => write('photos', (photos) => photos.put(photo)),
    removePhoto: (key, place) => write('photos', (photos) => photos.delete([key, place])),
    removePhotos: (key) => write('photos', (photos) => photos.delete(under(key))),
    waits: async (person) => (await store.list()).some((one) => one.person === person && one.state === 'waiting'),
  };
  self.fieldDeeds = store;

  async function handles(deed, csrf, net) {
    const named = [];
    for (const photo of await store.photos(deed.key)) {
      if (!photo.handle || Date.now() - photo.uploaded > HANDLE_LASTS) {
        const answer = await net.ask('/api/v1/photos', {
          method: 'POST',
          headers: { 'Content-Type': 'image/jpeg', 'X-CSRF-TOKEN': csrf },
          body: photo.blob,
        });
        if (!answer.ok) return { why: await net.problem(answer) };
        photo.handle = (await answer.json()).id;
        photo.uploaded = Date.now();
        await store.putPhoto(photo);
      }
      named.push(photo.handle);
    }
    return { named };
  }

  async function send(key, who, net, again = false) {
    const deed = await store.find(key);
    if (deed?.state !== 'waiting' || deed.person !== who.person) return;
    const refuse = (why, more) => store.put({ ...deed, state: 'refused', why, ...more });
    const { named, why } = await handles(deed, who.csrf, net);
    if (why) return refuse(why.lines);
    const answer = await net.ask('/field/deeds', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': who.csrf },
      body: JSON.stringify({ person: who.person, key, matter: deed.matter, version: deed.version, move: deed.move, words: deed.words, photos: named }),
    });
    if (answer.ok) {
      const { now } = await answer.json();
      await store.put({ ...deed, state: 'sent', now, why: undefined, fresh: undefined, sent: new Date().toISOString(), photos: 0 });
      return store.removePhotos(key);
    }
    if (answer.status === 409) {
      const { rule, remedy, now, task } = await answer.json();
      return refuse([`${rule} ${now}`, remedy], { fresh: task ? { version: task.version, deeds: task.deeds } : undefined });
    }
    const wrong = await net.problem(answer);
    if (wrong.codes.includes('photo-unknown') && !again) {
      for (const photo of await store.photos(key)) await store.putPhoto({ ...photo, handle: undefined });
      return send(key, who, net, true);
    }
    return refuse(wrong.lines);
  }

  // Called by field-sync.js within its lock, after the entries; net: how it asks and reads refusals.
  self.fieldAlso = async (who, told, net) => {
    const waiting = (await store.list()).filter((one) => one.state === 'waiting' && one.person === who.person);
    let stopped = '';
    for (const deed of waiting.sort((a, b) => (a.begun < b.begun ? -1 : 1))) {
      await told(deed.key);
      try {
        await send(deed.key, who, net);
      } catch (reason) {
        if (!(reason instanceof net.Stopped)) throw reason;
        stopped = reason.message;
        if (stopped !== 'later') break;
      }
    }
    return stopped;
  };
})();
