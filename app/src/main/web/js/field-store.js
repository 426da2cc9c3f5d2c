// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// What the phone keeps: entries, their photos and voice notes, and what was last known. Used by the page and by the
// script that works without a page, so it is no module: old phones have none there.
(() => {
  const NAME = 'jingwei-field';
  // One step for each version that was ever on a phone; never change one, add the next.
  const steps = [
    (db) => {
      db.createObjectStore('entries', { keyPath: 'key' });
      db.createObjectStore('kept');
    },
    // Photos apart from their entry, so that listing what waits reads no pictures.
    (db, change) => {
      const photos = db.createObjectStore('photos', { keyPath: ['entry', 'place'] });
      change.objectStore('entries').openCursor().onsuccess = ({ target }) => {
        const at = target.result;
        if (!at) return;
        const { photos: old = [], ...entry } = at.value;
        old.forEach((blob, place) => photos.put({ entry: entry.key, place, blob }));
        at.update({ ...entry, photos: old.length });
        at.continue();
      };
    },
    // A voice note is one for each entry, apart from it for the same reason.
    (db) => db.createObjectStore('voices', { keyPath: 'entry' }),
  ];

  const within = self.fieldDatabase(NAME, steps);
  const ofEntry = (key) => IDBKeyRange.bound([key, 0], [key, Infinity]);

  self.fieldStore = {
    find: (key) => within('entries', 'readonly', (change) => change.objectStore('entries').get(key)),
    list: () => within('entries', 'readonly', (change) => change.objectStore('entries').getAll()),
    put: (entry) => within('entries', 'readwrite', (change) => change.objectStore('entries').put(entry)),
    // A draft, or what it becomes by being sent; false where another window has sent it meanwhile.
    write: (entry, blank = false) => within('entries', 'readwrite', (change) => {
      const entries = change.objectStore('entries');
      const written = { result: true };
      const before = entries.get(entry.key);
      before.onsuccess = () => {
        const state = before.result?.state;
        if (state === 'waiting' || state === 'sent') written.result = false;
        else if (blank) entries.delete(entry.key);
        else entries.put(entry);
      };
      return written;
    }),
    // Adds what is not there yet, an entry with what belongs to it or not at all; never changes what is there.
    add: (entry, photos, voice) => within(['entries', 'photos', 'voices'], 'readwrite', (change) => {
      const has = change.objectStore('entries').getKey(entry.key);
      has.onsuccess = () => {
        if (has.result !== undefined) return;
        change.objectStore('entries').put(entry);
        photos.forEach((photo) => change.objectStore('photos').put(photo));
        if (voice) change.objectStore('voices').put(voice);
      };
      return has;
    }),
    remove: (key) => within(['entries', 'photos', 'voices'], 'readwrite', (change) => {
      change.objectStore('entries').delete(key);
      change.objectStore('photos').delete(ofEntry(key));
      change.objectStore('voices').delete(key);
    }),
    photos: (key) => within('photos', 'readonly', (change) => change.objectStore('photos').getAll(ofEntry(key))),
    putPhoto: (photo) => within('photos', 'readwrite', (change) => change.objectStore('photos').put(photo)),
    removePhoto: (key, place) => within('photos', 'readwrite', (change) => change.objectStore('photos').delete([key, place])),
    voice: (key) => within('voices', 'readonly', (change) => change.objectStore('voices').get(key)),
    putVoice: (voice) => within('voices', 'readwrite', (change) => change.objectStore('voices').put(voice)),
    removeVoice: (key) => within('voices', 'readwrite', (change) => change.objectStore('voices').delete(key)),
    removeAttached: (key) => within(['photos', 'voices'], 'readwrite', (change) => {
      change.objectStore('photos').delete(ofEntry(key));
      change.objectStore('voices').delete(key);
    }),
    recall: (name) => within('kept', 'readonly', (change) => change.objectStore('kept').get(name)),
    keep: (name, value) => within('kept', 'readwrite', (change) => change.objectStore('kept').put(value, name)),
  };
})();
