// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Asks a database of published advisories (OSV) about every part that a bill of materials names.
// Usage: node bin/advisories.mjs BILL.cdx.json...
// Exit: 0 nothing is known, 1 something is, 2 the database could not be asked.
// ADVISORIES is another address of the same API; advisories.txt holds what was judged, each line
// "ID YYYY-MM-DD reason": from that day on it counts again.

import { existsSync, readFileSync } from 'node:fs';

const address = process.env.ADVISORIES ?? 'https://api.osv.dev';
const judgedFile = process.env.JUDGED ?? new URL('../advisories.txt', import.meta.url);
const PER_QUESTION = 500;

const parts = [...new Set(process.argv.slice(2).flatMap((file) =>
  JSON.parse(readFileSync(file, 'utf8')).components.map((part) => part.purl?.replace(/\?.*$/, '')).filter(Boolean)))];

const today = new Date().toISOString().slice(0, 10);
const judged = new Set((existsSync(judgedFile) ? readFileSync(judgedFile, 'utf8') : '').split('\n')
  .map((line) => line.match(/^(\S+) (\d{4}-\d\d-\d\d) \S/)).filter((found) => found && found[2] > today).map((found) => found[1]));

async function ask(some) {
  const answer = await fetch(`${address}/v1/querybatch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ queries: some.map((purl) => ({ package: { purl } })) }),
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
  return (await answer.json()).results.map((result, i) => [some[i], (result.vulns ?? []).map((vuln) => vuln.id)]);
}

const found = [];
try {
  for (let i = 0; i < parts.length; i += PER_QUESTION) found.push(...await ask(parts.slice(i, i + PER_QUESTION)));
} catch (trouble) {
  console.log(`Advisories on ${parts.length} parts were not asked for: ${address} (${trouble.cause?.code ?? trouble.message}).`);
  process.exit(2);
}
const open = found.map(([purl, ids]) => [purl, ids.filter((id) => !judged.has(id))]).filter(([, ids]) => ids.length);
open.forEach(([purl, ids]) => console.log(`${purl}: ${ids.join(', ')}. Remedy: take a mended version, or judge it in advisories.txt.`));
console.log(`Advisories on ${parts.length} parts: ${open.length} with open ones.`);
process.exit(open.length ? 1 : 0);
