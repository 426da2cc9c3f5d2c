// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Small menus and chips are details elements: one open at a time, Escape and a click outside close.
const open = () => document.querySelectorAll('details.menu[open], details.chip[open], details.person-reveal[open]');

document.addEventListener('click', (event) => {
  open().forEach((menu) => menu.contains(event.target) || (menu.open = false));
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  open().forEach((menu) => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});

// On devices that hover, a chip opens under a pointer that rests on it, and closes when it leaves.
if (matchMedia('(hover: hover)').matches) {
  let rest;
  document.addEventListener('pointerover', (event) => {
    const chip = event.target.closest?.('details.chip');
    clearTimeout(rest);
    if (chip && !chip.open) rest = setTimeout(() => {
      chip.open = true;
      chip.addEventListener('pointerleave', () => (chip.open = false), { once: true });
    }, 350);
  });
}
