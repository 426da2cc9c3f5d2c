// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// What waits on a phone that cannot send it, saved as one file and taken over on another: entries and
// what was done about tasks. A file is read whole before anything of it is kept, and what is there stays.
(() => {
  const FORM = 'jingwei-field-2';
  // Before tasks there were entries alone.
  const FORMS = ['jingwei-field-1', FORM];
  const MOST = 6;
  const NAMES = { entry: ['text', 'address', 'division', 'longitude', 'latitude'], deed: ['move', 'words', 'code', 'title'] };
  const [entries, deeds] = [self.fieldStore, self.fieldDeeds];

  const asText = (blob) => new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
  function asBlob(text, type) {
    const bytes = Uint8Array.from(atob(text.slice(text.indexOf(',') + 1)), (c) => c.charCodeAt(0));
    return new Blob([bytes], { type });
  }
  const asTexts = (photos) => Promise.all(photos.map((photo) => asText(photo.blob)));
  const text = (value) => (typeof value === 'string' ? value : '');
  const list = (value) => (Array.isArray(value) ? value : []);

  async function save(person) {
    const waits = (one) => one.person === person && one.state !== 'sent';
    const file = { form: FORM, person, entries: [], deeds: [] };
    for (const one of (await entries.list()).filter(waits)) {
      const note = await entries.voice(one.key);
      file.entries.push({ ...one, sound: note && { seconds: note.seconds, wav: await asText(note.blob) }, pictures: await asTexts(await entries.photos(one.key)) });
    }
    for (const one of (await deeds.list()).filter(waits)) file.deeds.push({ ...one, pictures: await asTexts(await deeds.photos(one.key)) });
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' })), download: 'field-entries.json' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return file.entries.length + file.deeds.length;
  }

  // The named fields of one line of a file; no line without a key that no other line has.
  function clean(one, names, state, person) {
    if (!/^[0-9a-f]{32}$/.test(one.key)) throw new Error('no key');
    const pictures = list(one.pictures).slice(0, MOST).map((picture) => asBlob(picture, 'image/jpeg'));
    const made = { key: one.key, person, state, begun: text(one.begun), photos: pictures.length };
    for (const name of names) made[name] = text(one[name]);
    return { made, pictures };
  }

  function entryOf(one, person) {
    const { made, pictures } = clean(one, NAMES.entry, one.state === 'waiting' ? 'waiting' : 'draft', person);
    made.voice = Math.ceil(Number(one.sound?.seconds)) || 0;
    const note = made.voice ? { entry: made.key, seconds: made.voice, blob: asBlob(one.sound.wav, 'audio/wav') } : undefined;
    return { made, photos: pictures.map((blob, place) => ({ entry: made.key, place, blob })), note };
  }

  // What somebody else did is done in the name of who has it now only once they say so themselves.
  function deedOf(one, person, whose) {
    const { made, pictures } = clean(one, NAMES.deed, one.state === 'waiting' && whose === person ? 'waiting' : 'draft', person);
    if (!/^[a-z]+(-[a-z]+)*$/.test(made.move)) throw new Error('no move');
    for (const name of ['matter', 'version']) {
      if (!/^\d{1,19}$/.test(String(one[name]))) throw new Error(`no ${name}`);
      made[name] = one[name];
    }
    return { made, photos: pictures.map((blob, place) => ({ deed: made.key, place, blob })) };
  }

  /** Takes over a file of the phone of somebody else, or of an older one; how many lines were new here. */
  async function take(file, person) {
    const told = JSON.parse(await file.text());
    if (!FORMS.includes(told.form) || !Array.isArray(told.entries)) throw new Error('another form');
    const [newEntries, newDeeds] = [told.entries.map((one) => entryOf(one, person)), list(told.deeds).map((one) => deedOf(one, person, told.person))];
    let fresh = 0;
    for (const { made, photos, note } of newEntries) if ((await entries.add(made, photos, note)) === undefined) fresh++;
    for (const { made, photos } of newDeeds) if ((await deeds.add(made, photos)) === undefined) fresh++;
    return fresh;
  }

  self.fieldRescue = { save, take };
})();
