// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The worker's own areas drawn from their outlines, with names, north and a scale: no tiles, no net.
(() => {
  const NS = 'http://www.w3.org/2000/svg';
  const WIDE = 340;
  const FOOT = 44;
  const FINGER = 12;
  const make = (name, attributes, text) => {
    const node = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text) node.textContent = text;
    return node;
  };
  const far = (x, y) => Math.hypot(x, y);

  // A length of 1, 2 or 5 with noughts that fits a third of the picture.
  function bar(metres) {
    const step = 10 ** Math.floor(Math.log10(metres));
    return metres >= 5 * step ? 5 * step : metres >= 2 * step ? 2 * step : step;
  }

  // Where to write a division's name: in the middle of its parts, unless another name is there.
  function labels(sketch, at, marks) {
    const parts = new Map();
    for (const shape of sketch.shapes) {
      const code = shape.division.value;
      parts.set(code, [...(parts.get(code) ?? []), shape]);
    }
    const taken = [];
    const written = [];
    for (const [code, shapes] of parts) {
      const name = sketch.names[code] ?? '';
      const east = shapes.reduce((sum, one) => sum + one.east, 0) / shapes.length;
      const north = shapes.reduce((sum, one) => sum + one.north, 0) / shapes.length;
      const [x, y] = at(east, north);
      const half = [...name].reduce((sum, c) => sum + (c > '\u2e7f' ? 6.5 : 4.3), 0);
      const middle = Math.min(Math.max(x, half + 2), WIDE - half - 2);
      const covered = marks.some((one) => Math.abs(one.x - middle) < half + 13 && Math.abs(one.y - y) < 20);
      const line = covered ? y + 24 : y;
      if (!name || taken.some((one) => Math.abs(one.x - middle) < half + one.half && Math.abs(one.y - line) < 16)) continue;
      taken.push({ x: middle, y: line, half });
      written.push(make('text', { x: middle.toFixed(0), y: (line + 4).toFixed(0), class: 'sketch-name' }, name));
    }
    return written;
  }

  // tasks: those with a place, each with its number. picked and opened are called on a tap.
  self.fieldSketch = (svg, sketch, tasks, { north, picked, opened }) => {
    const scale = (WIDE - 4) / Math.max(sketch.wide, sketch.high / 1.5, 1);
    const high = Math.round(sketch.high * scale) + 4;
    const left = (WIDE - sketch.wide * scale) / 2;
    const at = (east, up) => [left + east * scale, high - 2 - up * scale];
    const ofPlace = (longitude, latitude) => at((longitude - sketch.west) * sketch.metresEast, (latitude - sketch.south) * sketch.metresNorth);
    svg.setAttribute('viewBox', `0 0 ${WIDE} ${high + FOOT}`);
    svg.replaceChildren();
    for (const shape of sketch.shapes) {
      const d = shape.rings.map((ring) => {
        const points = [];
        for (let i = 0; i < ring.length; i += 2) points.push(at(ring[i], ring[i + 1]).map((n) => n.toFixed(1)).join(' '));
        return `M${points.join('L')}Z`;
      }).join('');
      svg.append(make('path', { d, class: 'sketch-cell', 'fill-rule': 'evenodd' }));
    }
    const marks = tasks
      .map(({ task, number }) => ({ task, number, spot: ofPlace(task.longitude, task.latitude) }))
      .filter(({ spot: [x, y] }) => x >= 0 && x <= WIDE && y >= 0 && y <= high)
      .map(({ task, number, spot: [x, y] }) => ({ id: task.id, number, x, y }));
    svg.append(...labels(sketch, at, marks));
    for (const spot of sketch.spots) {
      const [x, y] = at(spot.east, spot.north);
      svg.append(make('rect', { x: x - 3, y: y - 3, width: 6, height: 6, class: 'sketch-spot' }));
      svg.append(make('text', { x: x + 6, y: y + 4, class: 'sketch-spot-name' }, spot.name));
    }
    const long = bar((WIDE / 3) / scale);
    svg.append(make('path', { d: `M8 ${high + 20}v8h${(long * scale).toFixed(1)}v-8`, class: 'sketch-bar' }));
    svg.append(make('text', { x: (long * scale + 14).toFixed(0), y: high + 30, class: 'sketch-scale' }, long >= 1000 ? `${long / 1000} km` : `${long} m`));
    svg.append(make('path', { d: `M${WIDE - 24} ${high + 36}l9 -26l9 26l-9 -6z`, class: 'sketch-north' }));
    svg.append(make('text', { x: WIDE - 30, y: high + 32, class: 'sketch-scale sketch-end' }, north));
    const place = make('circle', { r: 8, class: 'sketch-place', visibility: 'hidden' });
    const own = make('circle', { r: 8, class: 'sketch-own', visibility: 'hidden' });
    for (const [i, { id, number, x, y }] of marks.entries()) {
      // Those in one spot stand beside each other.
      const beside = marks.slice(0, i).filter((one) => far(one.x - x, one.y - y) < 8).length;
      const mark = make('g', { class: 'sketch-task', transform: `translate(${(x + beside * 18).toFixed(1)} ${y.toFixed(1)})` });
      mark.dataset.task = id;
      mark.append(make('circle', { r: 13 }), make('text', { y: 5 }, String(number)));
      svg.append(mark);
    }
    svg.append(own, place);
    const show = (circle, point) => {
      const [x, y] = point ? ofPlace(point.longitude, point.latitude) : [0, 0];
      const seen = point && x >= 0 && x <= WIDE && y >= 0 && y <= high;
      circle.setAttribute('cx', x.toFixed(1));
      circle.setAttribute('cy', y.toFixed(1));
      circle.setAttribute('visibility', seen ? 'visible' : 'hidden');
      return seen;
    };
    svg.onclick = (event) => {
      const task = event.target.closest('[data-task]');
      if (task) return opened(task.dataset.task);
      const matrix = svg.getScreenCTM();
      const tap = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
      if (tap.y > high) return;
      const accuracy = Math.max(10, Math.round(FINGER / matrix.a / scale + Math.max(sketch.wide, sketch.high) / 300));
      const point = {
        longitude: sketch.west + (tap.x - left) / scale / sketch.metresEast,
        latitude: sketch.south + (high - 2 - tap.y) / scale / sketch.metresNorth,
      };
      picked({ longitude: point.longitude.toFixed(6), latitude: point.latitude.toFixed(6), accuracy });
    };
    return { showPlace: (point) => show(place, point), showOwn: (point) => show(own, point) };
  };
})();
