import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { aPaper, keepEvidence } from './keeping-evidence.ts';

const analyst = 'analyst@northfield.example';
/** Has no evidence yet. */
const newcomer = 'analyst@harbour.example';
/** Whose files are for the pictures. */
const keeper = 'analyst@quayside.example';

/** Opens the form that brings a file to the library. */
async function addEvidence(page: Page): Promise<void> {
  await page.locator('[data-add-evidence]').click();
  await page.getByRole('dialog').locator('[data-choose-file]').waitFor();
}

/** Opens the newest file. */
async function openEvidence(page: Page): Promise<void> {
  await page.locator('main [data-row-link]').first().click();
  await page.locator('main ol li').first().waitFor();
}

/** Brings a paper to the library. */
async function keepPaper(page: Page): Promise<void> {
  await keepEvidence(page, 'audit of the mill.pdf', aPaper('Audit of the mill\nAsked: somebody, line 4', 'Annex'));
}

/** Draws two boxes over a new paper. */
async function drawBoxes(page: Page): Promise<void> {
  await keepPaper(page);
  await page.locator('[data-redact]').click();
  await page.locator('[data-add-box]').click();
  await page.locator('[data-add-box]').click();
  for (let step = 0; step < 9; step += 1) await page.locator('[data-box="2"]').press('ArrowDown');
}

/** Proposes them, and compares what was made with the original. */
async function proposeRedaction(page: Page): Promise<void> {
  await drawBoxes(page);
  await page.locator('main form input[aria-haspopup=listbox]').click();
  await page.getByRole('option').first().click();
  await page.locator('main form button[type=submit]').click();
  await page.locator('[data-redaction=PROPOSED] a').click();
  await page.locator('img[data-state=shown]').nth(1).waitFor();
}

/** Compares a redacted file with its original. */
async function compare(page: Page): Promise<void> {
  await openEvidence(page);
  await page.locator('[data-redaction=APPROVED] a').click();
  await page.locator('img[data-state=shown]').nth(1).waitFor();
}

/** Proposes to destroy a new paper before its last day. */
async function proposeDestruction(page: Page): Promise<void> {
  await keepPaper(page);
  await page.locator('[data-destroy=propose]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('textarea').first().fill('It was sent by mistake.');
  await dialog.getByRole('button').last().click();
  await page.locator('[data-destroy=withdraw]').waitFor();
}

/** The library and its files. */
export const LIBRARY_VIEWS: readonly View[] = [
  { name: 'library', who: analyst, path: '/library' },
  { name: 'library-empty', who: newcomer, path: '/library' },
  { name: 'library-nothing-found', who: analyst, path: '/library?text=zzzzqqqq&grade=A' },
  { name: 'library-add', who: newcomer, path: '/library', then: addEvidence },
  { name: 'library-refused', who: 'viewer@northfield.example', path: '/library' },
  { name: 'library-expiring', who: analyst, path: '/library?validity=SOON' },
  { name: 'evidence', who: analyst, path: '/library', then: openEvidence },
  { name: 'evidence-redacted', who: analyst, path: '/library?text=extract', then: openEvidence },
  { name: 'redaction-approved', who: 'approver@northfield.example', path: '/library?text=extract', then: compare },
  { name: 'destruction', who: keeper, path: '/library', then: proposeDestruction, onJourney: true },
  { name: 'evidence-missing', who: analyst, path: '/library/none' },
  { name: 'redact', who: keeper, path: '/library', then: drawBoxes, onJourney: true },
  { name: 'redaction', who: keeper, path: '/library', then: proposeRedaction, onJourney: true },
  { name: 'redact-missing', who: analyst, path: '/library/none/redact' },
  { name: 'redaction-missing', who: analyst, path: '/library/none/redactions/none' },
];
