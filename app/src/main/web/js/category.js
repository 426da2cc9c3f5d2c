// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Finds categories by words, over names, keywords and examples.
import { unfold } from './later.js';

export function start(root) {
  for (const box of root.querySelectorAll('[data-category]')) {
    const fold = box.querySelector('template[data-later]') && box.closest('details');
    if (fold && !fold.open) fold.addEventListener('toggle', () => look(box), { once: true });
    else look(box);
  }
}

function look(box) {
  unfold(box);
  const find = box.querySelector('.category-find');
  const input = find.querySelector('input');
  const groups = [...box.querySelectorAll('.category-group')];
  const none = box.querySelector('.category-none');
  const wasOpen = new Map(groups.map((group) => [group, group.open]));
  find.hidden = false;
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const group of groups) {
      const title = group.querySelector('summary').textContent.toLowerCase();
      let here = 0;
      for (const leaf of group.querySelectorAll('.choice')) {
        const text = `${title} ${leaf.dataset.words}`.toLowerCase();
        const fits = words.every((word) => text.includes(word));
        leaf.hidden = !fits;
        here += fits;
      }
      group.hidden = here === 0;
      group.open = words.length ? here > 0 : wasOpen.get(group);
      found += here;
    }
    none.hidden = found > 0;
  });
  input.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
}
