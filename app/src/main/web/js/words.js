// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The few words that scripts say themselves, written by the page into its own language.
const holder = document.getElementById('script-words');

export const say = (key, ...args) =>
  args.reduce((text, value, i) => text.replaceAll(`{${i}}`, value), holder?.dataset[key] ?? '');

export const asset = (name) => `${document.querySelector('meta[name=assets]').content}/${name}`;

export const icon = (name) => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `${asset('img/icons.svg')}#${name}`);
  svg.append(use);
  return svg;
};
