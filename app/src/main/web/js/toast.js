// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Short notices: shown for a while, longer with a way back, never while the pointer rests on them.
import { icon, say } from './words.js';

const place = document.getElementById('toasts');
const SIGNS = { fine: 'circle-check', soon: 'hourglass', over: 'alert-circle', plain: 'info-circle' };

const fade = (line) => {
  const stay = line.querySelector('form') ? 10_000 : 5_000;
  let timer = setTimeout(() => line.remove(), stay);
  line.addEventListener('pointerenter', () => clearTimeout(timer));
  line.addEventListener('focusin', () => clearTimeout(timer));
  line.addEventListener('pointerleave', () => (timer = setTimeout(() => line.remove(), stay)));
};

// undo: what pressing its button, or u, takes back; stay: how long it is shown, in milliseconds.
export function toast(text, tone = 'plain', undo = undefined, stay = undefined) {
  const line = document.createElement('div');
  line.className = `toast-line tag-${tone}`;
  const words = document.createElement('span');
  words.textContent = text;
  line.append(icon(SIGNS[tone] ?? SIGNS.plain), words);
  if (undo) {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'btn btn-sm', textContent: say('undo') });
    button.dataset.key = 'u';
    button.append(Object.assign(document.createElement('kbd'), { textContent: 'u' }));
    button.addEventListener('click', () => {
      line.remove();
      undo();
    });
    line.append(button);
  }
  place.append(line);
  if (stay) setTimeout(() => line.remove(), stay);
  else fade(line);
  return line;
}

place.querySelectorAll('[data-toast]').forEach(fade);
new MutationObserver((changes) =>
  changes.flatMap((change) => [...change.addedNodes]).forEach((node) => node.querySelectorAll?.('[data-toast]').forEach(fade)),
).observe(place, { childList: true });
place.addEventListener('click', (event) => event.target.closest('[data-toast-close]')?.closest('.toast-line').remove());

addEventListener('offline', () => toast(say('lost'), 'over'));
addEventListener('online', () => toast(say('back'), 'fine'));
document.addEventListener('htmx:afterRequest', (event) => event.target.closest?.('.toast-line')?.remove());
document.addEventListener('htmx:sendError', () => toast(say('lost'), 'over'));
document.addEventListener('htmx:responseError', () => toast(say('failed'), 'over'));
