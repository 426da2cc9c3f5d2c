// SPDX-License-Identifier: Apache-2.0
// Copyright the Jingwei contributors

// A long form one step at a time. Going back, also by the phone's own button, keeps everything; where
// something was refused all steps stand on one page, as they do without a script.
const drawn = (within) => within.querySelector('[data-map]:not(:has(.map-canvas))') && import('./map.js').then((map) => map.start(within));

export function start(root) {
  for (const form of root.querySelectorAll('form[data-steps]')) {
    if (document.querySelector('[data-errors]')) {
      drawn(form);
      continue;
    }
    const steps = [...form.querySelectorAll('[data-step]')];
    const bar = form.querySelector('[data-steps-bar]');
    let at = 0;
    const go = (to, focus = true) => {
      at = Math.max(0, Math.min(to, steps.length - 1));
      steps.forEach((step, i) => (step.hidden = i !== at));
      form.classList.toggle('at-first', at === 0);
      form.classList.toggle('at-last', at === steps.length - 1);
      bar.querySelector('progress').value = at + 1;
      bar.querySelector('[data-steps-say]').textContent = bar.dataset.say.replace('{0}', at + 1).replace('{1}', steps.length);
      drawn(steps[at]);
      steps[at].dispatchEvent(new CustomEvent('step:shown', { bubbles: true }));
      if (!focus) return;
      const title = steps[at].querySelector('h2');
      title.tabIndex = -1;
      title.focus({ preventScroll: true });
      scrollTo({ top: 0, behavior: 'instant' });
    };
    const next = () => {
      go(at + 1);
      history.pushState({ step: at }, '');
    };
    form.addEventListener('click', ({ target }) => {
      if (target.closest('[data-next]')) next();
      else if (target.closest('[data-before]')) history.back();
    });
    // Enter in a line of text goes on; it sends in the last step alone.
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing || at === steps.length - 1) return;
      if (!event.target.matches('input:not([type=file], [type=radio], [type=checkbox])') || event.defaultPrevented) return;
      event.preventDefault();
      next();
    });
    addEventListener('popstate', ({ state }) => go(state?.step ?? 0));
    const photos = form.querySelector('[data-photo]');
    photos?.addEventListener('photo:shown', ({ detail }) => photos.closest('[data-step]').classList.toggle('has-photos', detail > 0));
    form.classList.add('stepped');
    bar.hidden = false;
    go(history.state?.step ?? 0, false);
  }
}
