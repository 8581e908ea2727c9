import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

/** Chooses an option of a list by typing a part of it. */
async function choose(page: Page, within: Locator, field: string, option: string): Promise<void> {
  await within.getByRole('combobox', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const tab = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Views of this supplier' }).getByRole('link', { name });

test('A ledger of what workers paid raises the flag of a supplier at which nothing was found', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  // A quiet supplier, at which nothing was found.
  await page.goto(`/o/${organisation}/suppliers?lanes=REST&labels=LOW&sort=NAME`);
  const link = page.locator('main [data-row-link]').nth(5);
  const name = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  const flag = page.getByRole('region', { name: 'Red flags' }).getByText('Workers paid to get the job');
  expect(await flag.count()).toBe(0);

  await tab(page, 'Recruitment').click();
  await page.getByRole('button', { name: 'Record a corridor' }).click();
  const form = page.getByRole('dialog', { name: 'Record a corridor' });
  await form.getByRole('combobox', { name: 'Recruited in' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save' }).click();
  await form.getByText('Choose a country.').waitFor();
  await choose(page, form, 'Recruited in', 'Nepal');
  await choose(page, form, 'Workers borrowed to pay', 'yes');
  await form.getByRole('button', { name: 'Save' }).click();

  await page.getByRole('heading', { level: 1, name: /^Nepal to / }).waitFor();
  await page.getByRole('button', { name: 'Add a cost' }).click();
  const cost = page.getByRole('dialog', { name: 'Add a cost' });
  await cost.getByRole('textbox', { name: 'Amount' }).fill('12,345,6');
  await choose(page, cost, 'Currency', 'USD US Dollar');
  await choose(page, cost, 'Who says so', 'an audit (documented)');
  await cost.getByRole('button', { name: 'Save' }).click();
  await cost.getByText('Enter a number such as 1360.50').waitFor();
  expect(await barriers(page)).toEqual([]);
  await cost.getByRole('textbox', { name: 'Amount' }).fill('1450.50');
  await cost.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Workers paid').first().waitFor();
  await page.getByRole('table', { name: 'Cost ledger' }).getByText('US$1,450.50').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name }).click();
  await tab(page, 'Result').click();
  await flag.first().waitFor();
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
  const { page, organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/agents`);
  const pair = page.getByRole('region', { name: 'May be the same' });
  await pair.getByText('The same name in one country').waitFor();
  await pair.getByRole('button', { name: 'Not the same' }).click();
  await pair.waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByRole('table', { name: 'Labour agents' }).waitFor();
  expect(await pair.count()).toBe(0);
});
