import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';

const analyst = 'analyst@northfield.example';
const approver = 'approver@northfield.example';
const auditor = 'auditor@aldgate.example';
/** Nobody has engaged an auditor there. */
const newcomer = 'analyst@quayside.example';

/** Opens what the first row of the page is about. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('main [data-row-link]').first().click();
  await page.locator('main h1').waitFor();
}

/** Opens the engagement that runs: it stands first, and its page has the suppliers first. */
async function openScope(page: Page): Promise<void> {
  await openFirst(page);
  await page.locator('a[href$="/new-pack"]').waitFor();
}

async function openSupplier(page: Page): Promise<void> {
  await openScope(page);
  await openFirst(page);
  await page.locator('[data-ask]').waitFor();
}

async function openAsking(page: Page): Promise<void> {
  await openSupplier(page);
  await page.locator('[data-ask]').click();
  await page.getByRole('dialog').locator('input[type="date"]').waitFor();
}

async function openFinding(page: Page): Promise<void> {
  await openSupplier(page);
  await page.locator('[data-find]').click();
  await page.getByRole('dialog').locator('input[type="date"]').waitFor();
}

async function openNewPack(page: Page): Promise<void> {
  await openScope(page);
  await page.locator('a[href$="/new-pack"]').click();
  await page.locator('main details').first().waitFor();
}

async function openFile(page: Page): Promise<void> {
  await openScope(page);
  await page.locator('main a[href*="/evidence/"]').first().click();
  await page.locator('main dl').waitFor();
}

/** Auditors as buyers see them, and what auditors see. */
export const ENGAGEMENT_VIEWS: readonly View[] = [
  { name: 'engagements', who: analyst, path: '/engagements' },
  { name: 'engagements-empty', who: newcomer, path: '/engagements' },
  { name: 'engagement', who: approver, path: '/engagements', then: openFirst },
  { name: 'auditor-side', who: auditor, path: '/engaged' },
  { name: 'auditor-side-scope', who: auditor, path: '/engaged', then: openScope },
  { name: 'auditor-side-supplier', who: auditor, path: '/engaged', then: openSupplier },
  { name: 'auditor-side-ask', who: auditor, path: '/engaged', then: openAsking },
  { name: 'auditor-side-find', who: auditor, path: '/engaged', then: openFinding },
  { name: 'auditor-side-new-pack', who: auditor, path: '/engaged', then: openNewPack },
  { name: 'auditor-side-file', who: auditor, path: '/engaged', then: openFile },
  { name: 'auditor-side-closed', who: auditor, path: '/engaged/none' },
];
