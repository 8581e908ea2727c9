import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { aPaper, keepEvidence } from '../browser/keeping-evidence.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const PAPER = aPaper(
  'Audit of the mill\nAsked: Nirmala Thapa, line 4\nPaid on time: 120 of 120',
  'Annex: the list of sites',
);

const shown = (page: Page) => page.locator('img[data-state=shown]');
const panel = (page: Page, name: string) => page.getByRole('region', { name });

/** Draws a box with the mouse, from one part of the page to another. */
async function draw(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const sheet = page.locator('[data-box-sheet]');
  await sheet.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + from[0] * width, y + from[1] * height);
  await page.mouse.down();
  await page.mouse.move(x + to[0] * width, y + to[1] * height, { steps: 4 });
  await page.mouse.up();
}

test('An analyst blacks out a name by mouse and keys, another person compares both files and approves, and a hold keeps the original', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  await analyst.goto(`/o/${organisation}/library`);
  await keepEvidence(analyst, 'audit of the mill.pdf', PAPER);
  const address = new URL(analyst.url()).pathname;
  await analyst.getByText('Page 1 of 2').first().waitFor();
  await analyst.getByRole('button', { name: 'Next page' }).click();
  await analyst.getByRole('img', { name: 'Page 2 of 2' }).waitFor();
  await panel(analyst, 'Redaction').getByText('Nothing is blacked out').waitFor();
  expect(await barriers(analyst)).toEqual([]);

  await analyst.getByRole('link', { name: 'Black out parts' }).click();
  await shown(analyst).waitFor();
  await draw(analyst, [0.08, 0.145], [0.6, 0.18]);
  await analyst.locator('[data-box="1"]').waitFor();
  await analyst.getByRole('button', { name: 'Add a box to page 1' }).click();
  const second = analyst.locator('[data-box="2"]');
  await second.focus();
  await second.press('ArrowDown');
  await second.press('Shift+ArrowRight');
  await analyst.getByRole('button', { name: /^Box 2: 30% from the left, 46% from the top, 41% wide/ }).waitFor();
  await second.press('Delete');
  expect(await second.count()).toBe(0);
  await analyst.getByRole('combobox', { name: 'Reason' }).click();
  await analyst.getByRole('option', { name: 'Data about a person' }).click();
  expect(await barriers(analyst)).toEqual([]);
  await analyst.getByRole('button', { name: 'Propose' }).click();
  const redaction = panel(analyst, 'Redaction');
  await redaction.getByText('Waits for a second person').waitFor();
  await redaction.getByText('An approver who did not propose it reviews it.').waitFor();

  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(`/o/${organisation}/library`);
  await panel(approver, 'Redactions to review').getByRole('link', { name: 'audit of the mill.pdf' }).click();
  await shown(approver).nth(1).waitFor();
  expect(await barriers(approver)).toEqual([]);
  await approver.getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await approver.getByText('Packs have the redacted file, never the original').waitFor();
  await approver.goto(address);
  await panel(approver, 'Custody').getByText('Approved', { exact: true }).waitFor();
  await panel(approver, 'Custody').getByText('Redacted', { exact: true }).waitFor();

  const kept = panel(approver, 'Kept until');
  await kept.getByRole('button', { name: 'Set a legal hold' }).click();
  const dialog = approver.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('An authority asks about the mill.');
  expect(await barriers(approver)).toEqual([]);
  await dialog.getByRole('button', { name: 'Set a legal hold' }).click();
  await kept.getByText('An authority asks about the mill.').waitFor();
  await kept.getByText('The legal hold keeps the file.').waitFor();
  expect(await barriers(approver)).toEqual([]);
});

test('A file that came by mistake is destroyed by two people: it waits on the overview of the second one, and its custody stays', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  await analyst.goto(`/o/${organisation}/library`);
  await keepEvidence(analyst, 'sent by mistake.pdf', aPaper('Not for us'));
  await panel(analyst, 'Kept until').getByRole('button', { name: 'Propose to destroy it now' }).click();
  const asked = analyst.getByRole('dialog');
  await asked.getByRole('textbox', { name: 'Why' }).fill('It was meant for somebody else.');
  expect(await barriers(analyst)).toEqual([]);
  await asked.getByRole('button', { name: 'Propose to destroy it now' }).click();
  await analyst.getByText('Somebody wants this file destroyed before its last day:').waitFor();
  expect(await analyst.getByRole('button', { name: 'Destroy the file' }).count()).toBe(0);

  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(`/o/${organisation}/overview`);
  await approver.getByRole('button', { name: /Waiting for you/ }).click();
  const row = panel(approver, 'Waiting for you, apart from suppliers')
    .getByRole('row')
    .filter({ hasText: 'sent by mistake.pdf' });
  await row.getByRole('link', { name: 'File to be destroyed before its last day' }).click();
  await approver.getByText('It was meant for somebody else.').waitFor();
  await approver.getByRole('button', { name: 'Destroy the file' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Destroy the file' }).click();
  await approver.getByText('This file was destroyed.').first().waitFor();
  await panel(approver, 'Custody').getByText('Asked to be destroyed', { exact: true }).waitFor();
  await panel(approver, 'Custody').getByText('Destroyed', { exact: true }).waitFor();
  expect(await barriers(approver)).toEqual([]);
});

test('Pages of a file that is not there, or that the viewer may not see, say so', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  for (const path of ['redact', 'redactions/none']) {
    await analyst.goto(`/o/${organisation}/library/none/${path}`);
    await analyst.getByText('No such evidence').waitFor();
    expect(await barriers(analyst)).toEqual([]);
  }
  browser.complaints.expect(/404|NOT_FOUND/);
});
