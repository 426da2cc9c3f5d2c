// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// How many matters each named filter finds: asked for after the page is there, into room that is kept.
const places = document.querySelectorAll('[data-view-count]');
const count = async () => {
  const answer = await fetch(document.querySelector('[data-view-counts]').dataset.viewCounts).catch(() => undefined);
  if (!answer?.ok) return;
  const counts = await answer.json();
  for (const place of places) place.textContent = counts[place.dataset.viewCount] ?? '';
};
count();
document.addEventListener('case-moved', () => setTimeout(count, 1500));
