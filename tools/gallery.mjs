// Makes the pictures in docs/ with the program's own commands, from the ledger that `demo` makes:
// npm ci --prefix tests/browser && cargo build && node tools/gallery.mjs target/debug/duizhang
// Chromium is that of the path, or the one that CHROMIUM names.
import { createRequire } from 'node:module';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const { chromium } = createRequire(join(root, 'tests/browser/package.json'))('playwright-core');
const program = resolve(process.argv[2] ?? join(root, 'target/debug/duizhang'));
const executablePath = process.env.CHROMIUM ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const LIMIT = 300_000;

const folder = mkdtempSync(join(tmpdir(), 'duizhang-gallery-'));
const run = (...words) => execFileSync(program, ['--lang', 'zh', '--by', '演示', ...words], {
  cwd: folder, encoding: 'utf8', env: { ...process.env, DUIZHANG_LEDGER: 'demo/duizhang.db' },
});
run('demo', 'demo');

// Each picture: the command, and where the picture ends.
const pictures = [
  ['scorecard', ['scorecard', '广东省', '2025'], '#sources'],
  ['provinces', ['league', '2025', 'gdp'], '#sources'],
  ['trend', ['trend', '全国', 'gdp'], '#sources'],
];
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const [name, command, end] of pictures) {
    const file = join(folder, `${name}.html`);
    run(...command, '-o', file);
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, colorScheme: 'light' });
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    const height = Math.floor((await page.locator(end).boundingBox()).y);
    const path = join(root, 'docs', `${name}.png`);
    await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width: 1200, height } });
    const { size } = statSync(path);
    console.log(`docs/${name}.png  ${Math.ceil(size / 1000)} kB  duizhang ${command.join(' ')}`);
    if (size > LIMIT) throw new Error(`${path} is larger than ${LIMIT} bytes`);
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
