import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dropFile } from '../browser/drop-file.ts';
import { commit, toTheCheck } from '../browser/importing.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@quayside.example';

async function open(email: string, path: string): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}${path}`);
  return page;
}

test('What nothing in a list explains is asked: the encoding, a column and the country, each mended with one press', async () => {
  const page = await open(analyst, '/imports');
  const rows = [
    'Fábrica,Lat,Lng,Gizmo,Umsatz',
    'Tejidos Peña Ficticios,23.81,90.41,x,10',
    'Hilados Muñoz Ficticios,13.75,100.5,y,20',
  ];
  const buffer = Buffer.from(`${rows.join('\n')}\n`, 'latin1');
  await page
    .locator('main input[type="file"]')
    .first()
    .setInputFiles({ name: 'fabricas.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { level: 1, name: 'Check how we read the file' }).waitFor();
  const readings = page.getByRole('table', { name: 'Which reading is right?' });
  await readings.getByText('Tejidos Peña Ficticios').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('link', { name: 'Continue to columns' }).click();
  await page.getByText('No column names the country. From the coordinates it would be').waitFor();
  await page.getByRole('row', { name: 'Gizmo' }).getByText('Please say').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('row', { name: 'Umsatz' }).getByRole('button', { name: 'Read as Spend' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check before anything changes' }).waitFor({ timeout: 120_000 });

  const help = page.getByRole('region', { name: 'What would help most' });
  await help.getByText('Gizmo').waitFor();
  expect(await help.getByText('Umsatz').count()).toBe(0);
  await help.getByText('2 suppliers without a band').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Read the country from it' }).click();
  await page.getByText('No column names the country').waitFor({ state: 'detached', timeout: 120_000 });
  await page.getByText('Thailand').first().waitFor({ timeout: 120_000 });
  await page.getByText('Bangladesh').first().waitFor();
});

test('The forecast says how many suppliers one press would give a band; what I chose is remembered for the next list', async () => {
  const page = await open(analyst, '/imports');
  const list = (...names: string[]) =>
    ['Supplier,Lat,Lng,Zork', ...names.map((name) => `${name},23.81,90.41,garment sewing`)].join('\n');
  await dropFile(page, 'Drop a supplier list here', 'zork.csv', list('Acre Fictional Mills', 'Birch Fictional Mills'));
  expect(await toTheCheck(page)).toMatchObject({ New: 2 });
  const forecast = page.getByRole('region', { name: 'What this import would lead to' });
  await forecast.getByText('Most of this list would have no band: 2 of 2 suppliers.').waitFor();
  const help = page.getByRole('region', { name: 'What would help most' });
  await help.getByRole('button', { name: 'Read the country from it' }).click();
  await help.getByText('2 more suppliers would have a band').waitFor({ timeout: 120_000 });
  expect(await barriers(page)).toEqual([]);
  await help.getByRole('button', { name: 'Read as Activity, check again' }).click();
  await forecast
    .getByText('Enough is known about every supplier of this list to give it a band.')
    .waitFor({ timeout: 120_000 });
  await commit(page);

  const next = await open(analyst, '/imports');
  await dropFile(next, 'Drop a supplier list here', 'zork again.csv', list('Cedar Fictional Mills'));
  await next.getByRole('link', { name: 'Continue to columns' }).click();
  await next.getByText(/^Read as .* chose for these headings on/).waitFor();
  expect(await next.getByRole('combobox', { name: 'Read the column Zork as' }).inputValue()).toMatch(/activity/i);
  await next.getByRole('button', { name: 'Check the rows' }).click();
  await next
    .getByText('Enough is known about every supplier of this list to give it a band.')
    .waitFor({ timeout: 120_000 });
});

test('A share that can be read in two ways holds the import, with what each answer leads to, until I say which it is', async () => {
  const page = await open(analyst, '/imports');
  const rows = [
    'Supplier,Country,Activity,% foreign workers',
    'Fictional Girders,Qatar,building construction,0.70',
    'Fictional Beams,Denmark,software development,0.85',
  ];
  const buffer = Buffer.from(rows.join('\n'));
  const file = { name: 'shares.csv', mimeType: 'text/csv', buffer };
  await page.locator('main input[type="file"]').first().setInputFiles(file);
  await page.getByRole('heading', { level: 1, name: 'Check how we read the file' }).waitFor();
  await page.getByRole('link', { name: 'Continue to columns' }).click();
  await page.getByText('Is “0.70” 70% or 0.7%?').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Check the rows' }).click();
  const shares = page.getByRole('region', { name: 'One column of shares can be read in two ways' });
  await shares.getByRole('columnheader', { name: '0.7%' }).waitFor({ timeout: 120_000 });
  expect(await page.getByRole('button', { name: 'Import after one answer' }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await shares.getByRole('button', { name: '70%', exact: true }).click();
  await shares.getByRole('button', { name: 'Check again with this answer' }).click();
  await page.getByText('“0.70” is read as 70%: somebody said so.').waitFor({ timeout: 120_000 });
  await commit(page);
});
