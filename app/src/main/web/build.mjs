// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Makes the folder that the program serves under /assets: our own css and js, and from npm only the
// files and rules that the pages use. Runs in every Maven build; does nothing when nothing changed.
// Usage: node build.mjs TARGET

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, crc32, deflateSync, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2];
const modules = join(here, 'node_modules');
const lib = {
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'maplibre-gl.mjs': 'maplibre-gl/dist/maplibre-gl.mjs',
  'maplibre-gl-shared.mjs': 'maplibre-gl/dist/maplibre-gl-shared.mjs',
  'maplibre-gl-worker.mjs': 'maplibre-gl/dist/maplibre-gl-worker.mjs',
  'maplibre-gl.css': 'maplibre-gl/dist/maplibre-gl.css',
  'echarts.mjs': 'echarts/dist/echarts.esm.min.mjs',
};

const listing = (folder, pattern) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
const hash = (parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex').slice(0, 12);

const own = ['css', 'js', 'img'].map((name) => join(here, name)).filter(existsSync).flatMap((f) => listing(f, /./));
const templates = listing(join(here, '../jte'), /\.jte$/);
const views = listing(join(here, '../java/org/jingwei/console'), /\.java$/);
const lock = readFileSync(join(here, 'package-lock.json'));
const version = hash([lock, ...[fileURLToPath(import.meta.url), ...own, ...templates, ...views].map((f) => readFileSync(f))]);
const stamp = join(target, 'version.txt');
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) process.exit(0);

const installed = join(modules, '.lock-hash');
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== hash([lock])) {
  console.log('pages: npm ci, as package-lock.json changed');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  writeFileSync(installed, hash([lock]));
}

rmSync(target, { recursive: true, force: true });
mkdirSync(join(target, 'lib'), { recursive: true });
for (const file of own) cpSync(file, join(target, relative(here, file)));
for (const [name, from] of Object.entries(lib)) {
  const text = readFileSync(join(modules, from), 'utf8').replace(/\n?\/\/# sourceMappingURL=.*\s*$/, '\n');
  writeFileSync(join(target, 'lib', name), text);
}

// Only the rules whose classes occur in a template, a view or a script.
const { PurgeCSS } = await import('purgecss');
const [trimmed] = await new PurgeCSS().purge({
  css: [join(modules, '@tabler/core/dist/css/tabler.min.css')],
  content: [...templates, ...own.filter((f) => f.endsWith('.js')), ...views],
  defaultExtractor: (text) => text.match(/[A-Za-z0-9_-]+/g) ?? [],
  safelist: { standard: ['html', 'body', 'show', 'active', 'disabled'], greedy: [/data-bs-theme/] },
  variables: true,
  keyframes: true,
  fontFace: true,
});
writeFileSync(join(target, 'lib/tabler.css'), trimmed.css.replace(/\/\*# sourceMappingURL=.*?\*\//, ''));

// Every Tabler icon whose name is written in quotes in a template, a view or a script.
const outline = join(modules, '@tabler/icons/icons/outline');
const said = [...templates, ...views, ...own.filter((f) => f.endsWith('.js'))].flatMap(
  (file) => readFileSync(file, 'utf8').match(/(?<=["'])[a-z0-9]+(-[a-z0-9]+)*(?=["'])/g) ?? []);
const icons = [...new Set(said)].sort().filter((name) => existsSync(join(outline, `${name}.svg`)));
const symbol = (name) => {
  const shape = readFileSync(join(outline, `${name}.svg`), 'utf8').match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1];
  return `<symbol id="${name}" viewBox="0 0 24 24">${shape.replace(/\s*\n\s*/g, '')}</symbol>`;
};
mkdirSync(join(target, 'img'), { recursive: true });
writeFileSync(join(target, 'img/icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${icons.map(symbol).join('')}</svg>`);

// The app's icon as phones want it, drawn from the same shapes as img/mark.svg.
function icon(side) {
  const rows = Buffer.alloc(side * (side * 3 + 1));
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [u, v] = [(x + 0.5) / side - 0.5, (y + 0.5) / side - 0.5];
      const round = Math.hypot(u, v);
      const line = Math.abs(u) < 0.02 || Math.abs(v) < 0.02 || Math.abs(Math.hypot(Math.abs(u) - 0.5, v) - 0.3) < 0.02;
      const colour = round < 0.09 ? [255, 196, 77] : line && round < 0.32 ? [255, 255, 255] : [11, 100, 120];
      rows.set(colour, y * (side * 3 + 1) + 1 + x * 3);
    }
  }
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
for (const side of [192, 512]) writeFileSync(join(target, `img/field-${side}.png`), icon(side));

for (const file of listing(target, /\.(css|js|mjs|svg|json)$/)) {
  const bytes = readFileSync(file);
  if (bytes.length < 1024) continue;
  const quality = bytes.length > 300_000 ? 9 : 11;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
}
writeFileSync(stamp, version);
const total = (pattern) => listing(target, pattern).reduce((sum, file) => sum + statSync(file).size, 0);
const kB = (n) => `${Math.round(n / 1000)} kB`;
console.log(`pages: assets ${version}, ${icons.length} icons; css+js without map and charts ` +
  kB(['css', 'js'].reduce((n, f) => n + listing(join(target, f), /\.(css|js)$/).reduce((m, x) => m + statSync(x).size, 0), 0)
    + statSync(join(target, 'lib/tabler.css')).size + statSync(join(target, 'lib/htmx.js')).size) +
  `; all compressed ${kB(total(/\.br$/))}`);
