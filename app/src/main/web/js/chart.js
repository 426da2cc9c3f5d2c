// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Charts, drawn from the table beside them when they come into view. Colours keep apart for readers
// who see few; the numbers are written on.

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
// Okabe and Ito's set, darkened to stand on white and lightened on dark.
const RAMP = { light: ['#0b6478', '#c4640a', '#5b4f9e', '#3f7d20', '#8a6d00'], dark: ['#5fc2d6', '#f0a860', '#b0a6f0', '#8fd16a', '#e0c550'] };

function read(figure) {
  const heads = [...figure.querySelectorAll('thead th')].slice(1);
  const rows = [...figure.querySelectorAll('tbody tr')];
  return {
    labels: rows.map((row) => row.querySelector('th').textContent),
    series: heads.map((head, i) => ({ name: head.textContent, tone: head.dataset.tone, values: rows.map((row) => Number(row.querySelectorAll('td')[i].textContent)) })),
  };
}

function options(figure) {
  const { labels, series } = read(figure);
  const lying = figure.dataset.chart === 'lying_bar';
  const line = figure.dataset.chart === 'line';
  const text = { color: token('ink-soft'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
  const names = { type: 'category', data: labels, inverse: lying, axisLabel: text, axisTick: { show: false }, axisLine: { lineStyle: { color: token('line-strong') } } };
  const values = { type: 'value', axisLabel: { ...text, hideOverlap: true }, splitLine: { lineStyle: { color: token('line') } }, minInterval: 1 };
  const many = labels.length * series.length > 24;
  return {
    textStyle: text,
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 300,
    color: RAMP[document.documentElement.dataset.bsTheme === 'dark' ? 'dark' : 'light'],
    grid: { left: 8, right: lying ? 44 : 12, top: series.length > 1 ? 36 : 20, bottom: 4, containLabel: true },
    legend: { show: series.length > 1, top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: { ...text, color: token('ink') } },
    tooltip: { trigger: 'axis', renderMode: 'richText', backgroundColor: token('card'), borderColor: token('line'), textStyle: { ...text, color: token('ink') } },
    xAxis: lying ? values : names,
    yAxis: lying ? names : values,
    series: series.map((one) => ({
      name: one.name,
      type: line ? 'line' : 'bar',
      data: one.values,
      barMaxWidth: 26,
      symbolSize: 6,
      itemStyle: { borderRadius: line ? 0 : lying ? [0, 3, 3, 0] : [3, 3, 0, 0], ...(one.tone === 'plain' ? {} : { color: token(one.tone === 'paused' ? 'line-strong' : one.tone) }) },
      label: { show: !line && !many, position: lying ? 'right' : 'top', ...text, color: token('ink') },
    })),
  };
}

async function draw(figure) {
  const { init } = await import('../lib/echarts.mjs');
  const place = figure.querySelector('.chart-drawing');
  const rows = figure.querySelectorAll('tbody tr').length;
  if (figure.dataset.chart === 'lying_bar') place.style.height = `${Math.max(160, rows * 30 + 50)}px`;
  const chart = init(place, null, { renderer: 'canvas' });
  chart.setOption(options(figure));
  new ResizeObserver(() => chart.resize()).observe(place);
  new MutationObserver(() => chart.setOption(options(figure))).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
  figure.dataset.ready = 'yes';
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    seen.unobserve(entry.target);
    draw(entry.target).catch(() => (entry.target.querySelector('details').open = true));
  }
}, { rootMargin: '200px' });
export function start(root) {
  root.querySelectorAll('[data-chart]').forEach((figure) => seen.observe(figure));
}
