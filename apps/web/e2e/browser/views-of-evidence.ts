import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';

const analyst = 'analyst@northfield.example';
/** Has no evidence yet. */
const newcomer = 'analyst@harbour.example';

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

/** The library and its files. */
export const LIBRARY_VIEWS: readonly View[] = [
  { name: 'library', who: analyst, path: '/library' },
  { name: 'library-empty', who: newcomer, path: '/library' },
  { name: 'library-nothing-found', who: analyst, path: '/library?text=zzzzqqqq&grade=A' },
  { name: 'library-add', who: newcomer, path: '/library', then: addEvidence },
  { name: 'library-refused', who: 'viewer@northfield.example', path: '/library' },
  { name: 'library-expiring', who: analyst, path: '/library?validity=SOON' },
  { name: 'evidence', who: analyst, path: '/library', then: openEvidence },
  { name: 'evidence-missing', who: analyst, path: '/library/none' },
];
