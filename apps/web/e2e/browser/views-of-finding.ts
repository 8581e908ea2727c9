import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { seeDrawings } from './drawings.ts';

const analyst = 'analyst@northfield.example';

/** Opens the finder by its keys, with something found. */
async function findIn(page: Page, text: string): Promise<void> {
  await page.locator('[aria-keyshortcuts]').waitFor();
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.locator('[role=combobox]').fill(text);
  await dialog.locator('[role=listbox][aria-busy=false] [role=option]').nth(1).waitFor();
}

/** The list with its map and with chosen columns, and the finder. */
export const FINDING_VIEWS: readonly View[] = [
  {
    name: 'suppliers-map',
    who: analyst,
    path: '/suppliers?map=true',
    then: (page) => seeDrawings(page, 1),
    onJourney: true,
  },
  {
    name: 'suppliers-chosen',
    who: analyst,
    path: '/suppliers?density=compact&pinned=2&sort=SPEND&columns=%5B%22label%22%2C%22name%22%2C%22externalId%22%2C%22place%22%2C%22workers%22%2C%22spend%22%2C%22sites%22%2C%22assessed%22%5D',
  },
  { name: 'finder', who: analyst, path: '/suppliers', then: (page) => findIn(page, 'kes') },
];
