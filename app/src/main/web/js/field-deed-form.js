// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The form in which somebody says what they saw at a task: each touch goes to the phone's store at
// once. What is being written keeps its node, so that a list that comes anew takes nothing away.
self.fieldDeedForms = ({ words, label, make, button, put, hand, drop }) => {
  const deeds = self.fieldDeeds;
  const MOST_PHOTOS = 6;
  const WORDLESS = new Set(['acknowledge', 'confirm']);
  const PICTURED = new Set(['resolve', 'confirm', 'rework']);
  const forms = new Map();

  function photosOf(deed, id, wrong, save) {
    const list = make('ul', '', { className: 'field-photos' });
    const showPhotos = async () => {
      const kept = await deeds.photos(deed.key);
      list.replaceChildren(...kept.map((photo, i) => {
        const item = make('li');
        const img = Object.assign(new Image(), { src: URL.createObjectURL(photo.blob), alt: put(words.photo, i + 1) });
        img.addEventListener('load', () => URL.revokeObjectURL(img.src));
        item.append(img, button(put(words.removePhoto, i + 1), async () => {
          await deeds.removePhoto(deed.key, photo.place);
          deed.photos--;
          await save();
          await showPhotos();
        }));
        return item;
      }));
    };
    const pick = make('input', '', { type: 'file', accept: 'image/*', className: 'field-file', id: `${id}-photo` });
    pick.setAttribute('capture', 'environment');
    pick.addEventListener('change', async () => {
      const [file] = pick.files;
      wrong.textContent = deed.photos >= MOST_PHOTOS ? words.photoMany : '';
      if (!file || wrong.textContent) return;
      try {
        await deeds.putPhoto({ deed: deed.key, place: Date.now(), blob: await self.fieldShrink(file) });
        deed.photos++;
        await save();
        await showPhotos();
      } catch {
        wrong.textContent = words.photoBroken;
      }
      pick.value = '';
    });
    showPhotos();
    return [make('label', words.takePhoto, { className: 'field-button', htmlFor: pick.id }), pick, make('p', words.photoSeen, { className: 'field-soft' }), list];
  }

  function form(deed) {
    const known = forms.get(deed.key);
    if (known) return known;
    const made = make('div', '', { className: 'field-deed' });
    const id = `deed-${deed.key}`;
    const text = make('textarea', '', { id, rows: 3, maxLength: 2000, value: deed.words });
    const wrong = make('p', '', { className: 'field-error', id: `${id}-error`, role: 'alert' });
    text.setAttribute('aria-describedby', wrong.id);
    let saving = Promise.resolve();
    const save = () => {
      deed.words = text.value;
      const copy = { ...deed, state: 'draft' };
      saving = saving.then(() => deeds.write(copy)).catch(() => (wrong.textContent = words.full));
      return saving;
    };
    text.addEventListener('input', save);
    const head = make('p', `${label(deed.move)}`, { className: 'field-deed-title' });
    made.append(head, make('label', WORDLESS.has(deed.move) ? words.note : words.reason, { htmlFor: id }), text, wrong);
    if (PICTURED.has(deed.move)) made.append(...photosOf(deed, id, wrong, save));
    made.append(
      button(label(deed.move), async () => {
        await save();
        wrong.textContent = WORDLESS.has(deed.move) || deed.words.trim() ? '' : words.noWords;
        if (wrong.textContent) return text.focus();
        await hand(deed);
      }, { className: 'field-send' }),
      button(words.cancel, () => drop(deed)),
    );
    forms.set(deed.key, made);
    return made;
  }

  return { form, forms };
};
