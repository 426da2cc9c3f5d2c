// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// A matter that moved takes the focus that its pressed button had, so that the next Tab goes on from there.
export function start(root) {
  if (root.matches?.('[data-matter]') && document.activeElement === document.body && !root.querySelector('[data-errors]')) root.focus({ preventScroll: true });
}
