// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// A database of the phone by its steps, one for each version that was ever on a phone; answers what works within one
// change. Used by the page and by the script that works without a page, so it is no module: old phones have none there.
self.fieldDatabase = (name, steps) => {
  let opening;
  const open = () => (opening ??= new Promise((done, failed) => {
    const request = indexedDB.open(name, steps.length);
    request.onupgradeneeded = ({ oldVersion }) =>
      steps.slice(oldVersion).forEach((step) => step(request.result, request.transaction));
    request.onsuccess = () => {
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      done(request.result);
    };
    request.onerror = () => {
      opening = undefined;
      failed(request.error);
    };
  }));
  return async (stores, mode, work) => {
    const db = await open();
    return new Promise((done, failed) => {
      const change = db.transaction(stores, mode);
      const request = work(change);
      change.oncomplete = () => done(request?.result);
      change.onerror = change.onabort = () => failed(change.error);
    });
  };
};
