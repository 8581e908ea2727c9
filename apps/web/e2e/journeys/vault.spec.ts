import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { saved, submit } from '../browser/answers.ts';
import { askASupplier } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

/** What each buyer calls the supplier. */
const [EARLIER, LATER] = ['Eskemont Software Corp.', 'Lantern Glove Sdn Bhd'];
/** Of the buyer that asks later. */
const OTHER = 'analyst@meridian.example';
const ACTIVITY = 'Describe the work in a few words';

/** Opens a link as a signed-in member, and adds its request to the organisation. */
async function add(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: 'Add this request to Kestrel Formwork' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add this request to Kestrel Formwork' }).click();
  await page.getByRole('textbox', { name: ACTIVITY }).waitFor();
}

async function checkAndSubmit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Check and submit' }).click();
  await page.getByText('can see it until').waitFor();
  await submit(page);
}

test('A supplier answers in its own organisation, confirms for the next buyer, and decides who sees its answers', async () => {
  const first = await askASupplier(browser, { supplier: EARLIER, language: 'en' });
  const { page, organisation } = await browser.as('supplier@kestrel.example');
  await add(page, first.link);
  await page.getByRole('textbox', { name: ACTIVITY }).fill('casting of concrete parts');
  await saved(page);
  await page.getByRole('link', { name: 'Back to Kestrel Formwork' }).click();
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
  await page.getByText('Partly answered').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('row').filter({ hasText: EARLIER }).getByRole('link', { name: 'Answer' }).click();
  await page.getByRole('textbox', { name: ACTIVITY }).waitFor();
  await checkAndSubmit(page);

  const second = await askASupplier(browser, { supplier: LATER, language: 'en', analyst: OTHER });
  await add(page, second.link);
  const earlier = page.getByRole('region', { name: 'Still true?' });
  await earlier.getByText('casting of concrete parts').waitFor();
  expect(await barriers(page)).toEqual([]);
  await earlier.getByRole('button', { name: 'Yes, all of this is still true' }).click();
  await saved(page);
  expect(await page.getByRole('textbox', { name: ACTIVITY }).inputValue()).toBe('casting of concrete parts');
  expect(await page.getByText('Northfield').count()).toBe(0);
  await checkAndSubmit(page);

  await page.goto(`/o/${organisation}/vault`);
  const seen = page.getByRole('table', { name: 'Who sees your answers', exact: true });
  await seen.getByRole('row').nth(2).waitFor();
  expect(await barriers(page)).toEqual([]);
  await seen
    .getByRole('button', { name: /^End sharing/ })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'End sharing' }).click();
  await seen.getByText('Sharing ended on').waitFor();
  const { page: board, organisation: buyer } = await browser.as(OTHER);
  await board.goto(`/o/${buyer}/requests`);
  const ended = board.getByRole('row').filter({ hasText: LATER }).getByText('Sharing ended on');
  const onBoard = (shown: boolean) =>
    until(
      async () => {
        await board.getByRole('button', { name: 'Look again' }).click();
        return ended.isVisible();
      },
      (is) => is === shown,
    );
  expect(await onBoard(true)).toBe(true);
  expect(await board.getByText('Northfield').count()).toBe(0);
  const { page: firstBoard, organisation: firstBuyer } = await browser.as('analyst@northfield.example');
  await firstBoard.goto(`/o/${firstBuyer}/requests`);
  const row = firstBoard.getByRole('row').filter({ hasText: EARLIER });
  await row.first().waitFor();
  expect(await row.getByText('Sharing ended on').count()).toBe(0);
  expect(await firstBoard.getByText('Meridian').count()).toBe(0);

  await seen
    .getByRole('button', { name: /^Share until/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Last day').fill('2020-01-31');
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog.getByText('Choose a day from tomorrow on').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByLabel('Last day').fill(dayFromNow(200));
  await dialog.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await seen.getByText('Sharing ended on').waitFor({ state: 'hidden' });
  expect(await onBoard(false)).toBe(false);

  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  const mistaken = page.getByRole('row').filter({ hasText: LATER }).filter({ hasText: 'Meridian Hotels' });
  await mistaken.getByRole('button', { name: /^Give back/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Give it back' }).click();
  await mistaken.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: /second factor, sign out$/ }).click();
  await page.getByRole('menuitemradio', { name: 'العربية' }).click();
  await page.getByRole('heading', { level: 1, name: 'الطلبات' }).waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'إجاباتكم', exact: true }).click();
  await page.getByRole('table', { name: 'من يرى إجاباتكم', exact: true }).waitFor();
});
