import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { supplierRows, writeSeedFile } from '../../../../infra/seeds/generate-suppliers.ts';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dropFile } from '../browser/drop-file.ts';
import { commit, counts, tile, toTheCheck } from '../browser/importing.ts';
import { listed, numberIn } from '../browser/reading.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@quayside.example';
const SMALL = [
  'Vendor;Land;What they make;Memo;Whereabouts;Head count',
  'Ostrava Fictional Castings s.r.o.;Czechia;iron castings;10;Ostrava;140',
  'Brinmoor Fictional Knitwear Ltd;United Kingdom;knitted clothing;11;Leeds;60',
  ';Vietnam;furniture;12;Hanoi;30',
  '=HYPERLINK("x") Fictional Traders;India;packing;13;Pune;25',
  'Halden Fictional Fisheries AS;Norway;fishing;14;Halden;80',
  'Amlwch Fictional Fish; Sons;United Kingdom;fish processing;15;Amlwch;55',
].join('\n');

async function open(email: string, path: string): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}${path}`);
  return page;
}

/** Puts a field onto a column with the mouse. */
async function drag(page: Page, field: string, column: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search fields' }).fill(field);
  await page.getByRole('button', { name: field }).first().hover();
  await page.mouse.down();
  const row = await page.getByRole('row', { name: column }).boundingBox();
  if (row === null) throw new Error(`The column ${column} is not on the screen`);
  await page.mouse.move(row.x + row.width / 2, row.y + row.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('I drop a list, say by keyboard and by dragging what columns are, see what would change, and only then import it', async () => {
  const page = await open(analyst, '/imports');
  await dropFile(page, 'Drop a supplier list here', 'quayside vendors.csv', SMALL);
  await page.getByRole('heading', { level: 1, name: 'Check how we read the file' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Continue to columns' }).click();

  const memo = page.getByRole('combobox', { name: 'Read the column Memo as' });
  await memo.focus();
  await page.keyboard.type('supplier id');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await memo.inputValue()).toMatch(/id/i);
  await drag(page, 'City', 'Whereabouts');
  expect(await page.getByRole('combobox', { name: 'Read the column Whereabouts as' }).inputValue()).toBe('City');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check the rows' }).click();

  expect(await counts(page)).toEqual({ New: 4, Changed: 0, Same: 0, 'Needs your answer': 0, Rejected: 2 });
  await page.getByText('nothing has been saved yet').waitFor();
  const forecast = page.getByRole('region', { name: 'What this import would lead to' });
  await forecast.getByText('4 suppliers are new or changed').waitFor();
  expect(await forecast.getByRole('row').count()).toBeGreaterThan(1);
  await tile(page, 'Rejected').click();
  expect(await tile(page, 'Rejected').getAttribute('aria-pressed')).toBe('true');
  expect(await barriers(page)).toEqual([]);
  await commit(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'See its suppliers' }).click();
  await until(
    () => listed(page),
    (count) => count === 4,
  );
});

/** The rejected rows of the first list, after it was imported. */
async function openRejected(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'quayside vendors.csv' }).last().click();
  await page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /Check/ }).click();
  await tile(page, 'Rejected').click();
}

test('A rejected row is corrected in its place with the keyboard, stays through a reload, and is imported', async () => {
  const page = await open(analyst, '/imports');
  await openRejected(page);
  const name = page.getByRole('textbox', { name: 'Vendor in row 4' });
  expect(await name.getAttribute('aria-invalid')).toBe('true');
  await page.getByText('Amlwch Fictional Fish; Sons;United Kingdom').waitFor();
  await name.press('ArrowDown');
  const cells = ['Amlwch Fictional Fish; Sons', 'United Kingdom', 'fish processing', '15', 'Amlwch', '55'];
  for (const [at, cell] of cells.entries()) {
    if (at > 0) await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(cell);
  }
  await page.getByText('This row can be imported now.').waitFor();
  await page.reload();
  expect(await page.getByRole('textbox', { name: 'Vendor in row 7' }).inputValue()).toBe(cells[0]);
  await page.getByText('1 row can be imported now, of 1 changed.').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('button', { name: 'Check 1 corrected row' }).click();
  await page.getByText('Corrects rejected rows of').waitFor();
  expect(await counts(page)).toMatchObject({ New: 1, Rejected: 0 });
  await commit(page);
  await page.getByRole('link', { name: 'quayside vendors.csv' }).click();
  await page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /Check/ }).click();
  await tile(page, 'Rejected').click();
  const rejected = page.getByRole('table', { name: 'Rejected rows' });
  await rejected.getByRole('link', { name: 'quayside vendors, corrected rows.csv' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Vendor in row 7' }).count()).toBe(0);
});

test('Rejected rows come back as a file; corrected and dropped again, they are imported', async () => {
  const page = await open(analyst, '/imports');
  await openRejected(page);
  const link = page.getByRole('link', { name: 'Download rejected rows' }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const rejected = await readFile(await download.path(), 'utf8');
  expect(rejected).toContain('Vietnam');
  const corrected = rejected.replace(/"[^"]*"(?=,"Vietnam")/, '"Hoi Fictional Furniture JSC"');
  await dropFile(page, 'Drop the corrected file here', 'corrected.csv', corrected);
  await page.getByText('Corrects rejected rows of').waitFor();
  expect(await toTheCheck(page)).toMatchObject({ New: 1, Rejected: 0 });
  await commit(page);
});

test('The names of a file cannot run as formulas in what I export', async () => {
  const page = await open(analyst, '/suppliers');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'CSV, all columns' }).click();
  const link = page.getByRole('link', { name: /^Download the file/ });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const lines = (await readFile(await download.path(), 'utf8')).split('\n');
  expect(lines.find((line) => line.includes('HYPERLINK'))).toMatch(/^"?'=HYPERLINK/);
});

test('A large import goes on while I reload and look elsewhere; undone, it is gone; imported again, it is back', async () => {
  const path = join(browser.stack.folder, 'quayside large.csv');
  await writeSeedFile(path, supplierRows({ rows: 600, seed: 7 }));
  const page = await open(analyst, '/imports');
  const before = await open(analyst, '/suppliers').then(listed);
  await page.getByLabel('Drop a supplier list here').setInputFiles(path);
  const found = await toTheCheck(page);
  expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(600);
  const { workerPid } = browser.stack;
  const address = page.url();
  const line = page.getByRole('region', { name: 'Running jobs' });
  // Nothing is done meanwhile, so that there is time to look.
  process.kill(workerPid, 'SIGSTOP');
  try {
    await page.getByRole('button', { name: /^Import [\d,]+ rows? now$/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Importing' }).waitFor();
    await line.getByRole('progressbar').waitFor();
    await page.reload();
    await line.getByRole('progressbar').waitFor();
    await page.getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await line.getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: 'Importing' }).waitFor();
  } finally {
    process.kill(workerPid, 'SIGCONT');
  }
  await page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor({ timeout: 120_000 });
  await page.getByText(/still being assessed/).waitFor({ state: 'hidden', timeout: 120_000 });
  const after = await open(analyst, '/suppliers').then(listed);
  expect(after).toBeGreaterThan(before + 400);

  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('heading', { level: 1, name: 'Undone' }).waitFor({ timeout: 120_000 });
  const again = await open(analyst, '/suppliers');
  await until(
    async () => (await again.reload(), listed(again)),
    (count) => count === before,
  );

  await page.goto('/');
  await page.goto(address.replace(/\/imports\/.*/, '/imports'));
  await page.getByLabel('Drop a supplier list here').setInputFiles(path);
  expect(await toTheCheck(page)).toEqual(found);
  await commit(page);
  await page.getByText(/still being assessed/).waitFor({ state: 'hidden', timeout: 120_000 });
  await until(
    async () => (await again.reload(), listed(again)),
    (count) => count === after,
  );
});

test('A question of an import is answered with a key, and the answer is taken back with another', async () => {
  const page = await open(analyst, '/review');
  const said = page.getByText(/questions are open, most decisive first/);
  const everything = async () => numberIn(await page.getByRole('button', { name: /^All/ }).textContent());
  const left = async (right: (count: number) => boolean) =>
    until(async () => numberIn(await said.textContent()), right);
  const all = await left(() => true);
  // A question without a likely answer has no key for one.
  const likely = page.locator('kbd', { hasText: /^1$/ });
  const asksWithKey = async (): Promise<boolean> => {
    const asks = (await likely.count()) > 0;
    if (!asks) await page.keyboard.press('s');
    return asks;
  };
  await until(asksWithKey, Boolean);
  const title = await page.getByRole('main').getByRole('heading', { level: 2 }).first().textContent();
  expect(await barriers(page)).toEqual([]);
  // It is held until the next question is there, which it does not answer.
  await page.keyboard.down('1');
  expect(await left((count) => count < all)).toBeLessThan(all);
  await page.keyboard.down('1');
  await page.keyboard.up('1');
  await page.keyboard.press('u');
  expect(await left((count) => count === all)).toBe(all);
  await page.getByRole('heading', { level: 2, name: title ?? '' }).waitFor();
  await page.keyboard.press('1');
  await left((count) => count < all);

  const before = await everything();
  await page.getByRole('button', { name: /^Same supplier/ }).click();
  const different = page.locator('kbd', { hasText: /^N$/ });
  await different.waitFor();
  await page.keyboard.press('n');
  await different.waitFor({ state: 'hidden' });
  await until(everything, (count) => count < before);
});

test('What I correct counts when I go on at once, and what I say of columns stays while I look elsewhere', async () => {
  const page = await open(analyst, '/imports');
  await dropFile(page, 'Drop a supplier list here', 'quayside corrected.csv', SMALL);
  const asOf = page.getByRole('textbox', { name: 'As of' });
  await asOf.fill('3 Oct 2025');
  await page.getByRole('link', { name: 'Continue to columns' }).click();

  const memo = page.getByRole('combobox', { name: 'Read the column Memo as' });
  await drag(page, 'Supplier ID', 'Memo');
  const chosen = await memo.inputValue();
  expect(chosen).toMatch(/id/i);
  const steps = page.getByRole('navigation', { name: 'Steps' });
  await steps.getByRole('link', { name: /File/ }).click();
  expect(await asOf.inputValue()).toBe('3 Oct 2025');
  await steps.getByRole('link', { name: /Columns/ }).click();
  expect(await memo.inputValue()).toBe(chosen);
  await page.reload();
  expect(await memo.inputValue()).toBe(chosen);

  // Reading the file differently gives other columns, so the draft no longer applies.
  await steps.getByRole('link', { name: /File/ }).click();
  await page.getByRole('textbox', { name: 'Row with the headings' }).fill('2');
  await steps.getByRole('link', { name: /Columns/ }).click();
  await page.getByRole('combobox', { name: 'Read the column 10 as' }).waitFor();
  expect(await page.getByRole('combobox', { name: 'Read the column 10 as' }).inputValue()).not.toBe(chosen);
});

test('A file that holds no list is refused in one sentence that says what to do', async () => {
  const page = await open(analyst, '/imports');
  await dropFile(page, 'Drop a supplier list here', 'holiday.xlsx', 'PK\u0003\u0004 not a workbook');
  await page
    .getByText(/We cannot read this file/)
    .first()
    .waitFor();
  expect(await page.getByRole('button', { name: /^Import [\d,]+ rows? now$/ }).count()).toBe(0);
});

test('An owner reads what was imported, and has nothing to import with', async () => {
  const page = await open('owner@quayside.example', '/imports');
  await page.getByRole('link', { name: 'quayside vendors.csv' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor();
  expect(await page.getByRole('button', { name: 'Undo this import' }).count()).toBe(0);
});
