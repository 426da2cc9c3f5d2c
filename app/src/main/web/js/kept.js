// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Photos of a draft, kept on this device until the form has arrived: shrunk, so without the place and
// the device that took them. A browser that keeps nothing (a private window) loses them; nothing else.
const open = () => new Promise((done, failed) => {
  const asked = indexedDB.open('drafts', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('photos');
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});

const run = async (mode, act) => {
  const base = await open();
  try {
    return await new Promise((done, failed) => {
      const asked = act(base.transaction('photos', mode).objectStore('photos'));
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
  } finally {
    base.close();
  }
};

export const keepPhotos = (name, files) => run('readwrite', (store) => store.put(files, name)).catch(() => {});
export const keptPhotos = (name) => run('readonly', (store) => store.get(name)).then((files) => files ?? [], () => []);
export const forgetPhotos = (name) => run('readwrite', (store) => (name ? store.delete(name) : store.clear())).catch(() => {});
