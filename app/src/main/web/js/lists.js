// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The choice of a list's columns, kept on this device.
for (const list of document.querySelectorAll('[data-list]')) {
  const menu = list.querySelector('[data-columns]');
  const heads = [...list.querySelectorAll('thead th')];
  if (!menu || heads.length < 4) continue;
  const store = `columns:${list.id}`;
  const hidden = new Set(JSON.parse(localStorage.getItem(store) ?? '[]'));
  const show = () => heads.forEach((_, i) => list.classList.toggle(`without-${i + 1}`, hidden.has(i)));
  heads.forEach((head, i) => {
    if (i === 0 || !head.textContent.trim()) return;
    const line = document.createElement('label');
    line.className = 'menu-item';
    const box = Object.assign(document.createElement('input'), { type: 'checkbox', className: 'form-check-input', checked: !hidden.has(i) });
    box.addEventListener('change', () => {
      hidden[box.checked ? 'delete' : 'add'](i);
      localStorage.setItem(store, JSON.stringify([...hidden]));
      show();
    });
    line.append(head.textContent.trim(), box);
    menu.querySelector('.menu-box').append(line);
  });
  menu.hidden = false;
  show();
}
for (const form of document.querySelectorAll('[data-filters]')) {
  form.addEventListener('change', () => form.requestSubmit());
  form.addEventListener('formdata', (event) => {
    for (const [name, value] of [...event.formData]) if (!value) event.formData.delete(name);
  });
}
