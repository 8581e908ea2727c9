import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { seeDrawings } from './drawings.ts';
import { openRow } from './go-inside.ts';

const analyst = 'analyst@northfield.example';

async function addAgent(page: Page): Promise<void> {
  await page.locator('main .mantine-Button-root:not([data-variant])').first().click();
  await page.getByRole('dialog').locator('input').first().waitFor();
}

/** The corridor that an agent of the list works for. */
async function openCorridor(page: Page): Promise<void> {
  await openRow(page);
  await page.locator('main a[href*="/corridors/"]').first().click();
  await page.waitForURL(/\/corridors\//);
  await page.locator('main [role="img"]').first().waitFor();
}

async function addCost(page: Page): Promise<void> {
  await openCorridor(page);
  await page.locator('main .mantine-Button-root:not([data-variant])').first().click();
  await page.getByRole('dialog').locator('input').first().waitFor();
}

/** The corridors of that supplier. */
async function openRecruitment(page: Page): Promise<void> {
  await openCorridor(page);
  await page.locator('main nav a[href*="/suppliers/"]').first().click();
  await page.locator('main a[href*="/corridors/"]').first().waitFor();
}

/** Agents, corridors, and the recruitment of a supplier. */
export const RECRUITMENT_VIEWS: readonly View[] = [
  { name: 'agents', who: analyst, path: '/agents', then: (page) => seeDrawings(page, 1) },
  { name: 'agents-empty', who: 'analyst@harbour.example', path: '/agents' },
  { name: 'agents-add', who: analyst, path: '/agents', then: addAgent, onJourney: true },
  { name: 'agent', who: analyst, path: '/agents?search=Inventada', then: (page) => openRow(page) },
  { name: 'agent-missing', who: analyst, path: '/agents/none' },
  { name: 'corridor', who: analyst, path: '/agents?search=Inventada', then: openCorridor },
  { name: 'corridor-cost', who: analyst, path: '/agents?search=Inventada', then: addCost, onJourney: true },
  { name: 'corridor-missing', who: analyst, path: '/corridors/none' },
  { name: 'supplier-recruitment', who: analyst, path: '/agents?search=Inventada', then: openRecruitment },
  {
    name: 'supplier-recruitment-empty',
    who: analyst,
    path: '/overview',
    then: (page) => openRow(page, '?tab=recruitment'),
  },
];
