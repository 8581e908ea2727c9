import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { forward } from '../browser/moved-clock.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const panelOf = (page: Page) => page.getByRole('region', { name: 'Override of the label' });

/** Opens the first supplier of a list. @returns its name */
async function openFirst(page: Page, path: string): Promise<string> {
  await page.goto(path);
  const link = page.locator('main [data-row-link]').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await panelOf(page).waitFor();
  return name;
}

test('An analyst overrides a label on evidence, another person approves it, lists and counts follow, and when its last day has passed both are told', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  const name = await openFirst(
    analyst,
    `/o/${organisation}/suppliers?labels=HIGH&lanes=CONTEXT&sort=ATTENTION&descending=true`,
  );
  const address = new URL(analyst.url()).pathname;
  await panelOf(analyst).getByRole('button', { name: 'Propose an override' }).click();
  const form = analyst.getByRole('dialog', { name: /^Override of the label of/ });
  await form.getByText('The computed label is').waitFor();
  expect(await form.getByRole('radio').count()).toBe(2);
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  expect(await form.getByText('This is needed.').count()).toBe(4);
  expect(await barriers(analyst)).toEqual([]);
  await form.getByRole('radio', { name: 'Medium' }).check();
  await form.getByRole('combobox', { name: 'Kind of reason' }).selectOption({ index: 2 });
  await form.getByRole('textbox', { name: 'Why?' }).fill('Everybody was hired in the town itself.');
  await form.getByRole('textbox', { name: 'Evidence', exact: true }).fill('Report of the visit, page 4');
  await form.getByLabel('Date of the evidence').fill(dayFromNow(-9));
  await form.getByLabel('Until').fill(dayFromNow(500));
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  await form.getByText('An override holds for at most 12 months.').waitFor();
  await form.getByLabel('Until').fill(dayFromNow(1));
  await form.getByRole('button', { name: 'Propose', exact: true }).click();

  const waiting = panelOf(analyst).getByRole('region', { name: 'Proposed override' });
  await waiting.getByRole('button', { name: 'Withdraw' }).waitFor();
  expect(await waiting.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  expect(await barriers(analyst)).toEqual([]);

  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(`/o/${organisation}/overview`);
  await approver.getByRole('button', { name: /Waiting for approval/ }).click();
  const proposals = approver.getByRole('table', { name: 'Waiting for approval' });
  await proposals.getByText('Label overridden: Medium instead of High').first().waitFor();
  await proposals.getByRole('link', { name, exact: true }).first().click();
  await panelOf(approver).getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await panelOf(approver)
    .getByText(/Approved by Ruben Aldana/)
    .waitFor();
  await approver
    .getByText(/overridden until .*; computed High/)
    .first()
    .waitFor();

  await approver.goto(`/o/${organisation}/overview`);
  await approver.getByRole('link', { name: '2 overridden' }).click();
  await approver.getByRole('link', { name, exact: true }).first().waitFor();
  expect(await approver.getByText(/overridden until .*; computed High/).count()).toBe(2);
  expect(await barriers(approver)).toEqual([]);

  await forward(browser.stack, 3);
  for (const page of [analyst, approver]) {
    await page.goto(`/o/${organisation}/changes?show=ALL`);
    const row = page.getByRole('list', { name: 'What changed' }).getByRole('listitem').filter({ hasText: name });
    const told = row.getByText('Label overridden as Medium instead of High: its last day has passed');
    const isTold = async () =>
      (await told.count()) > 0 ? true : (await page.reload(), await row.first().waitFor(), false);
    await until(isTold, Boolean);
    await row.first().getByText('New', { exact: true }).waitFor();
  }

  await analyst.goto(address);
  await panelOf(analyst).getByText('No override is in force: the label is the computed one.').waitFor();
  await analyst.getByRole('table', { name: 'Four numbers' }).waitFor();
  expect(await analyst.getByText(/overridden until/).count()).toBe(0);
  await panelOf(analyst).getByText('One earlier override').click();
  await panelOf(analyst).getByText('its last day has passed').waitFor();
  await analyst.goto(`/o/${organisation}/suppliers?overrides=in-force`);
  await analyst
    .getByText(/overridden until .*; computed High/)
    .first()
    .waitFor();
  expect(await analyst.getByRole('link', { name, exact: true }).count()).toBe(0);
});

test('Who approves is asked for a fresh proof when the last one is old, the approval goes on after it, and two people end it before its day', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  await openFirst(analyst, `/o/${organisation}/suppliers?labels=HIGH&lanes=CONTEXT&sort=ATTENTION&descending=true`);
  const address = new URL(analyst.url()).pathname;
  await panelOf(analyst).getByRole('button', { name: 'Propose an override' }).click();
  const form = analyst.getByRole('dialog', { name: /^Override of the label of/ });
  await form.getByRole('radio', { name: 'Medium' }).check();
  await form.getByRole('combobox', { name: 'Kind of reason' }).selectOption({ index: 2 });
  await form.getByRole('textbox', { name: 'Why?' }).fill('Everybody was hired in the town itself.');
  await form.getByRole('textbox', { name: 'Evidence', exact: true }).fill('Report of the visit, page 4');
  await form.getByLabel('Date of the evidence').fill(dayFromNow(-9));
  await form.getByLabel('Until').fill(dayFromNow(30));
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  await panelOf(analyst).getByRole('region', { name: 'Proposed override' }).waitFor();

  const { page: approver } = await browser.as('approver@northfield.example');
  await forward(browser.stack, 1);
  await approver.goto(address);
  await panelOf(approver).getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  const proof = approver.getByRole('dialog', { name: 'Confirm that it is you' });
  const password = proof.getByLabel('Password', { exact: true });
  await password.fill('not the right password');
  await proof.getByRole('button', { name: 'Confirm' }).click();
  await proof.getByText('This is not the password of this account.').waitFor();
  browser.complaints.expect(/status of 422/);
  expect(await barriers(approver)).toEqual([]);
  await password.fill(browser.stack.password);
  await proof.getByRole('button', { name: 'Confirm' }).click();
  await panelOf(approver)
    .getByText(/Approved by Ruben Aldana/)
    .first()
    .waitFor();
  expect(await proof.count()).toBe(0);

  await analyst.goto(address);
  await panelOf(analyst).getByRole('button', { name: 'Propose to end it' }).click();
  const end = analyst.getByRole('dialog');
  await end.getByRole('textbox', { name: 'Why?' }).fill('The report was of another site.');
  expect(await barriers(analyst)).toEqual([]);
  await end.getByRole('button', { name: 'Propose to end it' }).click();
  const inForce = panelOf(analyst).getByRole('region', { name: 'Override in force' });
  await inForce.getByRole('button', { name: 'Withdraw the proposed end' }).waitFor();
  expect(await inForce.getByRole('button', { name: 'Approve the end' }).count()).toBe(0);
  await approver.goto(`/o/${organisation}/overview`);
  await approver.getByRole('button', { name: /Waiting for approval/ }).click();
  const waiting = approver.getByRole('table', { name: 'Waiting for approval' });
  await waiting.getByText('Override to be ended: Medium instead of High').first().waitFor();
  await approver.goto(address);
  const ending = panelOf(approver).getByRole('region', { name: 'Override in force' });
  await ending.getByText(/^Its end is proposed by .* The report was of another site\.$/).waitFor();
  expect(await barriers(approver)).toEqual([]);
  await ending.getByRole('button', { name: 'Approve the end' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve the end' }).click();
  await panelOf(approver).getByText('No override is in force: the label is the computed one.').waitFor();
});
