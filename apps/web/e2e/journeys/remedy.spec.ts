import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

/** Its own list says that a plan is on schedule; nobody has accepted one. */
const supplier = 'Blue Delta Seafood';

async function openRemedy(email: string): Promise<{ page: Page; finding: Locator; organisation: string }> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(supplier)}`);
  await page.getByRole('link', { name: supplier, exact: true }).first().click();
  await page.getByRole('navigation', { name: 'Views of this supplier' }).getByRole('link', { name: 'Remedy' }).click();
  const finding = page.getByRole('region', { name: /^Workers paid to get the job/ });
  await finding.waitFor();
  return { page, finding, organisation };
}

/** Opens the form of an act, and fills its fields by their labels. */
async function act(page: Page, finding: Locator, name: string, fields: Readonly<Record<string, string>>) {
  await finding.getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label).first().fill(value);
  return dialog;
}

async function send(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('A finding is disclosed, its plan accepted, repaid to the end and confirmed; the supplier goes into remedy', async () => {
  const { page, finding, organisation } = await openRemedy('analyst@northfield.example');
  await finding
    .getByText('A list says “on schedule”. It counts as disclosed until you accept the plan here.')
    .waitFor();
  expect(await barriers(page)).toEqual([]);

  const response = await act(page, finding, 'Record a response', { 'What the evidence is': '' });
  await response.getByRole('button', { name: 'Record the response' }).click();
  await response.getByText('Say what the evidence is').waitFor();
  await response.getByLabel('What the evidence is').fill('Letter of the supplier.');
  await send(response, 'Record the response');

  const plan = await act(page, finding, 'Accept a plan', {
    Workers: '300',
    'Former workers': '20',
    'Amount owed': '96000',
    Until: '2099-12-31',
    'What the evidence is': 'Plan of the supplier, with every cost head.',
  });
  expect(await barriers(page)).toEqual([]);
  await send(plan, 'Accept the plan');
  await finding
    .getByText('It cannot be marked as on schedule yet. The ledger has no line of the last 60 days.')
    .waitFor();

  const first = { Amount: '60000', Workers: '200' };
  await send(await act(page, finding, 'Add to the ledger', first), 'Add the line');
  const note = { 'What the evidence is': 'Bank list.' };
  await send(await act(page, finding, 'Mark as on schedule', note), 'Mark as on schedule');
  const rest = { Amount: '36000', Workers: '100', 'Former workers': '20' };
  await send(await act(page, finding, 'Add to the ledger', rest), 'Add the line');
  await finding.getByText('The ledger is at its end.').waitFor();
  const confirmed = await act(page, finding, 'Confirmed by workers', note);
  await confirmed.getByLabel('Who asked the workers').selectOption({ label: 'Union' });
  await send(confirmed, 'Record the confirmation');
  await finding
    .getByText('5 steps, with their evidence')
    .or(finding.getByText('4 steps, with their evidence'))
    .waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('navigation', { name: 'Views of this supplier' }).getByRole('link', { name: 'Result' }).click();
  await page.getByText('In remedy').first().waitFor();
  await page.goto(`/o/${organisation}/suppliers?lanes=REMEDY`);
  await page.getByRole('link', { name: supplier, exact: true }).first().waitFor();
  await page.goto(`/o/${organisation}/overview`);
  const totals = page.getByRole('region', { name: 'What workers got' });
  expect(await totals.textContent()).toMatch(/Workers repaid\s*570/);
});

test('A viewer reads what is done about a finding, and can record nothing', async () => {
  const { finding } = await openRemedy('viewer@northfield.example');
  await finding.getByText('Response', { exact: true }).waitFor();
  expect(await finding.getByRole('button').count()).toBe(0);
});
