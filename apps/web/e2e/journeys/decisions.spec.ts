import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const supplier = 'Kestrel Formwork WLL';

async function openSupplier(email: string): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(supplier)}`);
  await page.getByRole('link', { name: supplier, exact: true }).first().click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  return page;
}

test('An analyst proposes a suspension after the do-no-harm questions; only an approver puts it in force', async () => {
  const analyst = await openSupplier('analyst@northfield.example');
  await analyst.getByRole('button', { name: /(Make|Propose) a decision/ }).click();
  const dialog = analyst.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Suspend' }).check();
  expect(await barriers(analyst)).toEqual([]);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('It gives the same answer for every supplier').waitFor();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('Answer this question. If there is no answer yet, say why.').first().waitFor();
  expect(await barriers(analyst)).toEqual([]);
  for (const question of await dialog.getByRole('textbox').all()) {
    await question.fill('Written down in the file of the visit in November.');
  }
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Two requests to return documents were not answered.');
  expect(await barriers(analyst)).toEqual([]);
  await dialog.getByRole('button', { name: 'Propose' }).click();
  await dialog.getByText('Proposed: Suspend').waitFor();
  await dialog.getByText('It waits for Ruben Aldana').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  const waiting = analyst.getByRole('region', { name: 'Waiting for approval' });
  await waiting.getByRole('button', { name: 'Withdraw' }).waitFor();
  expect(await waiting.getByRole('button', { name: 'Approve' }).count()).toBe(0);

  const approver = await openSupplier('approver@northfield.example');
  await approver.getByRole('region', { name: 'Waiting for approval' }).getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  const panel = approver.getByRole('region', { name: 'Decision', exact: true });
  await panel.getByText(/Approved by Ruben Aldana/).waitFor();
  expect(await panel.getByText('Waiting for approval').count()).toBe(0);
});
