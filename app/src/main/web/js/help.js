// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Help beside the page: what is typed and open there stays. Without this script its links lead to
// the same texts as pages of their own.
import { toast } from './toast.js';
import { asset, say } from './words.js';

let pane;
let before;

const style = () => new Promise((done) => {
  if (document.querySelector('link[href$="css/help.css"]')) return done();
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: asset('css/help.css') });
  link.addEventListener('load', done);
  link.addEventListener('error', done);
  document.head.append(link);
});

function close() {
  pane?.remove();
  pane = undefined;
  document.body.classList.remove('with-help');
  if (before?.isConnected) before.focus({ preventScroll: true });
}

async function fetched(address) {
  const url = new URL(address, location.href);
  url.searchParams.set('beside', 'true');
  const answer = await fetch(url, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const found = page.querySelector('[data-help-pane]');
  if (!found) throw new Error(answer.status);
  return found;
}

async function show(address) {
  try {
    const [found] = await Promise.all([fetched(address), style()]);
    if (!pane) {
      pane = document.createElement('aside');
      pane.className = 'help-beside';
      pane.addEventListener('click', follow);
      pane.addEventListener('submit', ask);
      pane.addEventListener('keydown', (event) => event.key === 'Escape' && close());
      document.body.append(pane);
      document.body.classList.add('with-help');
    }
    pane.replaceChildren(found);
    pane.scrollTop = 0;
    pane.querySelector('h2').focus({ preventScroll: true });
  } catch {
    toast(say(navigator.onLine ? 'failed' : 'lost'), 'over');
  }
}

function follow(event) {
  if (event.target.closest('[data-help-close]')) close();
  const link = event.target.closest('a[href^="/help"]:not([target])');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(link.href);
}

function ask(event) {
  event.preventDefault();
  show(`${event.target.action}?${new URLSearchParams(new FormData(event.target))}`);
}

// Opens the help, or closes it where it is open.
export function turn(address) {
  if (pane) return close();
  before = document.activeElement;
  return show(address);
}
