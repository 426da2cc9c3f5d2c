// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// A matter that moved takes the focus that its pressed button had, so that the next Tab goes on from there.
export function start(root) {
  if (root.matches?.('[data-matter]') && document.activeElement === document.body && !root.querySelector('[data-errors]')) root.focus({ preventScroll: true });
}

// An opened form closes the one above it, which would move it out of sight.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target.open && target.matches?.('details.deed') && target.getBoundingClientRect().top < 0) target.scrollIntoView();
  },
  true,
);
