// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Runs before the first paint: a reader who chose nothing gets what the device prefers.
(() => {
  if (document.documentElement.dataset.bsTheme !== 'auto') return; // a sheet of paper is light
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const set = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  set();
  dark.addEventListener('change', set);
})();
