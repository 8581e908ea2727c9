import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { sheetsOf } from '../browser/sheets.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

test('An owner verifies the audit log, and the verification is recorded as well', async () => {
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${organisation}/audit`);
  await page.getByRole('button', { name: 'Verify the log' }).click();
  await page.getByText('Hash of the last entry checked').waitFor();
  await page.getByRole('button', { name: 'Verify again' }).waitFor();
  await page
    .getByRole('row', { name: /verified the audit log/ })
    .first()
    .waitFor();
});

test('An owner reads who signed in and who was refused, in a log of its own', async () => {
  const viewer = await browser.as('viewer@northfield.example');
  await viewer.page.goto(`/o/${viewer.organisation}/audit`);
  await viewer.page.getByText('You may not see this').waitFor();
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${organisation}/audit`);
  await page.getByRole('link', { name: 'Sign-ins, refusals, downloads' }).click();
  await page
    .getByRole('row', { name: /was refused: Read and verify the audit log/ })
    .first()
    .waitFor();
  // Everybody of the demo signed in before the first journey, and many entries have followed since.
  await page.getByRole('combobox', { name: 'What was done' }).click();
  await page.getByRole('option', { name: 'Signed in', exact: true }).click();
  await page
    .getByRole('row', { name: /signed in/ })
    .first()
    .waitFor();
});

test('The audit log is filtered by who did it, and the address keeps the filter', async () => {
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${organisation}/audit`);
  await page.getByRole('combobox', { name: 'Person' }).click();
  await page.getByRole('option', { name: 'Ruben Aldana' }).click();
  await page.getByRole('button', { name: /^Remove the filter By Ruben Aldana/ }).waitFor();
  // A long table has rows of nothing for those that are out of sight.
  const rows = page.getByRole('table').first().locator('tbody tr[data-index]');
  const ofOthers = (texts: readonly string[]) => texts.filter((text) => !text.includes('Ruben Aldana'));
  // The rows without the filter are shown until the others have come.
  const texts = await until(
    () => rows.allTextContents(),
    (shown) => ofOthers(shown).length === 0,
  );
  expect(texts.length).toBeGreaterThan(0);
  expect(ofOthers(texts)).toEqual([]);
  await page.reload();
  await page.getByRole('button', { name: /^Remove the filter By Ruben Aldana/ }).waitFor();
});

test('Another filter of the audit log begins at its start, and going back leads to the place that was left', async () => {
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${organisation}/audit?from=2020-01-01`);
  const box = page.locator('[data-long-list]');
  const top = () => box.evaluate((list) => list.scrollTop);
  await box.evaluate((list) => {
    list.scrollTop = 600;
  });
  await page.getByRole('button', { name: /^Remove the filter From/ }).click();
  await page.waitForURL(/audit$/);
  await until(top, (pixels) => pixels === 0);
  await page.goBack();
  // Rows that are measured again move the place by a few pixels.
  await until(top, (pixels) => pixels > 500);
});

test('The audit log is printed with all of its entries, by its button and by the keys of the browser, and never with half of them', async () => {
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${organisation}/audit`);
  const rows = page.getByRole('table').first().locator('tbody tr[data-index]');
  const newest = Number(await rows.first().getByRole('cell').nth(3).textContent());
  const prints = page.locator('html[data-prints]');
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['prints'] = 'yes';
    };
  });
  // From the menu of the browser nothing can be read first, and the paper says so.
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Only the first 50 rows are printed here; there are more.').waitFor();
  expect(await rows.count()).toBe(50);
  await page.emulateMedia({ media: 'screen' });

  await page.route('**/graphql?*', (route) => route.abort());
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByText('Not all rows could be read, so nothing was printed.').waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await prints.count()).toBe(0);
  await page.unroute('**/graphql?*');
  browser.complaints.expect(/ERR_FAILED/);
  await page.keyboard.press('Control+p');
  await prints.waitFor();
  await page.emulateMedia({ media: 'print' });
  // The first entry of an organisation has the number 1.
  await until(
    () => rows.count(),
    (count) => count >= newest,
  );
  await rows.getByText('1', { exact: true }).waitFor();
  expect(await page.getByText('rows are printed here').count()).toBe(0);
  expect(await sheetsOf(page)).toBeGreaterThan(newest / 25);
});

test('Who may not read the audit log is told who can grant it', async () => {
  const { page, organisation } = await browser.as('viewer@northfield.example');
  await page.goto(`/o/${organisation}/audit`);
  await page.getByText('You may not see this').waitFor();
  await page.getByText(/Ask an owner of your organisation for it/).waitFor();
});

test('Whose organisation has no such page is not sent for a role', async () => {
  const { page, organisation } = await browser.as('supplier@kestrel.example');
  await page.goto(`/o/${organisation}/audit`);
  await page.getByText('Organisations of your kind have no such page').waitFor();
  expect(await page.getByText(/Ask an owner/).count()).toBe(0);
});

test('An owner sees the long jobs of everybody, with who started them and how they ended', async () => {
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${organisation}/jobs`);
  await page
    .getByRole('row', { name: /Amara Mensah/ })
    .first()
    .waitFor();
  await page.getByText('Done').first().waitFor();
});

test('The methodology shows each rule as it runs, with what it rests on and its sources', async () => {
  const { page, organisation } = await browser.as('viewer@northfield.example');
  await page.goto(`/o/${organisation}/methodology?rule=DOC-RETENTION`);
  const rule = page.locator('[id*="DOC-RETENTION"]').first();
  await rule.getByText('Holds when').first().waitFor();
  await page.getByRole('heading', { name: 'Editions' }).waitFor();
  await page.goto(`/o/${organisation}/methodology?rule=WAGE-BELOW-MIN`);
  await page.getByText('No edition is loaded of: minimum wages.').waitFor();
  expect(await page.getByText('Not open at any of your suppliers.').count()).toBe(0);
});
