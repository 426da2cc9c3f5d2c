// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// The code on a printed receipt brings the number along behind a #, which no server sees; the secret
// is never on it and is typed.
export function start(root) {
  const form = root.querySelector('form[data-follow]');
  const code = location.hash.match(/^#(\d{6}-\d{6})$/)?.[1];
  if (!form || !code) return;
  form.querySelector('[name=code]').value = code;
  history.replaceState(null, '', location.pathname);
  form.querySelector('[name=secret]').focus();
}
