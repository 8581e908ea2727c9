import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { seeDrawings } from '../browser/drawings.ts';
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
const [alder, birch] = ['Alder Fictional Joinery', 'Birch Fictional Print'];

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

const overridesOf = (page: Page): Locator => page.getByRole('region', { name: 'Override of the label' });

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
  await form.getByRole('combobox', { name: 'Site' }).click();
  await page.getByRole('option').first().click();
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

/** What was recorded of the second of the twins is on the page of a supplier: the flag in work, the override and the ledger. */
async function everythingIsThere(page: Page, override: string): Promise<void> {
  await flagOf(page).getByText('Disputed').first().waitFor();
  await overridesOf(page).getByRole('region', { name: override }).getByText('Medium').first().waitFor();
  await tab(page, 'Recruitment').click();
  await page.getByText(/^Workers paid/).waitFor();
  await tab(page, 'Timeline').click();
  await page.getByText('Disputed: Workers paid to get the job').waitFor();
}

test('A ledger, a flag in work and an override outlive a merge and an undone import beneath them', async () => {
  const { page, organisation } = await browser.as(analyst);
  await openSupplier(page, organisation, alder);
  const merged = page.url();
  await openSupplier(page, organisation, birch);
  const address = page.url();
  await flagOf(page).getByRole('button', { name: 'Dispute' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Reason' }).selectOption('The source cannot be relied on');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('The audit speaks of another print shop, they say.');
  await dialog.getByRole('button', { name: 'Dispute' }).click();
  await flagOf(page).getByText('Disputed').first().waitFor();

  await overridesOf(page).getByRole('button', { name: 'Propose an override' }).click();
  await dialog.getByRole('radio', { name: 'Medium' }).check();
  await dialog.getByRole('combobox', { name: 'Kind of reason' }).selectOption({ index: 2 });
  await dialog.getByRole('textbox', { name: 'Why?' }).fill('The workers were hired in the town itself.');
  await dialog.getByRole('textbox', { name: 'Evidence', exact: true }).fill('Report of the visit, page 4');
  await dialog.getByLabel('Date of the evidence').fill(dayFromNow(-9));
  await dialog.getByLabel('Until').fill(dayFromNow(60));
  await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
  await overridesOf(page).getByRole('region', { name: 'Proposed override' }).waitFor();
  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(address);
  await overridesOf(approver).getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await resultOf(approver)
    .getByText(/overridden until .*; computed High/)
    .waitFor();

  await page.goto(`/o/${organisation}/imports`);
  await page.getByRole('link', { name: 'twins.csv' }).click();
  await page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor();
  const imported = page.url();
  const questions = `/o/${organisation}/review?kind=MATCH`;
  await page.goto(`${questions}&importId=${/imports\/([^/?#]+)/.exec(imported)?.[1] ?? ''}`);
  await page.getByRole('button', { name: /^The same supplier/ }).click();
  const separate = page.getByRole('button', { name: /^Undo: .*Birch Fictional Print/ });
  await separate.waitFor();
  await page.goto(merged);
  await everythingIsThere(page, 'Suspended override');

  await page.goto(imported);
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await dialog.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('heading', { level: 1, name: 'Undone' }).waitFor({ timeout: 120_000 });
  await page.goto(merged);
  await everythingIsThere(page, 'Suspended override');

  await page.goto(questions);
  await separate.click();
  await separate.waitFor({ state: 'hidden' });
  await page.goto(address);
  // Its net pay went with the import: the computed label is another one, so that the override does not hold.
  await everythingIsThere(page, 'Suspended override');
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(alder)}`);
  await page.getByText('0 suppliers', { exact: true }).first().waitFor();
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

test('How workers reach their jobs is a flow that the arrow keys read, and a table that opens each corridor', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/agents`);
  await seeDrawings(page, 1);
  const panel = page.getByRole('region', { name: 'How workers reach their jobs' });
  await panel.getByText(/^\d+ corridors with at least \d+ workers\./).waitFor();
  await panel.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  const read = panel.getByRole('status').filter({ hasText: 'they paid 1.20 months of net pay' });
  for (let at = 0; at < 3 && (await read.count()) === 0; at += 1) await page.keyboard.press('ArrowRight');
  await read.waitFor();
  await panel.getByRole('button', { name: 'Show as table' }).click();
  expect(await barriers(page)).toEqual([]);
  await panel.getByRole('table').getByRole('row').filter({ hasText: '1.20' }).getByRole('link').click();
  await page.getByText('Workers paid 1.20 months of net pay').waitFor();
});
