import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

/** A supplier without a finding, by its place, or one by its name. Returns its name too. */
async function openRow(email: string, which: number | string): Promise<{ page: Page; name: string }> {
  const { page, organisation } = await browser.as(email);
  const search = typeof which === 'number' ? 'lanes=REST&sort=NAME' : `search=${encodeURIComponent(which)}`;
  await page.goto(`/o/${organisation}/suppliers?${search}`);
  const link = page.locator('main [data-row-link]').nth(typeof which === 'number' ? which : 0);
  const shown = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  return { page, name: shown };
}

async function openFacts(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Views of this supplier' }).getByRole('link', { name: 'Facts' }).click();
  await page.getByText('Where sources differ').waitFor();
}

/** Opens the form and chooses a fact. */
async function choose(page: Page, fact: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Record a fact' }).click();
  const dialog = page.getByRole('dialog', { name: 'Record what you know' });
  await dialog.getByRole('combobox', { name: 'What you know' }).fill(fact);
  await page.getByRole('option', { name: fact, exact: true }).click();
  return dialog;
}

async function pick(page: Page, dialog: Locator, label: string, option: string): Promise<void> {
  await dialog.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
}

/** Records it, as an audit has found it. */
async function asAuditFound(page: Page, dialog: Locator): Promise<void> {
  await pick(page, dialog, 'Who says so', 'An audit');
  await dialog.getByRole('textbox', { name: 'What was seen' }).fill('Audit of 3 October');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const rowsOf = (page: Page, fact: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: fact }) });

test('What an audit found is recorded by hand, and the result follows; a viewer reads it, and changes nothing', async () => {
  const { page, name } = await openRow('analyst@northfield.example', 5);
  await openFacts(page);
  const dialog = await choose(page, 'who holds passports');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await dialog.getByText('Enter a value.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await pick(page, dialog, 'Who holds passports', 'employer');
  await asAuditFound(page, dialog);
  const access = await choose(page, 'when workers can take their passports');
  await pick(page, access, 'Access to passports', 'not at all');
  await asAuditFound(page, access);
  await rowsOf(page, 'when workers can take their passports').getByText('Recorded by').waitFor();
  await page.getByRole('navigation', { name: 'Views of this supplier' }).getByRole('link', { name: 'Result' }).click();
  await page.getByText('Critical', { exact: true }).first().waitFor();

  const { page: theirs } = await openRow('viewer@northfield.example', name);
  await openFacts(theirs);
  await rowsOf(theirs, 'who holds passports').getByText('Recorded by').waitFor();
  expect(await theirs.getByRole('button', { name: 'Record a fact' }).count()).toBe(0);
});

test('Of two sources the one that I prefer counts; a fact by hand is corrected and withdrawn, and its past stays', async () => {
  const { page } = await openRow('analyst@northfield.example', 6);
  await openFacts(page);
  const dialog = await choose(page, 'number of workers');
  await dialog.getByRole('textbox', { name: 'Workers', exact: true }).fill('many');
  await dialog.getByRole('button', { name: 'Record it' }).click();
  await dialog.getByText('This is not a number. Write digits only').waitFor();
  await dialog.getByRole('textbox', { name: 'Workers', exact: true }).fill('5000');
  await dialog.getByLabel('Day of the evidence').fill('2026-01-05');
  await asAuditFound(page, dialog);
  const again = await choose(page, 'number of workers');
  await again.getByRole('textbox', { name: 'Workers', exact: true }).fill('4321');
  await again.getByRole('button', { name: 'Record it' }).click();
  await again.waitFor({ state: 'hidden' });
  const rows = rowsOf(page, 'number of workers');
  const ours = rows.filter({ hasText: 'Recorded by' }).filter({ hasNotText: 'Audit of 3 October' });
  await ours.getByText('4,321').waitFor();

  const listed = rows.filter({ hasText: 'Audit of 3 October' });
  await listed.getByRole('button', { name: 'Prefer this one' }).click();
  const question = page.getByRole('dialog');
  await pick(page, question, 'Reason', 'It is closer to the site');
  await question.getByRole('textbox', { name: 'In your own words' }).fill('Counted at the gate.');
  expect(await barriers(page)).toEqual([]);
  await question.getByRole('button', { name: 'Prefer it' }).click();
  await listed.getByText('Preferred by').waitFor();
  await listed.getByRole('button', { name: 'Take the preference back' }).click();
  // A list of the same day says it too.
  await ours.getByText(/its evidence is the newest|it was recorded last/).waitFor();
  expect(await listed.getByText('Preferred by').count()).toBe(0);

  await ours.getByRole('button', { name: 'Correct' }).click();
  const correction = page.getByRole('dialog', { name: /^Correct/ });
  await correction.getByRole('textbox', { name: 'Workers', exact: true }).fill('4400');
  await correction.getByRole('button', { name: 'Correct it' }).click();
  await ours.getByText('4,400').waitFor();
  await ours.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Reason' }).fill('Another company of that name.');
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw it' }).click();
  await ours.first().waitFor({ state: 'hidden' });
  await page.getByRole('switch', { name: /^Show/ }).check();
  await rows.getByText('Corrected by').waitFor();
  await rows.getByText('“Another company of that name.”').waitFor();
});
