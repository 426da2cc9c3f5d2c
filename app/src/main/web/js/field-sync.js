// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Sends what waits: photos and the voice note first, each by itself, then the entry under the key that it was begun
// with, so that a repeat changes nothing. One tab at a time, and no entry stops the others.
(() => {
  const store = self.fieldStore;
  const HANDLE_LASTS = 24 * 3600_000;
  const PATIENCE = 120_000;

  class Stopped extends Error {}

  const ask = async (path, options = {}) => {
    const patience = new AbortController();
    const end = setTimeout(() => patience.abort(), PATIENCE);
    let answer;
    try {
      answer = await fetch(path, {
        credentials: 'same-origin',
        cache: 'no-store',
        signal: patience.signal,
        ...options,
        headers: { Accept: 'application/json', ...options.headers },
      });
    } catch {
      throw new Stopped('offline');
    } finally {
      clearTimeout(end);
    }
    if (answer.redirected || answer.status === 401 || answer.status === 403) throw new Stopped('session');
    if (answer.status === 429 || answer.status >= 500) throw new Stopped('later');
    return answer;
  };

  const me = async () => {
    const told = await (await ask('/field/me')).json();
    const { csrf, ...kept } = told;
    await store.keep('me', kept);
    return told;
  };

  const problem = async (answer) => {
    const told = await answer.json().catch(() => ({}));
    const wrongs = told.errors?.length ? told.errors : [{ rule: told.detail ?? told.title ?? String(answer.status), remedy: '' }];
    return { codes: wrongs.map((one) => one.code), lines: wrongs.map((one) => [one.rule, one.remedy].filter(Boolean).join(' ')) };
  };

  const PHOTO = { path: '/api/v1/photos', type: 'image/jpeg', keep: store.putPhoto };
  const VOICE = { path: '/field/voices', type: 'audio/wav', keep: store.putVoice };

  const upload = async (part, { path, type, keep }, csrf) => {
    if (part.handle && Date.now() - part.uploaded < HANDLE_LASTS) return null;
    const answer = await ask(path, {
      method: 'POST',
      headers: { 'Content-Type': type, 'X-CSRF-TOKEN': csrf },
      body: part.blob,
    });
    if (!answer.ok) return problem(answer);
    part.handle = (await answer.json()).id;
    part.uploaded = Date.now();
    await keep(part);
    return null;
  };

  const refuse = (entry, why) => store.put({ ...entry, state: 'refused', why: why.lines });

  const send = async (key, who, again = false) => {
    const entry = await store.find(key);
    if (!entry || entry.state !== 'waiting' || entry.person !== who.person) return;
    const photos = await store.photos(key);
    const voice = await store.voice(key);
    const parts = photos.map((photo) => [photo, PHOTO]);
    if (voice) parts.push([voice, VOICE]);
    for (const [part, kind] of parts) {
      const why = await upload(part, kind, who.csrf);
      if (why) return refuse(entry, why);
    }
    const answer = await ask('/field/entries', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-CSRF-TOKEN': who.csrf },
      body: JSON.stringify({
        person: who.person,
        key,
        text: entry.text,
        address: entry.address,
        longitude: entry.longitude,
        latitude: entry.latitude,
        division: entry.division,
        happenedAt: entry.begun,
        photos: photos.map((photo) => photo.handle),
        voice: voice?.handle,
      }),
    });
    if (answer.ok) {
      const { code } = await answer.json();
      await store.put({ key, person: entry.person, state: 'sent', code, begun: entry.begun, sent: new Date().toISOString(), text: entry.text.slice(0, 40) });
      return store.removeAttached(key);
    }
    const why = await problem(answer);
    if (why.codes.some((code) => code === 'photo-unknown' || code === 'voice-unknown') && !again) {
      for (const [part, kind] of parts) await kind.keep({ ...part, handle: undefined });
      return send(key, who, true);
    }
    return refuse(entry, why);
  };

  const all = async (told) => {
    const who = await me();
    const waiting = (await store.list()).filter((entry) => entry.state === 'waiting' && entry.person === who.person);
    let stopped = '';
    for (const entry of waiting.sort((a, b) => (a.begun < b.begun ? -1 : 1))) {
      told(entry.key);
      try {
        await send(entry.key, who);
      } catch (reason) {
        if (!(reason instanceof Stopped)) throw reason;
        stopped = reason.message;
        if (stopped !== 'later') break;
      }
    }
    // What else waits, such as what was done about tasks.
    if (self.fieldAlso && (!stopped || stopped === 'later')) stopped = (await self.fieldAlso(who, told, { ask, problem, Stopped })) || stopped;
    told('');
    return stopped;
  };

  // What stopped it: '' nothing, 'offline', 'session', 'later', or 'elsewhere' where another tab sends.
  self.fieldSync = async (told = () => {}) => {
    const run = () => all(told).catch((reason) => {
      if (reason instanceof Stopped) return reason.message;
      throw reason;
    });
    if (!self.navigator.locks) return run();
    return self.navigator.locks.request('jingwei-field', { ifAvailable: true }, (lock) => (lock ? run() : 'elsewhere'));
  };
})();
