import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { listed, numberIn, textsOf } from '../browser/reading.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';

async function openList(email = analyst): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/suppliers`);
  await page.getByRole('table', { name: 'Suppliers' }).getByRole('row').nth(1).waitFor();
  return page;
}

const names = (page: Page) => page.getByRole('table', { name: 'Suppliers' }).locator('[data-row-link]');

test('A filter leaves as many suppliers as its count said; the address keeps it; going back takes it away', async () => {
  const page = await openList();
  const all = await listed(page);
  const facet = page.getByRole('group', { name: 'Risk of forced labour' });
  const high = facet.getByRole('checkbox', { name: 'High', exact: true });
  const count = numberIn(await high.locator('xpath=ancestor::*[@data-size][1]/following-sibling::span').textContent());
  await high.check();
  expect(
    await until(
      () => listed(page),
      (shown) => shown === count,
    ),
  ).toBe(count);
  await page.reload();
  expect(
    await until(
      () => listed(page),
      (shown) => shown === count,
    ),
  ).toBe(count);
  expect(await high.isChecked()).toBe(true);
  await page.goBack();
  expect(
    await until(
      () => listed(page),
      (shown) => shown === all,
    ),
  ).toBe(all);
  expect(await high.isChecked()).toBe(false);
});

test('Filters are removed one by one, or all at once', async () => {
  const page = await openList();
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
  expect(
    await until(
      () => page.getByRole('button', { name: /^Remove the filter/ }).count(),
      (n) => n === 1,
    ),
  ).toBe(1);
  await page.getByRole('button', { name: 'Clear filters' }).first().click();
  expect(
    await until(
      () => listed(page),
      (shown) => shown === all,
    ),
  ).toBe(all);
});

test('Sorting by name puts the names in order, and the heading says so', async () => {
  const page = await openList();
  const heading = page.getByRole('columnheader', { name: 'Supplier' });
  await heading.getByRole('button').click();
  await page.waitForURL(/sort=NAME/);
  await page.waitForLoadState('networkidle');
  expect(['ascending', 'descending']).toContain(await heading.getAttribute('aria-sort'));
  const first = (await textsOf(names(page))).slice(0, 8);
  const inOrder = first.toSorted((a, b) => a.localeCompare(b, 'en', { sensitivity: 'base' }));
  expect([inOrder, inOrder.toReversed()]).toContainEqual(first);
});

test('A name with a typing error is still found', async () => {
  const page = await openList();
  await page.getByRole('searchbox', { name: 'Search suppliers' }).fill('Kestral Formwork');
  await page.keyboard.press('Enter');
  expect(
    await until(
      () => listed(page),
      (count) => count < 5,
    ),
  ).toBeLessThan(5);
  await page.getByRole('link', { name: 'Kestrel Formwork WLL' }).waitFor();
});

test('With the keyboard alone I walk down the list and open a supplier', async () => {
  const page = await openList();
  await names(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  expect(name).toBe((await textsOf(names(page)))[2]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

test('The export is a file of what the filters leave, one line a supplier', async () => {
  const page = await openList();
  await page
    .getByRole('group', { name: 'Risk of forced labour' })
    .getByRole('checkbox', { name: 'Critical', exact: true })
    .check();
  const count = await until(
    () => listed(page),
    (shown) => shown < 100,
  );
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const link = page.getByRole('link', { name: /^Download the file/ });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
  expect(lines).toHaveLength(count + 1);
});

test('A viewer reads the list and cannot export it', async () => {
  const page = await openList('viewer@northfield.example');
  expect(await page.getByRole('button', { name: 'Export CSV' }).count()).toBe(0);
});
