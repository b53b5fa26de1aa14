'use strict';
(() => {
  const all = selector => [...document.querySelectorAll(selector)];
  const cards = all('.card[data-mark]');
  const marks = all('a.n');
  const shown = () => location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  let here = null;
  // What may be done with the claim on the card, of its kind.
  const furnish = card => {
    const kind = document.getElementById(`t-${card.dataset.kind}`);
    if (!kind || card.querySelector('form')) return;
    const forms = kind.content.cloneNode(true);
    forms.querySelectorAll('form').forEach(form => { form.action = card.dataset.to; });
    forms.querySelector('[data-key=c]')?.setAttribute('value', card.dataset.phrase);
    forms.querySelector('[list]')?.setAttribute('list', card.dataset.list);
    card.querySelector('.cells').before(forms);
  };
  // The number of the card that is shown is brought into view; whoever goes by keyboard is at the card.
  const follow = () => {
    const card = shown();
    if (!card?.classList.contains('card')) return;
    marks.forEach(mark => mark.removeAttribute('aria-current'));
    furnish(card);
    if (card.dataset.mark) here = document.getElementById(card.dataset.mark);
    if (!here) return;
    here.setAttribute('aria-current', 'true');
    // On a phone the card lies over the lower part of the text.
    here.scrollIntoView({ block: matchMedia('(max-width: 860px)').matches ? 'start' : 'center' });
    document.getElementById('cards').scrollTop = 0;
    (card.querySelector('[aria-invalid]') ?? card).focus({ preventScroll: true });
  };
  const go = id => {
    if (location.hash === `#${id}`) follow();
    else location.hash = id;
  };
  const step = by => {
    const at = here ? marks.indexOf(here) : by > 0 ? -1 : marks.length;
    const next = marks[at + by];
    if (!next) return;
    here = next;
    go(next.hash.slice(1));
  };
  const next = () => {
    const at = cards.indexOf(shown());
    const open = [...cards.slice(at + 1), ...cards.slice(0, Math.max(at, 0))].find(card => 'open' in card.dataset);
    if (open) go(open.id);
  };
  // A key is that of the card that is shown; undo, first of what was done last.
  const act = key => {
    const of = place => place?.querySelector(`[data-key="${key}"]`);
    const what = (key === 'u' && of(document.querySelector('.told'))) || of(shown());
    if (!what) return false;
    if (what.tagName === 'BUTTON') what.click();
    else { what.focus(); what.select(); }
    return true;
  };
  const keys = document.querySelector('.keys');
  const walk = { n: next, j: () => step(1), k: () => step(-1), '?': () => { keys.open = !keys.open; } };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input')) {
      if (event.key === 'Escape') shown()?.focus({ preventScroll: true });
      return;
    }
    if (walk[event.key]) walk[event.key]();
    else if (!act(event.key)) return;
    event.preventDefault();
  });
  marks.forEach(mark => mark.addEventListener('click', () => { here = mark; }));
  // Twice is not sent.
  document.addEventListener('submit', event => {
    if (event.target.dataset.sent) event.preventDefault();
    event.target.dataset.sent = '1';
  });
  addEventListener('hashchange', follow);
  addEventListener('pageshow', () => {
    all('form[data-sent]').forEach(form => { delete form.dataset.sent; });
    // After the browser has gone to the card by itself.
    setTimeout(follow);
  });
})();
