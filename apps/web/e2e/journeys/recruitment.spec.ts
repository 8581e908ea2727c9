import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dropFile } from '../browser/drop-file.ts';
import { commit, toTheCheck } from '../browser/importing.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';

/** Chooses an option of a list by typing a part of it. */
async function choose(page: Page, within: Locator, field: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Views of this supplier' }).getByRole('link', { name });

const TWINS = [
  'Supplier No,Supplier,Country,Address,Activity,Workers,Migrant workers %,Agency workers %,Net monthly pay,Currency of pay',
  'T-77,Alder Fictional Joinery,Poland,12 Mill Road,joinery,90,0,0,1250,EUR',
  'T-77,Birch Fictional Print,Portugal,5 Dock Street,printing,80,10,0,1250,EUR',
].join('\n');
const birch = 'Birch Fictional Print';

/** Opens a supplier by its name, at its result. */
async function openSupplier(page: Page, organisation: string, name: string): Promise<void> {
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).first().click();
  await numbers(page).waitFor();
}

const numbers = (page: Page): Locator => page.getByRole('table', { name: 'Four numbers' });
/** The label, and everything that stands beside it. */
const resultOf = (page: Page): Locator =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: numbers(page) });
const flagOf = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'Red flags' })
    .getByRole('listitem')
    .filter({ hasText: 'Workers paid to get the job' });

test('A ledger of what workers paid changes flag, label and lane of a supplier at which nothing was found, and says why', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/imports`);
  await dropFile(page, 'Drop a supplier list here', 'twins.csv', TWINS);
  await toTheCheck(page);
  await commit(page);
  await openSupplier(page, organisation, birch);
  await resultOf(page).getByText('Medium', { exact: true }).first().waitFor();
  await resultOf(page).getByText('Everything else', { exact: true }).waitFor();
  expect(await flagOf(page).count()).toBe(0);

  await tab(page, 'Recruitment').click();
  await page.getByRole('button', { name: 'Record a corridor' }).click();
  const form = page.getByRole('dialog', { name: 'Record a corridor' });
  await form.getByRole('combobox', { name: 'Recruited in' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Choose a country.').waitFor();
  await choose(page, form, 'Recruited in', 'Nepal');
  await form.getByRole('button', { name: 'Save' }).click();

  await page.getByRole('heading', { level: 1, name: /^Nepal to / }).waitFor();
  await page.getByRole('button', { name: 'Add a cost' }).click();
  const cost = page.getByRole('dialog', { name: 'Add a cost' });
  await cost.getByRole('textbox', { name: 'Amount' }).fill('12,345,6');
  // The currency of the pay, and choosing it again keeps it.
  await choose(page, cost, 'Currency', 'EUR Euro');
  await choose(page, cost, 'Who says so', 'an audit (documented)');
  await cost.getByRole('button', { name: 'Save' }).click();
  await cost.getByText('Enter a number such as 1360.50').waitFor();
  expect(await barriers(page)).toEqual([]);
  await cost.getByRole('textbox', { name: 'Amount' }).fill('1500.00');
  await cost.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Workers paid 1.20 months of net pay (€1,500.00)').waitFor();
  await page.getByRole('table', { name: 'Cost ledger' }).getByText('€1,500.00').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: birch }).click();
  await tab(page, 'Result').click();
  await resultOf(page).getByText('High', { exact: true }).first().waitFor();
  await resultOf(page).getByText('Lane 1: undisclosed or declined').waitFor();
  expect(await resultOf(page).getByText('Everything else', { exact: true }).count()).toBe(0);
  await flagOf(page)
    .getByText(/^Workers paid 1\.2 months of net pay to get the job\./)
    .waitFor();
  await flagOf(page).getByText('Recorded by a document or an audit').waitFor();
});

test('Everybody sees who paid what, and only an analyst can change it', async () => {
  const { page, organisation } = await browser.as('viewer@northfield.example');
  await page.goto(`/o/${organisation}/agents?search=Inventada`);
  await page.getByRole('link', { name: 'PT Jalan Inventada' }).click();
  await page.getByRole('region', { name: 'Who is recruited through it' }).getByRole('link').click();
  await page.getByText('Workers paid 1.20 months of net pay').waitFor();
  for (const name of ['Add a cost', 'Change', 'End the corridor', 'Remove'])
    expect(await page.getByRole('button', { name }).count()).toBe(0);
});

test('Two agents of one name are pointed out until I say that they are not the same', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/agents`);
  const pair = page.getByRole('region', { name: 'May be the same' });
  await pair.getByText('The same name in one country').waitFor();
  await pair.getByRole('button', { name: 'Not the same' }).click();
  await pair.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByRole('table', { name: 'Labour agents' }).waitFor();
  expect(await pair.count()).toBe(0);
});
