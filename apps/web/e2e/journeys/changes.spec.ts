import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { operationsOf } from '../browser/operations.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';
const approver = 'approver@northfield.example';

/** Suppliers with something unread, as the navigation counts them. */
async function badge(page: Page): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: /^What changed/ });
  return Number(/\d+/.exec((await link.textContent()) ?? '')?.[0] ?? 0);
}

/** The analyst decides about a supplier that nothing was decided about. @returns its name */
async function somethingChanges(): Promise<string> {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/suppliers?lanes=REST&sort=NAME`);
  const link = page.locator('main [data-row-link]').nth(4);
  const name = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('button', { name: /(Make|Propose) a decision/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Decision about/ });
  await dialog.getByRole('radio', { name: 'Engage' }).check();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('A visit is agreed for the summer.');
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  await dialog.getByText('Recorded: Engage').waitFor();
  return name;
}

test('What a colleague did is new to me, until I mark it as read; I can take that back, and read all at once', async () => {
  const name = await somethingChanges();
  const { page, organisation } = await browser.as(approver);
  await page.goto(`/o/${organisation}/changes`);
  const shows = page.getByRole('navigation', { name: 'Which suppliers' });
  expect(await shows.locator('[aria-current]').textContent()).toMatch(/^Waits for approval/);
  await shows.getByRole('link', { name: /^All/ }).click();
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Decision' }).click();
  const row = page.getByRole('list', { name: 'What changed' }).getByRole('listitem').filter({ hasText: name }).first();
  await row.getByText('Engage: in force').waitFor();
  await row.getByText('New', { exact: true }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const before = await badge(page);
  expect(before).toBeGreaterThan(0);

  const mark = row.getByRole('button', { name: new RegExp(`^(Mark as read|Undo) ${name}`) });
  await mark.press('Enter');
  expect(
    await until(
      () => badge(page),
      (count) => count < before,
    ),
  ).toBe(before - 1);
  expect(await row.getByText('New', { exact: true }).count()).toBe(0);
  // The same button takes it back, so that the focus stays.
  await page.keyboard.press('Enter');
  await row.getByText('New', { exact: true }).waitFor();
  expect(await badge(page)).toBe(before);

  await page.getByRole('switch', { name: 'Unread only' }).check({ force: true });
  await row.waitFor();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.getByText('Nothing has changed under these filters').waitFor();
  expect(await badge(page)).toBe(0);
  await page.getByRole('button', { name: 'Undo: mark as unread again' }).click();
  await row.waitFor();
  expect(await badge(page)).toBe(before);
});

test('The timeline of a supplier is loaded when it is opened, and shows one kind at a time', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/suppliers?search=Kestrel%20Formwork`);
  const link = page.getByRole('link', { name: 'Kestrel Formwork WLL', exact: true }).first();
  await link.waitFor();
  await page.waitForLoadState('networkidle');
  const operations = operationsOf(page);
  await link.click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(operations).toEqual(['Supplier', 'SupplierFlags', 'SupplierOverrides']);
  await page
    .getByRole('navigation', { name: 'Views of this supplier' })
    .getByRole('link', { name: 'Timeline' })
    .click();
  const timeline = page.getByRole('region', { name: 'Timeline' });
  await timeline
    .getByText(/^Recorded from /)
    .first()
    .waitFor();
  expect(operations).toContain('SupplierTimeline');
  await timeline.getByRole('link', { name: /^Became known/ }).click();
  const kinds = () =>
    timeline.getByRole('listitem').evaluateAll((items) => items.map((item) => item.children[1]?.textContent));
  const shown = await until(kinds, (all) => all.length > 0 && all.every((kind) => kind === 'Became known'));
  expect(new Set(shown)).toEqual(new Set(['Became known']));
  expect(await barriers(page)).toEqual([]);
});
