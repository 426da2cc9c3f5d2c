// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Reads the page aloud, where the device has a voice for its language; elsewhere there is no button.
const button = document.querySelector('[data-read-aloud]');
if (button && 'speechSynthesis' in window) {
  const words = button.querySelector('span');
  const start = words.textContent;
  const language = document.documentElement.lang.slice(0, 2);
  // Some browsers list their voices later.
  const voice = () => speechSynthesis.getVoices().find((one) => one.lang.replace('_', '-').startsWith(language));
  const offer = () => (button.hidden = !voice());
  offer();
  speechSynthesis.addEventListener?.('voiceschanged', offer);
  const show = (speaking) => {
    button.setAttribute('aria-pressed', speaking);
    words.textContent = speaking ? button.dataset.stop : start;
  };
  const stop = () => {
    speechSynthesis.cancel();
    show(false);
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') return stop();
    const texts = [...document.querySelectorAll('main h1, main h2, main p, main li, main label, main legend, main dt, main dd, main .door')]
      .filter((node) => node.checkVisibility() && !node.parentElement.closest('p, li, label, dd, .door'))
      .map((node) => node.innerText.trim())
      .filter(Boolean);
    show(true);
    texts.forEach((text, i) => {
      const said = new SpeechSynthesisUtterance(text);
      said.lang = document.documentElement.lang;
      said.voice = voice();
      said.rate = 0.9;
      if (i === texts.length - 1) said.addEventListener('end', () => show(false));
      speechSynthesis.speak(said);
    });
  });
  addEventListener('pagehide', stop);
}
