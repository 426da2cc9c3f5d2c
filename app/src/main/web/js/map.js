// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The county's map from our own outlines: no outside tiles, no fonts fetched. Names and counts are
// drawn to small images on the device, so that Chinese needs no glyph server.
import * as maplibre from '../lib/maplibre-gl.mjs';
import { asset, icon, say } from './words.js';

maplibre.setWorkerUrl(asset('lib/maplibre-gl-worker.mjs'));
if (!document.querySelector('link[href$="lib/maplibre-gl.css"]')) {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: asset('lib/maplibre-gl.css') }));
}

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
// From which zoom the smaller outlines are drawn, and fetched for what is seen.
const FROM = { villages: 10.5, cells: 12 };
// From which zoom a tap marks a point.
const PICK_FROM = 13;
// A number stands in the middle of its area, where the name stands too.
const BELOW_NAMES = [0, 20];
// The notice about the outlines stands below the county.
const ROOM = { top: 16, right: 16, bottom: 44, left: 16 };
// As the pack names it in the page's language; cells have no English name.
const NAME = document.documentElement.lang.startsWith('zh') ? ['get', 'name'] : ['coalesce', ['get', 'nameEn'], ['get', 'name']];
const NOTHING = { type: 'FeatureCollection', features: [] };

// Towns first; villages and cells come, with their names, when there is room for them.
const layered = () => ({
  version: 8,
  sources: {
    towns: { type: 'geojson', data: NOTHING },
    villages: { type: 'geojson', data: NOTHING },
    cells: { type: 'geojson', data: NOTHING },
    points: { type: 'geojson', data: NOTHING, cluster: true, clusterRadius: 44, clusterMaxZoom: 15 },
    counts: { type: 'geojson', data: NOTHING, cluster: true, clusterRadius: 36, clusterProperties: { count: ['+', ['get', 'count']] } },
  },
  layers: [
    { id: 'paper', type: 'background', paint: { 'background-color': token('sunk') } },
    { id: 'ground', type: 'fill', source: 'towns', paint: { 'fill-color': token('card'), 'fill-opacity': 0.9 } },
    { id: 'cells', type: 'line', source: 'cells', minzoom: FROM.cells, paint: { 'line-color': token('line'), 'line-width': 1, 'line-dasharray': [3, 2] } },
    { id: 'villages', type: 'line', source: 'villages', minzoom: FROM.villages, paint: { 'line-color': token('line'), 'line-width': 1.2 } },
    { id: 'towns', type: 'line', source: 'towns', paint: { 'line-color': token('line-strong'), 'line-width': 1.2 } },
    { id: 'village-names', type: 'symbol', source: 'villages', minzoom: 11.5, layout: { 'icon-image': ['concat', 'village|', NAME], 'icon-padding': 4 } },
    { id: 'town-names', type: 'symbol', source: 'towns', layout: { 'icon-image': ['concat', 'town|', NAME], 'icon-padding': 2 } },
    { id: 'groups', type: 'circle', source: 'points', filter: ['has', 'point_count'], paint: { 'circle-color': token('accent'), 'circle-radius': ['interpolate', ['linear'], ['get', 'point_count'], 2, 13, 50, 20, 1000, 30], 'circle-opacity': 0.9 } },
    { id: 'group-counts', type: 'symbol', source: 'points', filter: ['has', 'point_count'], layout: { 'icon-image': ['concat', 'count|', ['get', 'point_count_abbreviated']], 'icon-allow-overlap': true } },
    { id: 'single', type: 'circle', source: 'points', filter: ['!', ['has', 'point_count']], paint: { 'circle-radius': 7, 'circle-stroke-width': 2, 'circle-stroke-color': token('card'), 'circle-color': ['match', ['get', 'tone'], 'fine', token('fine'), 'soon', token('soon'), 'over', token('over'), 'paused', token('paused'), token('accent')] } },
    { id: 'numbers', type: 'circle', source: 'counts', paint: { 'circle-color': token('accent'), 'circle-radius': ['interpolate', ['linear'], ['get', 'count'], 3, 13, 50, 20, 1000, 30], 'circle-opacity': 0.92, 'circle-translate': BELOW_NAMES, 'circle-stroke-width': 1.5, 'circle-stroke-color': token('card') } },
    { id: 'number-texts', type: 'symbol', source: 'counts', layout: { 'icon-image': ['concat', 'count|', ['to-string', ['get', 'count']]], 'icon-allow-overlap': true, 'icon-ignore-placement': true }, paint: { 'icon-translate': BELOW_NAMES } },
  ],
});

// Where areas are numbered their names stay on top, so that no number hides one.
function style(box) {
  const whole = layered();
  if (box.dataset.counts) whole.layers.sort((one, other) => one.id.endsWith('-names') - other.id.endsWith('-names'));
  return whole;
}

// Draws one name or count; its looks follow from the part before the bar.
function drawn(id) {
  const [kind, text] = [id.slice(0, id.indexOf('|')), id.slice(id.indexOf('|') + 1)];
  const size = kind === 'village' ? 11 : 13;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  const font = `${kind === 'village' ? 400 : 600} ${size * 2}px ${getComputedStyle(document.body).fontFamily}`;
  pen.font = font;
  canvas.width = Math.ceil(pen.measureText(text).width) + 12;
  canvas.height = size * 2 + 14;
  pen.font = font;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  if (kind !== 'count') {
    pen.lineWidth = 6;
    pen.strokeStyle = token('card');
    pen.strokeText(text, canvas.width / 2, canvas.height / 2);
  }
  pen.fillStyle = token(kind === 'count' ? 'on-accent' : kind === 'town' ? 'ink' : 'ink-soft');
  pen.fillText(text, canvas.width / 2, canvas.height / 2);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function bounds(geojson) {
  const box = new maplibre.LngLatBounds();
  const walk = (part) => (typeof part[0] === 'number' ? box.extend(part) : part.forEach(walk));
  geojson.features.forEach((feature) => feature.geometry && walk(feature.geometry.coordinates));
  return box;
}

function button(name, words, press) {
  const control = Object.assign(document.createElement('button'), { type: 'button', title: words });
  control.setAttribute('aria-label', words);
  control.append(icon(name));
  control.addEventListener('click', press);
  return control;
}

// Shows the place that the words mean, as long as no point is marked.
function look(map, box) {
  if (box.dataset.look && !box.querySelector('.maplibregl-marker')) map.jumpTo({ center: box.dataset.look.split(',').map(Number), zoom: PICK_FROM });
}

// The map by keys: arrows move it, Enter marks its middle; on the mark, arrows move the mark.
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function byKeys(map, marker, tell) {
  const mark = marker.getElement();
  mark.tabIndex = 0;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', say('pin'));
  mark.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = map.project(marker.getLngLat());
    const far = event.shiftKey ? 40 : 8;
    tell(map.unproject([at.x + step[0] * far, at.y + step[1] * far]));
  });
  map.getCanvas().addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    tell(map.getCenter());
  });
}

function pin(map, box) {
  const marker = new maplibre.Marker({ color: token('over'), draggable: box.dataset.pick === 'yes' });
  const tell = ({ lng, lat }) => {
    marker.setLngLat([lng, lat]).addTo(map);
    box.dispatchEvent(new CustomEvent('map:picked', { bubbles: true, detail: { longitude: lng, latitude: lat } }));
  };
  if (box.dataset.longitude) marker.setLngLat([Number(box.dataset.longitude), Number(box.dataset.latitude)]).addTo(map);
  if (box.dataset.pick !== 'yes') return;
  byKeys(map, marker, tell);
  // From afar a finger covers a kilometre: the first tap goes nearer, the next one marks.
  map.on('click', ({ lngLat }) => {
    if (map.getZoom() >= PICK_FROM) return tell(lngLat);
    map.easeTo({ center: lngLat, zoom: PICK_FROM + 1 });
    box.dispatchEvent(new CustomEvent('map:nearer', { bubbles: true }));
  });
  marker.on('dragend', () => tell(marker.getLngLat()));
  box.addEventListener('map:look', () => look(map, box));
  box.addEventListener('map:go', ({ detail }) => {
    map.jumpTo({ center: [detail.longitude, detail.latitude], zoom: 15 });
    marker.setLngLat([detail.longitude, detail.latitude]).addTo(map);
  });
  box.addEventListener('map:clear', () => marker.remove());
}

// The ground of each town by how much comes from it: five steps of one colour, each named below.
function shade(map, box, { towns }) {
  const amounts = Object.entries(towns ?? {});
  if (!amounts.length) return;
  const most = Math.max(...amounts.map(([, amount]) => amount));
  const steps = [0.2, 0.4, 0.6, 0.8, 1].map((part) => Math.ceil(most * part)).filter((step, i, all) => step > (all[i - 1] ?? 0));
  const shades = steps.map((step, i) => [step, 0.12 + (0.48 * (i + 1)) / steps.length]);
  const opacity = (amount) => shades.find(([step]) => amount <= step)?.[1] ?? 0;
  map.addLayer({ id: 'heat', type: 'fill', source: 'towns', paint: { 'fill-color': token('accent'), 'fill-opacity': ['match', ['get', 'code'], ...amounts.flatMap(([code, amount]) => [code, opacity(amount)]), 0] } }, 'cells');
  const scale = box.parentElement.querySelector('[data-heat-scale]');
  if (!scale) return;
  shades.forEach(([step, strength], i) => {
    const mark = document.createElement('span');
    mark.className = 'heat-step';
    mark.style.setProperty('--strength', `${Math.round(strength * 100)}%`);
    mark.textContent = `${(steps[i - 1] ?? 0) + 1}–${step}`;
    scale.append(mark);
  });
  scale.hidden = false;
}

const viewport = (map) => map.getBounds().toArray().flat().map((number) => number.toFixed(5)).join(',');

// What is asked for by what is seen is asked again when that changes; the last answer wins.
function feed(map, source, address, fromZoom = 0) {
  let asked = 0;
  const load = async () => {
    if (map.getZoom() < fromZoom) return NOTHING;
    const mine = (asked += 1);
    const answer = await fetch(address.replace('{bbox}', viewport(map)).replace('{zoom}', map.getZoom().toFixed(1)));
    const geojson = answer.ok ? await answer.json() : NOTHING;
    if (mine === asked) {
      map.getSource(source)?.setData(geojson);
      map.getContainer().dispatchEvent(new CustomEvent(`map:${source}-read`, { bubbles: true, detail: geojson }));
    }
    return geojson;
  };
  if (/\{bbox\}|\{zoom\}/.test(address)) map.on('moveend', load);
  return load();
}

function openOnClick(map) {
  map.on('click', 'single', ({ features }) => {
    const { href } = features[0].properties;
    if (!href) return;
    const asked = new CustomEvent('map:open', { bubbles: true, cancelable: true, detail: { href } });
    if (map.getContainer().dispatchEvent(asked)) location.assign(href);
  });
  map.on('click', 'groups', async ({ features, lngLat }) => {
    const zoom = await map.getSource('points').getClusterExpansionZoom(features[0].properties.cluster_id);
    map.easeTo({ center: lngLat, zoom });
  });
  const tip = new maplibre.Popup({ closeButton: false, closeOnClick: false, offset: 10 });
  // A finger does not hover: a number also tells of itself when it is touched; several in one place part.
  for (const moment of ['mouseenter', 'click']) {
    map.on(moment, 'numbers', async ({ features: [{ geometry, properties }] }) => {
      if (moment === 'click' && properties.href) return location.assign(properties.href);
      if (properties.title) tip.setLngLat(geometry.coordinates).setText(properties.title).addTo(map);
      else if (moment === 'click') map.easeTo({ center: geometry.coordinates, zoom: await map.getSource('counts').getClusterExpansionZoom(properties.cluster_id) });
    });
  }
  map.on('mouseleave', 'numbers', () => tip.remove());
  map.on('mouseenter', 'single', ({ features }) => {
    map.getCanvas().style.cursor = 'pointer';
    tip.setLngLat(features[0].geometry.coordinates).setText(features[0].properties.title ?? '').addTo(map);
  });
  map.on('mouseleave', 'single', () => {
    map.getCanvas().style.cursor = '';
    tip.remove();
  });
}

async function draw(box) {
  const canvas = Object.assign(document.createElement('div'), { className: 'map-canvas' });
  box.append(canvas);
  const map = new maplibre.Map({ container: canvas, style: style(box), center: [115.94, 30.07], zoom: 9, attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, cooperativeGestures: false, fadeDuration: 0 });
  map.touchZoomRotate.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    if (id.includes('|') && !map.hasImage(id)) map.addImage(id, drawn(id), { pixelRatio: 2 });
  });
  const tools = Object.assign(document.createElement('div'), { className: 'map-tools' });
  let home = null;
  tools.append(
    button('plus', say('larger'), () => map.zoomIn()),
    button('minus', say('smaller'), () => map.zoomOut()),
    button('maximize', say('whole'), () => home && map.fitBounds(home, { padding: ROOM })),
  );
  box.append(tools);
  await map.once('load');
  box.querySelector('.map-without, .map-plain')?.remove();
  const towns = await feed(map, 'towns', `${box.dataset.cells}?level=towns`);
  if (towns.features.length) home = bounds(towns);
  // Where it was left in this tab.
  const view = box.dataset.view && JSON.parse(box.dataset.view);
  if (view) map.jumpTo(view);
  else if (box.dataset.longitude) map.jumpTo({ center: [Number(box.dataset.longitude), Number(box.dataset.latitude)], zoom: 13.5 });
  else if (home) map.fitBounds(home, { padding: ROOM, animate: false });
  pin(map, box);
  look(map, box);
  map.on('moveend', () => box.dispatchEvent(new CustomEvent('map:moved', { bubbles: true, detail: { center: map.getCenter().toArray(), zoom: map.getZoom() } })));
  openOnClick(map);
  for (const level of ['villages', 'cells']) await feed(map, level, `${box.dataset.cells}?level=${level}&bbox={bbox}`, FROM[level]);
  if (box.dataset.points) await feed(map, 'points', box.dataset.points);
  if (box.dataset.counts) shade(map, box, await feed(map, 'counts', box.dataset.counts));
  box.addEventListener('map:points', ({ detail }) => feed(map, 'points', detail));
  new MutationObserver(() => map.setStyle(style(box))).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  await map.once('idle');
  box.dataset.ready = 'yes';
}

export function start(root) {
  for (const box of root.querySelectorAll('[data-map]:not(:has(.map-canvas))')) {
    draw(box).catch(() => {
      box.querySelectorAll('.map-canvas, .map-tools').forEach((part) => part.remove());
      const words = box.querySelector('.map-without') ?? box.appendChild(Object.assign(document.createElement('p'), { className: 'map-notice map-says' }));
      words.textContent = box.dataset.plain || say('nomap');
      box.dataset.ready = 'plain';
    });
  }
}
