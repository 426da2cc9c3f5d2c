// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Who else has this matter open, and what they do there. Tells the program that it is open here, and
// which version was seen; nothing is locked, and nothing is told while nobody sees the page.
const token = document.querySelector('meta[name=csrf]')?.content;
const AGAIN = 20_000;
let open, doing = 'looking', timer;

const place = () => document.querySelector('[data-matter] [data-here]');
const matter = () => place()?.closest('[data-matter]');

function show(who) {
  const line = place();
  if (!line) return;
  line.hidden = !who.length;
  line.querySelector('[data-here-names]').textContent =
    who.map((one) => line.dataset[one.doing === 'writing' ? 'writing' : 'looking'].replace('{0}', one.name)).join(line.dataset.separator);
}

async function tell(kind = doing) {
  clearTimeout(timer);
  const at = matter();
  if (!at || document.hidden) return;
  open = at.dataset.case;
  timer = setTimeout(tell, AGAIN);
  try {
    const answer = await fetch('/live/here', { method: 'POST', headers: { 'X-CSRF-TOKEN': token }, body: new URLSearchParams({ case: open, version: at.dataset.version, doing: kind }) });
    if (!answer.ok || matter()?.dataset.case !== open) return;
    const { who, version } = await answer.json();
    show(who);
    // It moved between the page and the first word from it.
    if (version > Number(matter()?.dataset.version)) document.dispatchEvent(new CustomEvent('live:changed', { detail: { id: Number(open), version } }));
  } catch { /* the connection is lost: the next time tells */ }
}

function leave() {
  clearTimeout(timer);
  if (open) fetch('/live/here', { method: 'POST', keepalive: true, headers: { 'X-CSRF-TOKEN': token }, body: new URLSearchParams({ case: open, version: 0, doing: 'gone' }) }).catch(() => {});
  open = undefined;
}

addEventListener('pagehide', leave);
document.addEventListener('visibilitychange', () => (document.hidden ? leave() : tell()));
// What moved before the program knew that this page listens.
document.addEventListener('live:open', () => tell());
document.addEventListener('live:here', ({ detail }) => matter()?.dataset.case === String(detail.id) && show(detail.who));
// Writing is the first letter in one of its forms, not opening one.
document.addEventListener('input', (event) => {
  if (doing === 'writing' || !event.target.closest('[data-matter]')) return;
  doing = 'writing';
  tell();
});

export function start(root) {
  if (!root.querySelector?.('[data-here]') && !root.matches?.('[data-here]')) return;
  if (open && open !== matter()?.dataset.case) leave();
  doing = 'looking';
  tell();
}
