import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { operationsOf } from '../browser/operations.ts';
import { listed, numberIn, textsOf } from '../browser/reading.ts';
import { settled } from '../browser/settled.ts';
import { namesIn, openList } from '../browser/supplier-list.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

async function exportAs(page: Page, what: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
}

test('A filter leaves as many suppliers as its count said; the address keeps it; going back takes it away', async () => {
  const page = await openList(browser);
  const all = await listed(page);
  const facet = page.getByRole('group', { name: 'Risk of forced labour' });
  const high = facet.getByRole('checkbox', { name: 'High', exact: true });
  const count = numberIn(await high.locator('xpath=following-sibling::span').textContent());
  await high.check();
  await until(
    () => listed(page),
    (shown) => shown === count,
  );
  await page.reload();
  await until(
    () => listed(page),
    (shown) => shown === count,
  );
  expect(await high.isChecked()).toBe(true);
  await page.goBack();
  await until(
    () => listed(page),
    (shown) => shown === all,
  );
  expect(await high.isChecked()).toBe(false);
});

test('Another filter shows its suppliers from the start, and going back the place that was left', async () => {
  const page = await openList(browser);
  const box = page.locator('main div:has(> div > table)').first();
  const top = () => box.evaluate((list) => list.scrollTop);
  await box.evaluate((list) => {
    list.scrollTop = 2000;
  });
  await page.getByRole('row').nth(8).waitFor();
  await page
    .getByRole('group', { name: 'Risk of forced labour' })
    .getByRole('checkbox', { name: 'Medium', exact: true })
    .check();
  await page.waitForURL(/MEDIUM/);
  await until(top, (pixels) => pixels === 0);
  await page.goBack();
  await until(top, (pixels) => pixels === 2000);
});

test('Filters are removed one by one, or all at once', async () => {
  const page = await openList(browser);
  const all = await listed(page);
  await page
    .getByRole('group', { name: 'Risk of forced labour' })
    .getByRole('checkbox', { name: 'Low', exact: true })
    .check();
  await page
    .getByRole('group', { name: 'Needs a decision' })
    .getByRole('checkbox', { name: 'No', exact: true })
    .check();
  await page.getByRole('button', { name: /^Remove the filter .*Low/ }).click();
  await until(
    () => page.getByRole('button', { name: /^Remove the filter/ }).count(),
    (n) => n === 1,
  );
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  await until(
    () => listed(page),
    (shown) => shown === all,
  );
});

test('Sorting by name puts the names in order, and the heading says so', async () => {
  const page = await openList(browser);
  const heading = page.getByRole('columnheader', { name: 'Supplier' });
  await heading.getByRole('button').click();
  await page.waitForURL(/sort=NAME/);
  const way = await heading.getAttribute('aria-sort');
  expect(['ascending', 'descending']).toContain(way);
  const inOrder = (shown: readonly string[]): string[] => {
    const ascending = shown.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
    return way === 'ascending' ? ascending : ascending.toReversed();
  };
  // The rows of the former order are shown until the new ones have come.
  const first = await until(
    async () => (await textsOf(namesIn(page))).slice(0, 8),
    (shown) => shown.join() === inOrder(shown).join(),
  );
  expect(first).toHaveLength(8);
  expect(first).toEqual(inOrder(first));
});

test('A name with a typing error is still found', async () => {
  const page = await openList(browser);
  await page.getByRole('searchbox', { name: 'Search suppliers' }).fill('Kestral Formwork');
  await page.keyboard.press('Enter');
  await until(
    () => listed(page),
    (count) => count < 5,
  );
  await page.getByRole('link', { name: 'Kestrel Formwork WLL' }).waitFor();
});

test('The export is a file of what the filters leave, one line a supplier', async () => {
  const page = await openList(browser);
  await page
    .getByRole('group', { name: 'Risk of forced labour' })
    .getByRole('checkbox', { name: 'Critical', exact: true })
    .check();
  const count = await until(
    () => listed(page),
    (shown) => shown < 100,
  );
  await exportAs(page, 'CSV, all columns');
  const link = page.getByRole('link', { name: /^Download the file/ });
  await link.waitFor();
  // The link stands in a line of text now.
  expect(await barriers(page)).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(count + 1);

  const before = await link.getAttribute('href');
  await exportAs(page, 'XLSX, the columns shown');
  const workbook = page
    .getByRole('link', { name: /^Download the file/ })
    .and(page.locator(`:not([href="${before ?? ''}"])`));
  await workbook.waitFor();
  const [second] = await Promise.all([page.waitForEvent('download'), workbook.click()]);
  expect(second.suggestedFilename()).toMatch(/^suppliers-.*\.xlsx$/);
  const bytes = await readFile(await second.path());
  expect([bytes.subarray(0, 2).toString(), bytes.length > 1000]).toEqual(['PK', true]);
});

test('The file is found again after a look elsewhere: in the line of jobs, beside the list, among the jobs', async () => {
  const page = await openList(browser, 'owner@northfield.example');
  await exportAs(page, 'CSV, all columns');
  await page.getByRole('link', { name: 'Overview' }).click();
  const link = page.getByRole('link', { name: 'Download Export of suppliers' });
  await page.getByRole('region', { name: 'Running jobs' }).locator(link).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Suppliers' }).click();
  await page.getByRole('link', { name: /^Download the file/ }).waitFor();
  await page.getByRole('link', { name: 'Jobs' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), link.first().click()]);
  expect((await readFile(await download.path(), 'utf8')).split('\n').length).toBeGreaterThan(100);
});

test('An address that asks for what there is not opens the list and the desk without it', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  const odd = `sort=drop&labels=${encodeURIComponent('["DREADFUL"]')}&lanes=nowhere&tiers=x`;
  await page.goto(`/o/${organisation}/suppliers?${odd}`);
  await page.locator('main [data-row-link]').first().waitFor();
  expect(await page.getByRole('button', { name: /^Remove the filter/ }).count()).toBe(0);
  await page.goto(`/o/${organisation}/desk?${odd}`);
  await page.locator('main h2[tabindex]').waitFor();
});

test('A search keeps the filters and the order of the list', async () => {
  const page = await openList(browser);
  await page.goto(`${page.url()}?sort=NAME&labels=%5B%22HIGH%22%5D`);
  const search = page.getByRole('searchbox', { name: 'Search suppliers' });
  await search.fill('formwork');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove the filter Search: “formwork”/ }).waitFor();
  const kept = new URL(page.url()).searchParams;
  expect([kept.get('sort'), kept.get('labels')]).toEqual(['NAME', '["HIGH"]']);
  await search.fill('');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove the filter Search/ }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^Remove the filter Risk of forced labour: High/ }).waitFor();
});

test('A list that cannot read rows says so and asks the service once for each part; with the line back it reads them', async () => {
  const page = await openList(browser);
  const box = page
    .getByRole('table', { name: 'Suppliers' })
    .locator('xpath=ancestor::div[contains(@style, "height")][1]');
  await page.waitForLoadState('networkidle');
  const asked = operationsOf(page);
  await page.context().setOffline(true);
  const toTheEnd = () => box.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await toTheEnd();
  const problem = page.getByText('More rows could not be loaded.');
  await problem.waitFor();
  await toTheEnd();
  const rows = asked.filter((name) => name === 'SupplierRows').length;
  expect([rows > 0, rows < 4]).toEqual([true, true]);
  await page.context().setOffline(false);
  await problem.waitFor({ state: 'hidden' });
  const read = await until(
    async () => (await toTheEnd(), Number(await page.locator('tr[data-index]').last().getAttribute('data-index'))),
    (last) => last > 100,
  );
  expect(read).toBeGreaterThan(100);
  browser.complaints.expect(/WebSocket|ERR_INTERNET_DISCONNECTED/);
});

test('All rows are of one height, whatever is not known about a supplier', async () => {
  const page = await openList(browser);
  const heights = () =>
    page.evaluate(async () => {
      const found = new Set<number>();
      const box = [...document.querySelectorAll('div')].find((one) => one.scrollHeight > 5000);
      if (box === undefined) throw new Error('The list does not scroll');
      const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let top = 0; top < box.scrollHeight; top += box.clientHeight) {
        box.scrollTop = top;
        do await picture();
        while (box.querySelector('tr[aria-busy]') !== null || box.querySelector('tr[data-index]') === null);
        for (const row of box.querySelectorAll<HTMLElement>('tr[data-index]')) found.add(row.offsetHeight);
      }
      return [...found];
    });
  expect(await heights()).toEqual([57]);
  await page.goto(`${page.url()}?density=compact`);
  await namesIn(page).first().waitFor();
  expect(await heights()).toEqual([28]);
});

test('Somebody who flies over the list sees names pass, and whole rows where they stop', async () => {
  const page = await openList(browser);
  const passed = await page.evaluate(async () => {
    const box = [...document.querySelectorAll('div')].find((one) => one.scrollHeight > 5000);
    if (box === undefined) throw new Error('The list does not scroll');
    for (let move = 1; move <= 5; move += 1) {
      box.scrollTop += 285;
      // Two pictures: the first one is asked for before the scroll is told.
      for (let time = 0; time < 2; time += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return [...box.querySelectorAll('tr[aria-busy]')].map((row) => [
      row.getAttribute('data-index'),
      row.querySelector('th')?.textContent,
    ]);
  });
  expect(passed.length).toBeGreaterThan(5);
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await settled(page);
  for (const [index, name] of passed)
    expect(await page.locator(`tr[data-index="${String(index)}"] [data-row-link]`).textContent()).toBe(name);
});

test('A click just after the list has moved opens the supplier under the pointer', async () => {
  const page = await openList(browser);
  const place = await page.locator('main [data-row-link]').nth(5).boundingBox();
  if (place === null) throw new Error('The list has no sixth row');
  await page.mouse.move(place.x + 20, place.y + 8);
  const hasMoved = page.evaluate(
    () => new Promise((move) => document.addEventListener('scroll', move, { capture: true, once: true })),
  );
  await page.mouse.wheel(0, 40);
  await hasMoved;
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForURL(/\/suppliers\/[^?]/);
});

test('When the service does not answer, the list stays and says that it is from before', async () => {
  const page = await openList(browser);
  await page.route('**/graphql?*', (route) => route.abort());
  await page
    .getByRole('group', { name: 'Risk of forced labour' })
    .getByRole('checkbox', { name: 'High', exact: true })
    .check();
  await page.getByText('Part of this page could not be refreshed. You are seeing earlier data.').waitFor();
  browser.complaints.expect(/ERR_FAILED/);
});

test('A viewer reads the list and cannot export it', async () => {
  const page = await openList(browser, 'viewer@northfield.example');
  expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
});
