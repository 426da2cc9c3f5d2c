// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// A voice note of an entry: at most a minute, kept as a WAV that we write ourselves (G.711 µ-law,
// 8,000 samples a second, one channel), so that the server can check each byte of it. Listens only
// from a press to the end, and never while the app is not on the screen.
(() => {
  const RATE = 8000;
  const MOST = 60;
  const SHORTEST = RATE / 2;
  const HEAD = 58;

  const muLaw = (sample) => {
    const level = Math.min(32635, Math.round(Math.abs(Math.max(-1, Math.min(1, sample))) * 32767)) + 132;
    const exponent = Math.max(0, 31 - Math.clz32(level) - 7);
    return ~((sample < 0 ? 0x80 : 0) | (exponent << 4) | ((level >> (exponent + 3)) & 0x0f)) & 0xff;
  };

  function wav(samples) {
    const even = samples.length + (samples.length % 2);
    const bytes = new Uint8Array(HEAD + even);
    const view = new DataView(bytes.buffer);
    let at = 0;
    const word = (text) => [...text].forEach((c) => (bytes[at++] = c.charCodeAt(0)));
    const long = (value) => (view.setUint32(at, value, true), (at += 4));
    const short = (value) => (view.setUint16(at, value, true), (at += 2));
    word('RIFF'), long(HEAD + even - 8), word('WAVE');
    word('fmt '), long(18), short(7), short(1), long(RATE), long(RATE), short(1), short(8), short(0);
    word('fact'), long(4), long(samples.length);
    word('data'), long(samples.length);
    samples.forEach((sample, i) => (bytes[HEAD + i] = muLaw(sample)));
    return new Blob([bytes], { type: 'audio/wav' });
  }

  // The browser's own decoder brings whatever it recorded to our rate.
  async function samplesOf(blob) {
    const offline = new OfflineAudioContext(1, RATE, RATE);
    const sound = await offline.decodeAudioData(await blob.arrayBuffer());
    const length = Math.min(sound.length, RATE * MOST);
    const channels = Array.from({ length: sound.numberOfChannels }, (_, i) => sound.getChannelData(i));
    return Float32Array.from({ length }, (_, i) => channels.reduce((sum, one) => sum + one[i], 0) / channels.length);
  }

  // What is told: level 0 to 1, and seconds left. Ends by itself after a minute.
  async function record(told) {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, noiseSuppression: true } });
    const listening = new AudioContext();
    const meter = Object.assign(listening.createAnalyser(), { fftSize: 1024 });
    listening.createMediaStreamSource(stream).connect(meter);
    const heard = new Float32Array(meter.fftSize);
    const recorder = new MediaRecorder(stream);
    const parts = [];
    recorder.addEventListener('dataavailable', ({ data }) => parts.push(data));
    const stop = () => recorder.state !== 'inactive' && recorder.stop();
    const hidden = () => document.visibilityState === 'hidden' && stop();
    const begun = performance.now();
    const ticking = setInterval(() => {
      const passed = (performance.now() - begun) / 1000;
      meter.getFloatTimeDomainData(heard);
      told(Math.min(1, 4 * Math.sqrt(heard.reduce((sum, one) => sum + one * one, 0) / heard.length)), Math.max(0, Math.ceil(MOST - passed)));
      if (passed >= MOST) stop();
    }, 100);
    document.addEventListener('visibilitychange', hidden);
    const done = new Promise((end, failed) => {
      recorder.addEventListener('error', ({ error }) => failed(error));
      recorder.addEventListener('stop', end);
    }).finally(() => {
      clearInterval(ticking);
      document.removeEventListener('visibilitychange', hidden);
      stream.getTracks().forEach((track) => track.stop());
      listening.close();
    }).then(async () => {
      const samples = await samplesOf(new Blob(parts, { type: recorder.mimeType }));
      return samples.length < SHORTEST ? null : { blob: wav(samples), seconds: Math.ceil(samples.length / RATE) };
    });
    recorder.start();
    return { stop, done };
  }

  const able = Boolean(navigator.mediaDevices?.getUserMedia && self.MediaRecorder && self.OfflineAudioContext);

  // The part of the form. What is heard is given to keep(note), and null where it was removed.
  self.fieldVoice = (by, words, put, keep) => {
    const [press, level, left, play, drop] = ['voice', 'voice-level', 'voice-left', 'voice-play', 'voice-drop'].map(by);
    let running;
    let going;
    let url;
    const show = (note) => {
      if (url) URL.revokeObjectURL(url);
      url = note ? URL.createObjectURL(note.blob) : '';
      play.hidden = drop.hidden = !note;
      press.hidden = Boolean(note) || !able;
      if (note) play.src = url;
      else play.removeAttribute('src');
      left.textContent = note ? put(words.voiceKept, note.seconds) : able ? '' : words.voiceUnable;
    };
    const say = (text) => (by('voice-error').textContent = text);
    const off = () => {
      running = undefined;
      level.hidden = true;
      press.textContent = words.voiceStart;
      press.removeAttribute('data-on');
    };
    async function start() {
      say('');
      press.disabled = true;
      try {
        running = await record((loud, seconds) => {
          level.value = loud;
          left.textContent = put(words.voiceLeft, seconds);
        });
      } catch {
        return say(words.voiceDenied);
      } finally {
        press.disabled = false;
      }
      by('voice-say').textContent = words.voiceOn;
      level.hidden = false;
      press.textContent = words.voiceStop;
      press.dataset.on = '';
      let note;
      try {
        note = await running.done;
      } catch {
        note = null;
      }
      off();
      by('voice-say').textContent = '';
      left.textContent = '';
      if (!note) return say(words.voiceShort);
      if (await keep(note)) show(note);
    }
    press.addEventListener('click', () => (running ? running.stop() : (going = start())));
    drop.addEventListener('click', async () => {
      await keep(null);
      show(null);
      press.focus();
    });
    // Whoever sends or leaves while recording has what was said until then.
    const end = () => {
      running?.stop();
      return going;
    };
    return { show, end };
  };
})();
