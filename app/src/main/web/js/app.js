// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The one script of every page; fetches the others only where the page has something for them.
import './keys.js';
import './menus.js';
import './toast.js';

const token = document.querySelector('meta[name=csrf]')?.content;
if (token) document.addEventListener('htmx:configRequest', (event) => (event.detail.headers['X-CSRF-TOKEN'] = token));

const needs = {
  'form': './form.js',
  '[data-find]': './find.js',
  '[data-matter], [data-desk]': './matter.js',
  '[data-list], [data-filters]': './lists.js',
  '[data-category]': './category.js',
  '[data-photo]': './photo.js',
  '[data-live]': './live.js',
  '[data-desk]': './desk.js',
  '.panes': './panes.js',
  '[data-bulk]': './select.js',
  '[data-view-counts]': './counts.js',
  '[data-here]': './here.js',
  '[data-place]': './place.js',
  '[data-steps]': './steps.js',
  '[data-follow]': './follow.js',
  // Of a form in steps the map is drawn when its step comes.
  '[data-map]:not([data-steps] [data-map])': './map.js',
  '[data-chart]': './chart.js',
  '[data-read-aloud]': './elder.js',
  '[data-print]': './print.js',
  '[data-wall]': './wall.js',
  '[data-passkey]': './passkey.js',
  '[data-tour]': './tour.js',
};
// Each script starts what it finds below a root: the page, and later what htmx brings into it. A map
// holds up the keys while it is made, so that one which came later waits until its reader stays.
const STAYS = 500;
const bring = (script, root) => root.isConnected && import(script).then((module) => module.start?.(root));
const start = (root) => {
  for (const [selector, script] of Object.entries(needs)) {
    if (root.matches?.(selector) || root.querySelector(selector)) {
      if (script === './map.js' && root !== document) setTimeout(bring, STAYS, script, root);
      else bring(script, root);
    }
  }
};
start(document);
document.addEventListener('htmx:load', (event) => event.target !== document.body && start(event.target));
