// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Passkeys: adding one, and signing in with one. Older browsers know no JSON form of credentials,
// so bytes and base64url are turned into each other here.
const token = document.querySelector('meta[name=csrf]')?.content ?? '';

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const named = (list) => list?.map((key) => ({ ...key, id: bytes(key.id) }));

const post = async (path, fields) => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { Accept: 'application/json', 'X-CSRF-TOKEN': token },
    body: new URLSearchParams(fields),
  });
  const told = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(), { said: [told.title, told.detail].filter(Boolean).join(' ') });
  return told;
};

const described = (key, response) =>
  JSON.stringify({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    authenticatorAttachment: key.authenticatorAttachment ?? undefined,
    clientExtensionResults: key.getClientExtensionResults(),
    response,
  });

async function make(options) {
  const key = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: named(options.excludeCredentials),
    },
  });
  return described(key, {
    clientDataJSON: text(key.response.clientDataJSON),
    attestationObject: text(key.response.attestationObject),
    transports: key.response.getTransports?.() ?? [],
  });
}

async function use(options) {
  const key = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: named(options.allowCredentials) },
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = key.response;
  return described(key, {
    clientDataJSON: text(clientDataJSON),
    authenticatorData: text(authenticatorData),
    signature: text(signature),
    userHandle: userHandle ? text(userHandle) : undefined,
  });
}

const attempt = async (holder, button, work) => {
  const alert = holder.querySelector('[data-passkey-said]');
  alert.hidden = true;
  button.disabled = true;
  try {
    location.assign((await work()).next);
  } catch (trouble) {
    alert.textContent = trouble.said ?? (trouble.name === 'InvalidStateError' ? holder.dataset.known : holder.dataset.failed);
    alert.hidden = false;
    button.disabled = false;
  }
};

const value = (holder, name) => holder.querySelector(`[name=${name}]`)?.value ?? '';

const signIn = (holder) => async () => {
  const asked = await post('/sign-in/passkey/options', {});
  const credential = await use(JSON.parse(asked.options));
  return post('/sign-in/passkey', { token: asked.token, credential, next: holder.dataset.next ?? '' });
};

const add = (holder) => async () => {
  const asked = await post('/me/second-step/passkeys/options', { current: value(holder, 'current') });
  const credential = await make(JSON.parse(asked.options));
  return post('/me/second-step/passkeys', { token: asked.token, credential, label: value(holder, 'label') });
};

for (const holder of document.querySelectorAll('[data-passkey]')) {
  if (!window.PublicKeyCredential) continue;
  holder.hidden = false;
  const button = holder.querySelector('button');
  const work = holder.dataset.passkey === 'add' ? add(holder) : signIn(holder);
  button.addEventListener('click', () => {
    const missing = [...holder.querySelectorAll('input')].find((field) => !field.reportValidity());
    if (!missing) attempt(holder, button, work);
  });
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input')) button.click();
  });
}
