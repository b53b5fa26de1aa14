// Reviews a ledger in Chromium as a person would, mostly by keyboard: `node serve.mjs URL TOKEN FOLDER`. What does not hold is
// printed, and the exit status is 1. Screens are put into the folder.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [, , url, token, folder] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const failures = [];
const check = (holds, what) => { if (!holds) failures.push(what); };
const end = () => {
  failures.forEach(failure => console.log(`FAILED ${failure}`));
  process.exit(failures.length ? 1 : 0);
};
// What never comes is a failure as others are.
process.on('uncaughtException', error => { failures.push(error.stack); end(); });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox'] });

const person = async (options = {}, enters = true) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15000);
  // That a decision was refused is told by its status too, which is no fault of the page.
  const refused = /status of (403|409|422)/;
  page.on('console', message => { if (message.type() === 'error' && !refused.test(message.text())) failures.push(message.text()); });
  page.on('pageerror', error => failures.push(error.message));
  page.on('request', request => check(request.url().startsWith(`${url}/`) || request.url().startsWith('data:'), `asks for ${request.url()}`));
  page.on('dialog', dialog => { failures.push(`a dialog: ${dialog.message()}`); dialog.dismiss(); });
  if (enters) {
    await page.goto(`${url}/?token=${token}`);
    check(page.url() === `${url}/`, `the token leaves the address: ${page.url()}`);
  }
  return page;
};
const accessible = async (page, what) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  for (const { id, help, nodes } of violations) {
    failures.push(`${what}: ${id}: ${help}: ${nodes.slice(0, 2).map(node => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
  }
  const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  check(wide <= width, `${what} is ${wide} wide on a screen of ${width}`);
};
const card = page => page.locator('.card:target');
const heading = async page => (await card(page).locator('h2').innerText()).replace(/\s+/g, '');
const press = async (page, key) => {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
  // The page turns to its card once the browser has.
  await page.waitForTimeout(100);
};
// Down to the end of the text, and up again.
const walkTo = async (page, words) => {
  for (const key of 'j'.repeat(20) + 'k'.repeat(20)) {
    if (await card(page).count() && (await heading(page)).includes(words)) return;
    await page.keyboard.press(key);
    await page.waitForTimeout(20);
  }
  failures.push(`no number leads to ${words}`);
};

// Where the review of 2024 is.
const first = await person();
await first.goto(`${url}/documents`);
const review = url + await first.locator('ul.cards a', { hasText: '2025-01-08' }).getAttribute('href');

// Every kind of page, in light and dark, on a desk and on a phone; a card open, and a refusal.
for (const [width, colorScheme] of [[1280, 'light'], [1280, 'dark'], [360, 'light'], [360, 'dark'], [800, 'dark']]) {
  const page = await person({ viewport: { width, height: 800 }, colorScheme });
  const place = encodeURIComponent('泉水县');
  for (const path of ['/', '/documents', `/place?place=${place}`, `/scorecard?place=${place}&year=2024`]) {
    await page.goto(url + path);
    await accessible(page, `${path} ${width} ${colorScheme}`);
  }
  await page.goto(review);
  await accessible(page, `text ${width} ${colorScheme}`);
  await page.keyboard.press('n');
  await card(page).waitFor();
  await page.waitForTimeout(100);
  await accessible(page, `card ${width} ${colorScheme}`);
  const [number, beside] = await Promise.all([page.locator('a.n[aria-current]').boundingBox(), page.locator('.beside').boundingBox()]);
  const over = number.y + number.height > beside.y && number.x + number.width > beside.x;
  check(number.y >= 0 && number.y < 800 && !over, `the number is in view beside its card on ${width}: ${JSON.stringify([number, beside])}`);
  await page.screenshot({ path: join(folder, `card-${width}-${colorScheme}.png`) });
  await page.keyboard.press('c');
  await page.keyboard.type('乱写一通');
  await press(page, 'Enter');
  await accessible(page, `refusal ${width} ${colorScheme}`);
  await page.screenshot({ path: join(folder, `refusal-${width}-${colorScheme}.png`) });
  await page.context().close();
}

// By keyboard alone.
{
  const page = await person();
  await page.goto(review);
  await page.keyboard.press('?');
  check(await page.locator('.keys').getAttribute('open') === null, '? folds the list of keys');
  await page.keyboard.press('n');
  check((await heading(page)).includes('5.9%'), `n leads to the first that waits: ${await heading(page)}`);
  check(await page.evaluate(() => document.activeElement.matches('.card:target')), 'the focus is on its card');
  check(await page.locator('a.n[aria-current]').innerText() === '5.9 (实绩（未复核）)' || (await page.locator('a.n[aria-current]').innerText()).startsWith('5.9'), 'its number is marked');
  await press(page, 'a');
  check((await page.locator('.done').innerText()).startsWith('已接受'), 'accepting is told');
  check((await heading(page)).includes('16.2'), `and the next one is there: ${await heading(page)}`);
  check(await page.locator('#text .n-done').count() === 1, 'the number accepted is marked so');
  await press(page, 'u');
  check((await page.locator('.done').innerText()).startsWith('已撤销'), 'undoing is told');
  check(await page.locator('#text .n-done').count() === 0 && (await heading(page)).includes('5.9%'), 'what was undone waits again');

  await page.keyboard.press('c');
  check(await page.evaluate(() => document.activeElement.value) === '全县地区生产总值增长5.9%', `the phrase can be mended: ${await page.evaluate(() => document.activeElement.value)}`);
  await page.keyboard.type('a乱写一通');
  await press(page, 'Enter');
  check(/没有入账.*乱写一通/s.test(await page.locator('.refused').innerText()), 'a phrase is refused with the reason');
  check(await page.evaluate(() => document.activeElement.matches('input[aria-invalid=true]')), 'and can be mended at once');
  check(await page.evaluate(() => document.activeElement.value) === 'a乱写一通', 'letters typed into a field are no keys');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('地区生产总值增长5.7%');
  await press(page, 'Enter');
  check((await page.locator('.done').innerText()).includes('5.9→5.7'), `a correction is told: ${await page.locator('.done').innerText()}`);
  check((await heading(page)).includes('5.7%'), 'the card is that of the correction');

  await walkTo(page, '32个');
  await page.keyboard.press('r');
  await page.keyboard.type('重复');
  await page.keyboard.press('Escape');
  check(await page.evaluate(() => document.activeElement.matches('.card:target')), 'Escape leaves the field');
  await page.keyboard.press('r');
  await page.keyboard.type('与上文重复');
  await press(page, 'Enter');
  check((await page.locator('.done').innerText()).startsWith('已退回'), 'rejecting is told');
  check((await page.locator('#text .n-gone').innerText()).startsWith('32'), 'the number rejected is struck out');
  await walkTo(page, '32个');
  check((await card(page).innerText()).includes('与上文重复'), 'with the reason');

  await walkTo(page, '新增绿地');
  await page.keyboard.press('l');
  const list = await page.evaluate(() => document.activeElement.getAttribute('list'));
  const target = await page.locator(`datalist[id="${list}"] option`, { hasText: '新增停车位' }).getAttribute('value');
  await page.keyboard.type(target);
  await press(page, 'Enter');
  check((await page.locator('.done').innerText()).startsWith('已关联'), 'linking is told');
  check((await heading(page)).includes('新增停车位'), 'the result goes by the words of the target');
  await press(page, 'u');
  check((await heading(page)).includes('新增绿地'), 'and by its own again');
  await page.context().close();
}

// By pointer, from the evidence of a target to the text, and to a number that needs no reading.
{
  const page = await person();
  await page.goto(`${url}/scorecard?place=${encodeURIComponent('泉水县')}&year=2024`);
  await page.locator('button.unfold').first().click();
  await page.locator('tr.e:not([hidden]) .source a').first().click();
  await card(page).waitFor();
  check(page.url().includes('/document/'), 'a quote leads to its text');
  await page.goto(review);
  await page.locator('#text .n-aside').first().click();
  check((await card(page).innerText()).includes('日期'), 'a number set aside says why');
  await page.locator('#text .n-open').first().click();
  check(await card(page).locator('button[value=accept]').isVisible(), 'a claim can be accepted');
  await page.context().close();
}

// Two at once: whoever comes second is told, and nothing is overwritten.
{
  const [one, other] = [await person(), await person()];
  for (const page of [one, other]) {
    await page.goto(review);
    await page.locator('#text .n-open', { hasText: '4.1' }).click();
  }
  await press(one, 'a');
  await other.keyboard.press('r');
  await press(other, 'Enter');
  check(/变动了.*已经有人复核过/s.test(await other.locator('.refused').innerText()), 'the second is told what changed');
  check(await other.locator('#text .n-done', { hasText: '4.1' }).count() === 1, 'the first decision stands');
  await Promise.all([one.context().close(), other.context().close()]);
}

// Without scripts.
{
  const page = await person({ javaScriptEnabled: false });
  await page.goto(review);
  await page.locator('#text .n-open', { hasText: '16.2' }).click();
  await card(page).locator('noscript a').click();
  await card(page).locator('button[value=accept]').click();
  check((await page.locator('.done').innerText()).startsWith('已接受'), 'without scripts a claim is accepted');
  await page.context().close();
}

// Who has not opened the address may look; what another site sends is refused.
{
  const page = await person({}, false);
  await page.goto(review);
  await page.keyboard.press('n');
  check(await page.locator('form, template').count() === 0, 'without the token nothing can be decided');
  await page.goto(`${url}/?token=${token}`);
  await page.goto(review);
  await page.keyboard.press('j');
  await page.keyboard.press('n');
  const action = await page.locator('form').first().getAttribute('action');
  await page.goto(`data:text/html,<form method="post" action="${encodeURIComponent(url + action)}"><button name="decision" value="accept">x</button></form>`);
  await Promise.all([page.waitForEvent('load'), page.locator('button').click()]);
  check(/没有照办/.test(await page.locator('h1').innerText()), 'a form of another site is refused');
  check(await page.evaluate(() => document.cookie) === '', 'no script sees the token');
  await page.context().close();
}

await browser.close();
end();
