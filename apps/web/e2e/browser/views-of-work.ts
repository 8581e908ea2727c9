import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { seeDrawings } from './drawings.ts';
import { openRow } from './go-inside.ts';
import { settled } from './settled.ts';

const analyst = 'analyst@northfield.example';

async function openWaiting(page: Page): Promise<void> {
  await page.locator('main button[aria-pressed]').first().click();
  await page.getByRole('table').first().waitFor();
}

/** What stands behind the worst change of a supplier. */
async function everyChange(page: Page): Promise<void> {
  const folded = page.locator('main li [aria-expanded="false"]');
  if ((await folded.count()) > 0) await folded.first().click();
}

async function openDigest(page: Page): Promise<void> {
  await page.locator('main button[aria-haspopup=dialog]').click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
}

/** Chooses to suspend at the desk, which asks the do-no-harm questions, for conditions and for an owner. */
async function chooseSuspension(page: Page): Promise<void> {
  await page.locator('input[value="SUSPEND"]').waitFor();
  await page.keyboard.press('4');
  await page.locator('form textarea').first().waitFor();
}

/** Opens the form that asks the first supplier. */
async function ask(page: Page): Promise<void> {
  await openRow(page);
  await page.locator('a[href*="/requests?ask"]').click();
  await page.getByRole('dialog').locator('input[type="date"]').waitFor();
}

/** What a buyer does every day: see what has moved, decide, clear findings, ask. */
export const WORK_VIEWS: readonly View[] = [
  { name: 'overview', who: analyst, path: '/overview' },
  { name: 'overview-drawings', who: analyst, path: '/overview', then: (page) => seeDrawings(page, 5) },
  { name: 'overview-empty', who: 'analyst@harbour.example', path: '/overview' },
  { name: 'overview-waiting', who: 'approver@northfield.example', path: '/overview', then: openWaiting },
  { name: 'changes', who: analyst, path: '/changes?show=ALL', then: everyChange },
  { name: 'changes-by-mail', who: analyst, path: '/changes', then: openDigest },
  { name: 'changes-approver', who: 'approver@northfield.example', path: '/changes' },
  { name: 'changes-empty', who: 'analyst@harbour.example', path: '/changes' },
  { name: 'desk', who: analyst, path: '/desk' },
  { name: 'desk-suspend', who: analyst, path: '/desk?step=decision', then: chooseSuspension },
  { name: 'desk-approver', who: 'approver@northfield.example', path: '/desk' },
  { name: 'desk-empty', who: 'analyst@harbour.example', path: '/desk' },
  { name: 'flags', who: analyst, path: '/flags' },
  { name: 'flags-empty', who: 'analyst@harbour.example', path: '/flags?list=CHECKS' },
  { name: 'review', who: analyst, path: '/review' },
  { name: 'review-suppliers', who: analyst, path: '/review?kind=SECTOR' },
  { name: 'requests', who: analyst, path: '/requests' },
  { name: 'requests-ask', who: analyst, path: '/suppliers', then: ask, onJourney: true },
  { name: 'response-missing', who: analyst, path: '/requests/none' },
  { name: 'response-refused', who: 'viewer@northfield.example', path: '/requests/none' },
  { name: 'requests-ask-many', who: analyst, path: '/requests/ask?lanes=REST' },
  { name: 'request-preview', who: analyst, path: '/requests/preview/none' },
];
