// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The choice of a place: where the device is, where a photo was taken, and the point that the map
// gives. All of them work where no map can be drawn.
export function start(root) {
  for (const box of root.querySelectorAll('[data-place]')) {
    const here = box.querySelector('[data-locate]');
    const taken = box.querySelector('[data-taken]');
    const note = box.querySelector('[data-place-say]');
    const map = box.querySelector('[data-map]');
    const longitude = box.querySelector('#longitude');
    const latitude = box.querySelector('#latitude');
    // The map may be drawn later than this, so it also finds the point beside its name.
    const show = () => {
      map.dataset.longitude = longitude.value;
      map.dataset.latitude = latitude.value;
      if (!longitude.value || !latitude.value) return map.dispatchEvent(new CustomEvent('map:clear'));
      note.textContent = note.dataset.placeSay;
      map.dispatchEvent(new CustomEvent('map:go', { detail: { longitude: Number(longitude.value), latitude: Number(latitude.value) } }));
    };
    const mark = (point) => {
      longitude.value = point.longitude.toFixed(6);
      latitude.value = point.latitude.toFixed(6);
      note.textContent = note.dataset.placeSay;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    };
    map.addEventListener('map:picked', (event) => mark(event.detail));
    map.addEventListener('map:nearer', () => (note.textContent = note.dataset.placeNearer));
    const look = () => {
      map.dataset.look = box.querySelector('[name=division]:checked')?.dataset.middle ?? '';
      map.dispatchEvent(new CustomEvent('map:look'));
    };
    box.addEventListener('change', (event) => event.target.name === 'division' && look());
    box.addEventListener('htmx:load', look);
    look();
    // A draft that comes back fills the point in.
    latitude.addEventListener('input', show);
    if (longitude.value) show();
    longitude.form?.addEventListener('draft:forgotten', show);
    if (taken) {
      let point;
      const offer = (told) => {
        point ??= told;
        taken.hidden = false;
      };
      longitude.form?.addEventListener('photo:place', ({ detail }) => offer(detail));
      if (longitude.form?.photoPlace) offer(longitude.form.photoPlace);
      taken.querySelector('button').addEventListener('click', () => {
        mark(point);
        show();
      });
    }
    if (!navigator.geolocation || !isSecureContext) continue;
    here.hidden = false;
    here.addEventListener('click', () => {
      note.textContent = note.dataset.placeLooking ?? '';
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          mark(coords);
          show();
        },
        () => (note.textContent = note.dataset.placeDenied),
        { enableHighAccuracy: true, timeout: 8000 });
    });
  }
}
