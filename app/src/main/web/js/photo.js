// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Shrinks photos to 1600 px JPEG before they are sent (which also drops where they were taken), and
// shows them; the input always holds what will be sent.
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
    let files = [];
    const show = () => {
      const transfer = new DataTransfer();
      files.forEach((file) => transfer.items.add(file));
      input.files = transfer.files;
      list.replaceChildren(...files.map((file) => line(file, box.dataset, () => {
        files = files.filter((other) => other !== file);
        show();
      })));
    };
    const add = async (chosen) => {
      note.textContent = '';
      for (const file of chosen) {
        if (files.length >= most) {
          note.textContent = box.dataset.tooMany;
          break;
        }
        try {
          files.push(await shrink(file));
        } catch {
          note.textContent = `${box.dataset.broken}: ${file.name}`;
        }
      }
      show();
    };
    input.addEventListener('change', () => add([...input.files]));
    box.addEventListener('dragover', (event) => event.preventDefault());
    box.addEventListener('drop', (event) => {
      event.preventDefault();
      add([...event.dataTransfer.files]);
    });
  }
}
