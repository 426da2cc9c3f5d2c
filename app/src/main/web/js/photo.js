// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Shrinks photos to 1600 px JPEG before they are sent (which also drops where they were taken), and
// shows them; the input always holds what will be sent. Where a photo was taken is told to the page.
import { placeOf } from './exif.js';
import { keepPhotos, keptPhotos } from './kept.js';

const LONG_SIDE = 1600;

async function shrink(file) {
  if (!file.type.startsWith('image/')) return file;
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
  return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
}

function line(file, words, remove) {
  const item = document.createElement('li');
  if (file.type.startsWith('image/')) {
    const img = Object.assign(new Image(), { src: URL.createObjectURL(file), alt: file.name });
    img.addEventListener('load', () => URL.revokeObjectURL(img.src));
    item.append(img);
  } else item.append(file.name);
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
  button.setAttribute('aria-label', `${words.remove} ${file.name}`);
  button.addEventListener('click', remove);
  item.append(button);
  return item;
}

export function start(root) {
  for (const box of root.querySelectorAll('[data-photo]')) {
    const input = box.querySelector('input[type=file]');
    const list = box.querySelector('.photo-list');
    const note = box.querySelector('[data-photo-say]');
    const most = Number(box.dataset.most);
    const draft = input.form?.dataset.draft;
    let files = [];
    const show = (keep = true) => {
      const transfer = new DataTransfer();
      files.forEach((file) => transfer.items.add(file));
      input.files = transfer.files;
      list.replaceChildren(...files.map((file) => line(file, box.dataset, () => {
        files = files.filter((other) => other !== file);
        show();
      })));
      box.toggleAttribute('data-has-photos', files.length > 0);
      if (draft && keep) keepPhotos(draft, files);
      box.dispatchEvent(new CustomEvent('photo:shown', { bubbles: true, detail: files.length }));
    };
    const add = async (chosen) => {
      note.textContent = box.dataset.working ?? '';
      let wrong = '';
      for (const file of chosen) {
        if (files.length >= most) {
          wrong = box.dataset.tooMany;
          break;
        }
        try {
          const place = await placeOf(file);
          // It stays with the form for a script that comes later than the photo.
          if (place && input.form) input.form.photoPlace ??= place;
          if (place) box.dispatchEvent(new CustomEvent('photo:place', { bubbles: true, detail: place }));
          files.push(await shrink(file));
        } catch {
          wrong = `${box.dataset.broken}: ${file.name}`;
        }
      }
      note.textContent = wrong;
      show();
    };
    input.addEventListener('change', () => add([...input.files]));
    // Chosen before this script was there, on a slow line.
    if (input.files.length) add([...input.files]);
    if (draft && !document.querySelector('[data-errors]')) {
      keptPhotos(draft).then((kept) => {
        if (files.length || !kept.length) return;
        files = kept.slice(0, most);
        show(false);
      });
      box.closest('form').addEventListener('draft:forgotten', () => {
        files = [];
        show();
      });
    }
    box.addEventListener('dragover', (event) => event.preventDefault());
    box.addEventListener('drop', (event) => {
      event.preventDefault();
      add([...event.dataTransfer.files]);
    });
  }
}
