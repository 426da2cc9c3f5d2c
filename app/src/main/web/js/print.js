// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Prints the page where the device can.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = !window.print;
  button.addEventListener('click', () => window.print());
}
