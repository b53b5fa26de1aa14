// Opens pages in Chromium as a reader would: `node check.mjs FOLDER`. What does not hold is printed, and the exit status is 1.
import { createRequire } from 'node:module';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const folder = resolve(process.argv[2]);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const executablePath = process.env.CHROMIUM;
const failures = [];
const check = (holds, what) => { if (!holds) failures.push(what); };
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

const open = async (name, { width = 1280, height = 900, colorScheme = 'light', javaScriptEnabled = true } = {}) => {
  // axe is put in from here, where the policy of the page does not reach.
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, javaScriptEnabled, bypassCSP: false });
  const page = await context.newPage();
  page.on('console', message => { if (message.type() === 'error') failures.push(`${name}: ${message.text()}`); });
  page.on('pageerror', error => failures.push(`${name}: ${error.message}`));
  page.on('request', request => check(/^(file|data):/.test(request.url()), `${name} asks for ${request.url()}`));
  page.on('dialog', dialog => { failures.push(`${name}: a dialog: ${dialog.message()}`); dialog.dismiss(); });
  await page.goto(`file://${join(folder, name)}`);
  return page;
};
const shown = page => page.locator('tbody.f:not([hidden])').count();
const names = page => page.locator('tbody.f:not([hidden]) .c-name').allInnerTexts();

// Every page, in light and dark, on a desk and on a phone: nothing for a screen reader to stumble over, nothing cut off.
const pages = readdirSync(folder).filter(name => name.endsWith('.html') && name !== 'long.html');
for (const name of pages) {
  for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [800, 'dark']]) {
    const page = await open(name, { width, colorScheme });
    await page.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true; }));
    await page.evaluate(() => document.querySelector('[data-do=open]')?.click());
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    for (const { id, help, nodes } of violations) {
      failures.push(`${name} ${width} ${colorScheme}: ${id}: ${help}: ${nodes.slice(0, 2).map(node => node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? '')).join(' | ')}`);
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    check(wide <= width, `${name} is ${wide} wide on a screen of ${width}`);
    await page.context().close();
  }
}

// The scorecard, by keyboard and by pointer.
{
  const page = await open('card.html');
  const all = await shown(page);
  check(all === 5, `five targets, not ${all}`);
  await page.locator('[data-search]').fill('停车位');
  check((await names(page)).join() === '新增停车位', `searching 停车位: ${await names(page)}`);
  check(/1 \/ 5/.test(await page.locator('.shown').innerText()), 'how many are shown is told');
  await page.locator('[data-search]').fill('１６．２');
  check((await names(page)).join() === '一般公共预算收入', `a search reaches figures and quotes, whatever the width of the digits: ${await names(page)}`);
  await page.locator('[data-search]').fill('没有这样的词');
  check(await page.locator('.none').isVisible(), 'nothing found is told');
  await page.locator('[data-do=clear]').click();
  check(await shown(page) === all, 'clearing shows all again');
  await page.locator('[data-verdict=met]').click();
  check(await shown(page) === 2, 'two were met');
  await page.locator('[data-verdict=missed]').click();
  check(await shown(page) === 3, 'met or missed are three');
  await page.locator('[data-do=clear]').click();
  await page.locator('[data-filter=t]').selectOption('finance');
  check((await names(page)).join() === '一般公共预算收入', 'one is about public money');
  await page.locator('[data-filter=t]').selectOption('');
  await page.locator('[data-filter=r]').selectOption('1');
  check((await names(page)).join() === '公园', 'one was reviewed');
  await page.locator('[data-do=clear]').click();

  const works = page.locator('table.list').nth(1);
  const ofWorks = () => works.locator('.c-status').allInnerTexts();
  const byVerdict = works.locator('button[data-sort=status]');
  await byVerdict.focus();
  await page.keyboard.press('Enter');
  check(/未见报告/.test((await ofWorks())[1]), `sorted by verdict: ${await ofWorks()}`);
  check(await works.locator('[aria-sort=ascending]').count() === 1, 'the sorted column says so');
  await page.keyboard.press('Enter');
  check(/完成/.test((await ofWorks())[1]) && await works.locator('[aria-sort=descending]').count() === 1, `sorted the other way: ${await ofWorks()}`);

  const unfold = page.locator('button.unfold').first();
  await unfold.focus();
  await page.keyboard.press('Enter');
  check(await unfold.getAttribute('aria-expanded') === 'true', 'the row says that it is unfolded');
  const evidence = page.locator(`[id="${await unfold.getAttribute('aria-controls')}"]`);
  check(await evidence.isVisible() && await evidence.locator('mark').count() === 2, 'both quotes have their number marked');
  await page.keyboard.press('Space');
  check(!(await evidence.isVisible()), 'the row folds again');
  const id = await page.locator('tbody.f').nth(3).getAttribute('id');
  await page.evaluate(to => { location.hash = to; }, id);
  await page.waitForTimeout(50);
  check(await page.locator(`[id="e-${id}"]`).isVisible(), 'a link to a target opens its evidence');

  // On paper: no controls, room for opinions, the head on every page, numbered.
  await page.emulateMedia({ media: 'print' });
  check(!(await page.locator('.controls').isVisible()), 'paper has no controls');
  check(await page.locator('th.c-opinion').first().isVisible(), 'paper has room for opinions');
  await page.context().close();
}

// Without scripts everything is there, unfolded.
{
  const page = await open('card.html', { javaScriptEnabled: false });
  check(await page.locator('tr.e').first().isVisible(), 'without scripts the evidence is unfolded');
  await page.context().close();
}

// Two thousand targets: a filter is there before the eye is.
{
  const page = await open('long.html');
  // In time of the processor, which other work on the machine does not lengthen: script, style and layout.
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const parts = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
    return metrics.filter(({ name }) => parts.includes(name)).reduce((sum, { value }) => sum + value * 1000, 0);
  };
  const timed = async (act, argument) => {
    const before = await spent();
    await page.evaluate(act, argument);
    return await spent() - before;
  };
  const type = words => {
    const search = document.querySelector('[data-search]');
    search.value = words;
    search.dispatchEvent(new Event('input'));
    return document.body.offsetHeight;
  };
  const press = () => {
    document.querySelector('[data-verdict=met]').click();
    return document.body.offsetHeight;
  };
  const times = { search: [], all: [], verdict: [] };
  await page.waitForTimeout(1500);
  for (let round = 0; round < 9; round++) {
    times.search.push(await timed(type, '项目7'));
    times.all.push(await timed(type, ''));
    times.verdict.push(await timed(press));
    await page.evaluate(press);
    await page.waitForTimeout(100);
  }
  const rows = await shown(page);
  check(rows === 2000, `two thousand rows, not ${rows}`);
  for (const [act, each] of Object.entries(times)) {
    const middle = [...each].sort((a, b) => a - b)[4];
    console.log(`${act}: ${middle.toFixed(1)} ms of ${rows} rows (${each.map(time => time.toFixed(0)).join(' ')})`);
  }
  await page.waitForTimeout(500);
  check(await page.locator('tbody.f:visible').count() === 200, 'so many are laid out at a time');
  await page.locator('.more button').click();
  check(await page.locator('tbody.f:visible').count() === 400, 'and as many again where they are asked for');
  const pdf = join(folder, 'long.pdf');
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  const printed = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\f').filter(text => text.trim());
  check(printed.length > 20, `${printed.length} printed pages`);
  const headed = printed.slice(0, -1).filter(text => /序号.*意见/s.test(text));
  check(headed.length >= printed.length - 2, `${headed.length} of ${printed.length} printed pages have the head`);
  const numbered = printed.filter((text, at) => new RegExp(`${at + 1} / ${printed.length}`).test(text));
  check(numbered.length === printed.length, `${numbered.length} of ${printed.length} printed pages are numbered`);
  const size = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  check(/842.* x 595|841.* x 59[45]/.test(size), `A4, lying: ${size}`);
  await page.context().close();
}

await browser.close();
failures.forEach(failure => console.log(`FAILED ${failure}`));
process.exit(failures.length ? 1 : 0);
