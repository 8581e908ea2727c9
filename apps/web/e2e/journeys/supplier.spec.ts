import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { numberIn, textsOf } from '../browser/reading.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

async function openSupplier(name: string, email = 'analyst@northfield.example'): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  return page;
}

test('The arithmetic of each number adds up to what it says', async () => {
  const page = await openSupplier('Kestrel Formwork WLL');
  const ruler = await textsOf(
    page.getByRole('listitem').filter({ hasText: /^(Score|What was found|Where and how): / }),
  );
  expect(ruler[0]).toMatch(/^Score: [\d.]+ of 100; /);
  expect(ruler[1]).toMatch(/^What was found: .+; [\d.]+, Critical$/);
  expect(ruler.at(-1)).toMatch(/^Where and how: [\d.]+, High; stops at 74$/);
  let opened = 0;
  for (const name of ['Inherent', 'Observed', 'Controls', 'Answers known']) {
    const button = page.getByRole('button', { name: `Show the arithmetic ${name}` });
    if ((await button.count()) === 0) continue;
    await button.click();
    opened += 1;
    const terms = page.getByRole('table', { name: `Arithmetic of ${name}` });
    const contributions = (await textsOf(terms.locator('tbody tr td:last-child'))).map(Number);
    const sum = numberIn(await terms.locator('tfoot td').textContent());
    expect(contributions.length).toBeGreaterThan(0);
    expect(contributions.reduce((total, part) => total + part, 0)).toBeCloseTo(sum, 6);
  }
  expect(opened).toBeGreaterThan(1);
});

test('The way to the score is followed by keyboard to the words of the file and to the row of a table', async () => {
  const page = await openSupplier('Kestrel Formwork WLL');
  await page.getByRole('button', { name: 'Show how the score is reached' }).press('Enter');
  const steps = page.getByRole('table', { name: 'From 0 to the score' });
  const changes = (await textsOf(steps.locator('tbody > tr > td:nth-of-type(2)'))).map((text) =>
    Number(text.replace('−', '-')),
  );
  const score = numberIn(await steps.locator('tfoot td').last().textContent());
  expect(changes.reduce((reached, change) => reached + change, 0)).toBeCloseTo(score, 2);
  await steps.getByRole('button', { name: 'Country', exact: true }).press('Enter');
  await steps
    .getByText(/^column .+, row [\d,]+$/)
    .first()
    .waitFor();
  await steps.getByRole('link', { name: 'northfield suppliers 2026-11-20.csv' }).first().waitFor();
  await steps.getByRole('link', { name: /Qatar: governance/ }).waitFor();
  // That of a site opens to the same.
  const units = page.getByRole('table', { name: 'Assessment units', exact: true });
  await units.getByRole('button', { name: 'Show Arithmetic' }).first().press('Enter');
  const own = page.getByRole('table', { name: /^From 0 to the score of / });
  await own.getByRole('button', { name: 'Country', exact: true }).press('Enter');
  await own.getByRole('link', { name: 'northfield suppliers 2026-11-20.csv' }).first().waitFor();
  await own.getByRole('link', { name: /governance/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('What the page says goes into a workbook, and those who may not export have no button for it', async () => {
  const page = await openSupplier('Kestrel Formwork WLL');
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'XLSX, a sheet for each part' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^supplier-.*\.xlsx$/);
  const bytes = await readFile(await download.path());
  expect([bytes.subarray(0, 2).toString(), bytes.length > 4000]).toEqual(['PK', true]);
  await page.getByRole('link', { name: 'Download the file again' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const reader = await openSupplier('Kestrel Formwork WLL', 'viewer@northfield.example');
  expect(await reader.getByRole('button', { name: 'Export' }).count()).toBe(0);
});

test('A flag opens to what it was read from, what would clear it, and what to do and not to do', async () => {
  const page = await openSupplier('Kestrel Formwork WLL');
  const flags = page.getByRole('region', { name: 'Red flags' });
  const second = flags
    .getByRole('listitem')
    .filter({ has: page.locator('h3') })
    .nth(1);
  await second.getByRole('button').first().click();
  expect(await second.getByRole('button').first().getAttribute('aria-expanded')).toBe('true');
  for (const what of ['What the flag is based on', 'What would clear it', 'Do', 'Do not']) {
    await second.getByText(what, { exact: true }).first().waitFor();
  }
  const inputs = second.getByRole('table', { name: 'What the flag is based on' });
  for (const row of await textsOf(inputs.locator('tbody tr'))) {
    expect(row).toMatch(/Our own record.* row \d+ *\d{1,2} [A-Z][a-z]{2} 20\d\d$/);
  }
  expect(await inputs.locator('tbody tr').count()).toBeGreaterThan(0);
  await flags.getByText('A flag is an indicator, not a finding of law.').waitFor();
});

test('A finding names what the supplier did about it, who says so, and the column and row', async () => {
  const page = await openSupplier('Lantern Glove Sdn Bhd');
  const flags = page.getByRole('region', { name: 'Red flags' });
  const first = flags
    .getByRole('listitem')
    .filter({ has: page.locator('h3') })
    .first();
  expect(await first.textContent()).toMatch(
    /Response Disclosed by the supplier, no plan · Our own record · column Response to findings · row \d+ · \d{1,2} [A-Z][a-z]{2} 20\d\d/,
  );
  await page.getByText('Lane 2: disclosed, no plan').first().waitFor();
});

test('Facts stand beside the words of the file, with column, row and file', async () => {
  const page = await openSupplier('Kestrel Formwork WLL');
  const views = page.getByRole('navigation', { name: 'Views of this supplier' });
  await views.getByRole('link', { name: 'Facts' }).click();
  await page.getByText('northfield suppliers 2026-11-20.csv').first().waitFor();
  const country = page.getByRole('row', { name: /place\.country/ }).first();
  expect(await country.textContent()).toMatch(/Qatar.*column .+, row \d+northfield suppliers 2026-11-20\.csv/);
  await country.getByText('Why it was read so').click();
  await country.getByText(/read as Country\./).waitFor();
  const sectors = page.getByRole('row', { name: /activity\.sectors/ }).first();
  await sectors.getByText('Why it was read so').click();
  await page.context().setOffline(true);
  await sectors.getByText('Nearest official phrase').click();
  await sectors.getByText('The nearest phrase could not be looked up.').waitFor();
  await page.context().setOffline(false);
  await sectors.getByText(/Class of ISIC: /).waitFor();
  expect(await sectors.getByRole('listitem').last().textContent()).toMatch(/^construction: .+, .+: [\d.]+\./);
  expect(await barriers(page)).toEqual([]);
  await page
    .getByRole('row', { name: /supplierName/ })
    .first()
    .getByText('Kestrel Formwork WLL')
    .first()
    .waitFor();
  await views.getByRole('link', { name: 'Timeline' }).click();
  await page.getByRole('heading', { name: 'Timeline' }).waitFor();
  await page.goBack();
  await page.getByText('northfield suppliers 2026-11-20.csv').first().waitFor();
  browser.complaints.expect(/WebSocket|ERR_INTERNET_DISCONNECTED/);
});

test('A published value opens its table at the row that counted', async () => {
  const page = await openSupplier('Kestrel Formwork WLL');
  const views = page.getByRole('navigation', { name: 'Views of this supplier' });
  await views.getByRole('link', { name: 'Evidence basis' }).click();
  const values = page.getByRole('table', { name: 'Published values that the result uses' });
  const tier = values.getByRole('row', { name: /Qatar: tier of the Trafficking in Persons report/ });
  expect(await tier.textContent()).toMatch(/Tier .+ report of 20\d\d/);
  const listed = page.getByRole('region', { name: 'Screening lists' });
  expect(await listed.textContent()).toMatch(/screened against|not screened: no list is loaded/);
  await tier.getByRole('link').click();
  await page.getByRole('heading', { name: /Parts of the country score/, level: 1 }).waitFor();
  const used = page.getByRole('region', { name: /^Row [\d,]+$/ });
  expect(await used.getByText('QA', { exact: true }).count()).toBe(1);
  expect(await used.locator('mark').count()).toBe(2);
  for (const what of ['Publisher', 'Licence', 'Digest']) await page.getByText(what, { exact: true }).first().waitFor();
  await page.getByLabel('Find rows with this text').fill('KW');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Rows' }).getByRole('cell', { name: 'KW', exact: true }).first().waitFor();
});

test('A viewer sees the result and the decisions, and no button to decide', async () => {
  const page = await openSupplier('Kestrel Formwork WLL', 'viewer@northfield.example');
  expect(await page.getByRole('button', { name: /decision|Approve|Decline|Withdraw/ }).count()).toBe(0);
  await page.getByText('Someone with the role analyst or approver can decide about this supplier.').waitFor();
});

test('A supplier of another organisation does not exist here', async () => {
  const other = await openSupplier('Kestrel Formwork WLL');
  const path = new URL(other.url()).pathname.split('/').at(-1) ?? '';
  const { page, organisation } = await browser.as('analyst@harbour.example');
  await page.goto(`/o/${organisation}/suppliers/${path}`);
  await page.getByText('Supplier not found').waitFor();
});
