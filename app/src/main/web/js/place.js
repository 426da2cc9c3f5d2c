// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The choice of a place: where the device is, and the point that the map gives.
export function start(root) {
  for (const box of root.querySelectorAll('[data-place]')) {
    const button = box.querySelector('[data-locate]');
    const note = box.querySelector('[data-place-say]');
    const map = box.querySelector('[data-map]');
    map.addEventListener('map:picked', (event) => {
      box.querySelector('#longitude').value = event.detail.longitude.toFixed(6);
      box.querySelector('#latitude').value = event.detail.latitude.toFixed(6);
      note.textContent = note.dataset.placeSay;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
    map.addEventListener('map:nearer', () => (note.textContent = note.dataset.placeNearer));
    const look = () => {
      map.dataset.look = box.querySelector('[name=division]:checked')?.dataset.middle ?? '';
      map.dispatchEvent(new CustomEvent('map:look'));
    };
    box.addEventListener('change', (event) => event.target.name === 'division' && look());
    box.addEventListener('htmx:load', look);
    look();
    if (!navigator.geolocation || !isSecureContext) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => map.dispatchEvent(new CustomEvent('map:go', { detail: { longitude: coords.longitude, latitude: coords.latitude } })),
        () => (note.textContent = note.dataset.placeDenied),
        { enableHighAccuracy: true, timeout: 8000 });
    });
  }
}
