'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const tables = all('table.list');
  const form = document.querySelector('form.controls');
  const fold = text => text.normalize('NFKC').toLowerCase();

  const setOpen = (button, open) => {
    const evidence = document.getElementById(button.getAttribute('aria-controls'));
    if (!evidence) return;
    button.setAttribute('aria-expanded', String(open));
    evidence.hidden = !open;
  };
  document.addEventListener('click', event => {
    const button = event.target.closest('button.unfold');
    if (button) setOpen(button, button.getAttribute('aria-expanded') !== 'true');
  });

  // A link to a target opens its evidence, whatever is filtered.
  let reveal = () => {};
  const follow = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const row = id && document.getElementById(id);
    const button = row && row.matches('tbody.f') && row.querySelector('button.unfold');
    if (!button) return;
    reveal(row);
    setOpen(button, true);
    row.scrollIntoView();
    button.focus({ preventScroll: true });
  };
  addEventListener('hashchange', follow);

  // A plain table is sorted by the heading that is asked for: numbers as numbers, empty cells last, equals as they were.
  const inOrder = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const table of all('table.plain')) {
    const body = table.tBodies[0];
    const lines = [...body.rows];
    const heads = lines.length > 1 ? all('th', table.tHead) : [];
    heads.forEach((head, at) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        const text = line => line.cells[at].textContent.trim();
        const compare = (a, b) => {
          const numbers = [Number(a), Number(b)];
          return numbers.some(Number.isNaN) ? inOrder.compare(a, b) : numbers[0] - numbers[1];
        };
        const sorted = [...lines].sort((a, b) => !text(a) - !text(b) || (down ? -1 : 1) * compare(text(a), text(b)));
        body.append(...sorted);
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      });
    });
  }

  if (!form || !tables.length) return;
  let rows = all('tbody.f').map((body, order) => ({
    body, order, data: body.dataset, table: body.parentNode, bare: body.classList.contains('bare'), text: null, fits: true, hidden: false, waits: false,
  }));
  // The row itself and the quotes: headings of the evidence would fit every search.
  const text = row => row.text ??= fold(
    row.body.rows[0].textContent + '\n' + all('.q', row.body).map(quote => quote.textContent).join('\n'));
  const later = self.requestIdleCallback || (work => setTimeout(work, 200));
  later(() => rows.forEach(text));

  const search = form.querySelector('[data-search]');
  const chips = all('[data-verdict]', form);
  const selects = all('[data-filter]', form);
  const shownLine = document.querySelector('.shown');
  const none = document.querySelector('.none');

  // Of a long page what fills a screen is laid out at once; the rest waits until nothing else is to be done, or until it is
  // asked for. Paper has all that fits.
  const SCREEN = 30;
  const WINDOW = 200;
  const more = document.querySelector('.more');
  let limit = WINDOW;
  let turn = 0;
  const seen = row => !row.hidden && !row.waits;
  const set = (row, hidden, waits) => {
    if (row.hidden !== hidden) row.body.hidden = row.hidden = hidden;
    if (row.waits !== waits) row.body.classList.toggle('later', row.waits = waits);
  };
  // What is off the screen and stays there is left for later, unless all is to be exact.
  const draw = (exact, most) => {
    let left = most;
    let waiting = 0;
    for (const row of rows) {
      const waits = row.fits && left-- <= 0;
      if (waits) waiting++;
      if (exact || seen(row) || row.fits && !waits) set(row, !row.fits, waits);
    }
    more.hidden = waiting === 0;
    more.firstElementChild.textContent = more.dataset.more.replace('#', waiting);
  };
  reveal = body => set(rows.find(row => row.body === body), false, false);
  const settle = () => draw(true, limit);
  addEventListener('beforeprint', settle);
  more.addEventListener('click', () => {
    const next = rows.find(row => row.fits && row.waits);
    limit += WINDOW;
    settle();
    next?.body.querySelector('button')?.focus();
  });

  const apply = () => {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    const verdicts = chips.filter(chip => chip.getAttribute('aria-pressed') === 'true').map(chip => chip.dataset.verdict);
    const picked = selects.filter(select => select.value).map(select => [select.dataset.filter, select.value]);
    const narrowed = words.length || verdicts.length || picked.length;
    let count = 0;
    for (const row of rows) {
      const fits = (!verdicts.length || verdicts.includes(row.data.v))
        && picked.every(([key, value]) => row.data[key] === value)
        && words.every(word => text(row).includes(word));
      if (fits && !row.bare) count++;
      row.fits = fits;
    }
    limit = WINDOW;
    const own = ++turn;
    if (rows.length > WINDOW) {
      draw(false, SCREEN);
      later(() => { if (own === turn) settle(); });
    } else settle();
    for (const table of tables) table.parentNode.hidden = !rows.some(row => row.table === table && row.fits);
    const told = shownLine.dataset.shown.replace('#', count);
    if (shownLine.textContent !== told) shownLine.textContent = told;
    shownLine.classList.toggle('narrowed', Boolean(narrowed));
    none.hidden = rows.some(row => row.fits);
  };
  // A very long page waits for a pause in typing.
  let pending = 0;
  const soon = () => {
    clearTimeout(pending);
    if (rows.length > 5000) pending = setTimeout(apply, 150);
    else apply();
  };
  search.addEventListener('input', soon);
  form.addEventListener('submit', event => event.preventDefault());
  selects.forEach(select => select.addEventListener('change', apply));
  chips.forEach(chip => chip.addEventListener('click', () => {
    chip.setAttribute('aria-pressed', String(chip.getAttribute('aria-pressed') !== 'true'));
    apply();
  }));

  const verdictOrder = ['missed', 'unreported', 'incomparable', 'claimed', 'pending', 'met'];
  const byName = new Intl.Collator(document.documentElement.lang);
  const cell = (row, key) => row.body.querySelector('.c-' + key)?.textContent.trim() ?? '';
  const orders = {
    '': () => 0,
    name: (a, b) => byName.compare(cell(a, 'name'), cell(b, 'name')),
    place: (a, b) => byName.compare(a.data.p ?? '', b.data.p ?? ''),
    year: (a, b) => Number(cell(a, 'year')) - Number(cell(b, 'year')),
    rank: (a, b) => (Number(cell(a, 'rank')) || Infinity) - (Number(cell(b, 'rank')) || Infinity) || 0,
    status: (a, b) => verdictOrder.indexOf(a.data.v) - verdictOrder.indexOf(b.data.v),
    // Margins are comparable within a unit only; what has none comes last.
    margin: (a, b) => (a.data.m === undefined) - (b.data.m === undefined)
      || byName.compare(a.data.u ?? '', b.data.u ?? '') || Number(a.data.m ?? 0) - Number(b.data.m ?? 0),
  };
  const sort = (table, key, down) => {
    const own = rows.filter(row => row.table === table);
    const last = row => key === 'margin' && row.data.m === undefined;
    own.sort((a, b) => (last(a) - last(b)) || (down ? -1 : 1) * orders[key](a, b) || a.order - b.order);
    const moved = document.createDocumentFragment();
    own.forEach(row => moved.append(row.body));
    table.append(moved);
    rows = tables.flatMap(each => each === table ? own : rows.filter(row => row.table === each));
    settle();
    for (const button of all('button[data-sort]', table)) {
      const head = button.closest('th');
      if (button.dataset.sort === key) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  };
  const sorts = form.querySelector('[data-sorts]');
  tables.forEach(table => table.tHead.addEventListener('click', event => {
    const button = event.target.closest('button[data-sort]');
    if (!button) return;
    const up = button.closest('th').getAttribute('aria-sort') === 'ascending';
    sort(table, button.dataset.sort, up);
    if ([...sorts.options].some(option => option.value === button.dataset.sort)) sorts.value = button.dataset.sort;
  }));
  sorts.addEventListener('change', () => tables.forEach(table => sort(table, sorts.value, false)));

  const shown = () => rows.filter(row => row.fits && !row.waits && !row.bare).map(row => row.body.querySelector('button.unfold'));
  const acts = {
    clear: () => {
      search.value = '';
      chips.forEach(chip => chip.setAttribute('aria-pressed', 'false'));
      selects.forEach(select => { select.value = ''; });
      apply();
      search.focus();
    },
    open: () => shown().forEach(button => setOpen(button, true)),
    close: () => all('button.unfold[aria-expanded=true]').forEach(button => setOpen(button, false)),
  };
  form.addEventListener('click', event => acts[event.target.closest('[data-do]')?.dataset.do]?.());
  settle();
  follow();
})();
