// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// Reads the page aloud where the device has a voice for its language.
const button = document.querySelector('[data-read-aloud]');
if (button && 'speechSynthesis' in window) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (speechSynthesis.speaking) {
      speechSynthesis.cancel();
      return;
    }
    const texts = [...document.querySelectorAll('main h1, main h2, main p, main li, main label, main legend, main .door')]
      .filter((node) => node.checkVisibility() && !node.parentElement.closest('p, li, label, .door'))
      .map((node) => node.innerText.trim())
      .filter(Boolean);
    for (const text of texts) {
      const words = new SpeechSynthesisUtterance(text);
      words.lang = document.documentElement.lang;
      words.rate = 0.9;
      speechSynthesis.speak(words);
    }
  });
  addEventListener('pagehide', () => speechSynthesis.cancel());
}
