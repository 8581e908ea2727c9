import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';

const analyst = 'analyst@northfield.example';
const approver = 'approver@northfield.example';

/** Opens the newest pack in that state. */
async function openPack(page: Page, state = 'RELEASED'): Promise<void> {
  await page.locator(`main [data-row-link][data-state=${state}]`).first().click();
  await page.locator('main ol li').first().waitFor();
}

/** Chooses a supplier, so that the preview shows what would be in a binder for customs. */
async function preview(page: Page): Promise<void> {
  await page.locator('main form input[aria-haspopup=listbox]').first().click();
  // Not the options of the other fields, which the browser draws itself.
  await page.locator('[role=option]').first().click();
  await page.keyboard.press('Escape');
  await page.locator('main form select').first().selectOption('uflpa');
  await page.locator('main ol li').first().waitFor();
}

/** Makes a link to the newest pack and opens it as its recipient. */
async function openLink(page: Page): Promise<void> {
  await openPack(page);
  await page.locator('main form button[type=submit]').click();
  const address = page.locator('main form input[readonly]');
  await address.waitFor();
  await page.goto(await address.inputValue());
  await page.locator('form button[type=submit]').waitFor();
}

/** Packs, the form for a new one, and what is open to everybody who gets one. */
export const PACK_VIEWS: readonly View[] = [
  { name: 'packs', who: analyst, path: '/packs' },
  { name: 'packs-empty', who: 'analyst@harbour.example', path: '/packs' },
  { name: 'packs-refused', who: 'viewer@northfield.example', path: '/packs' },
  { name: 'packs-new', who: analyst, path: '/packs/new' },
  { name: 'packs-new-preview', who: analyst, path: '/packs/new', then: preview },
  { name: 'pack', who: approver, path: '/packs', then: (page) => openPack(page) },
  { name: 'pack-superseded', who: analyst, path: '/packs', then: (page) => openPack(page, 'SUPERSEDED') },
  { name: 'pack-missing', who: analyst, path: '/packs/none' },
  { name: 'open-pack', who: approver, path: '/packs', then: openLink, onJourney: true },
  { name: 'open-pack-closed', who: null, path: '/pack#none' },
  { name: 'keys', who: null, path: '/keys' },
];
