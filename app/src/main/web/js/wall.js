// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// A screen on a wall: says so when the figures stand still, and fills the screen on demand.
const lost = document.querySelector('[data-wall-lost]');
const full = document.querySelector('[data-full-screen]');

const still = () => {
  lost.textContent = lost.dataset.words.replace('{0}', document.getElementById('wall').dataset.at);
  lost.hidden = false;
};
for (const name of ['htmx:sendError', 'htmx:responseError', 'htmx:timeout']) document.addEventListener(name, still);
document.addEventListener('htmx:afterSwap', () => (lost.hidden = true));

if (full && document.fullscreenEnabled) {
  full.hidden = false;
  full.addEventListener('click', () => document.documentElement.requestFullscreen());
}
