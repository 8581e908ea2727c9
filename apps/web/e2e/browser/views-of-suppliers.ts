import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { goInside, openRow } from './go-inside.ts';

const analyst = 'analyst@northfield.example';

/** Everything that a supplier's page shows one click away. */
async function everythingOpen(page: Page): Promise<void> {
  await openRow(page);
  const closed = page.locator('main [aria-controls][aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
}

/** Opens the form for a fact by hand, with the one chosen that has most fields. */
async function recordFact(page: Page): Promise<void> {
  await openRow(page, '?tab=facts');
  await page.locator('[data-record-fact]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[data-autofocus]').click();
  await page.getByRole('option').first().click();
  await dialog.locator('[name=siteName]').waitFor();
}

/** A plan with its ledger, and the steps that led there. */
async function remedy(page: Page): Promise<void> {
  await openRow(page, '?tab=remedy');
  await page.locator('main details summary').last().click();
}

/** The form for a plan beside the first finding. */
async function acceptPlan(page: Page): Promise<void> {
  await openRow(page, '?tab=remedy');
  await page.locator('main section .mantine-Button-root[data-variant="default"]').first().click();
  await page.getByRole('dialog').waitFor();
}

async function decide(page: Page): Promise<void> {
  // The first one has a proposal that waits for approval.
  await openRow(page, '?decide=yes', 1);
  await page.getByRole('dialog').waitFor();
}

/** Goes on in the dialog to a step of a suspension. */
async function decideTo(page: Page, step: 'checklist' | 'reason'): Promise<void> {
  await decide(page);
  const dialog = page.getByRole('dialog');
  await dialog.locator('input[value="SUSPEND"]').check();
  await dialog.locator('button[type="submit"]').click();
  await dialog.locator('textarea').first().waitFor();
  if (step === 'checklist') return;
  for (const question of await dialog.getByRole('textbox').all()) await question.fill('Two letters and a visit.');
  await dialog.locator('button[type="submit"]').click();
  await dialog.locator('input[type="date"]').first().waitFor();
}

async function closeDecision(page: Page): Promise<void> {
  await decideTo(page, 'reason');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').nth(1).waitFor();
}

async function approve(page: Page): Promise<void> {
  await goInside(page, (await page.locator('[data-whole-page]').getAttribute('href')) ?? '');
  await page.locator('main section section .mantine-Button-root').first().click();
  await page.getByRole('dialog').waitFor();
}

/** Opens the form of a clearing on the first flag of a supplier. */
async function clearFlag(page: Page): Promise<void> {
  await openRow(page);
  await page.locator('[data-act="clear"]').first().click();
  await page.locator('dialog, [role="dialog"]').locator('fieldset').first().waitFor();
}

async function proposeOverride(page: Page): Promise<void> {
  await openRow(page);
  // The last one beneath the panel of overrides: another override can take the place of the one in force.
  await page.locator('main [data-propose-override]').click();
  await page.getByRole('dialog').locator('textarea').waitFor();
}

/** Opens the table of the first published value that a result uses. */
async function openReference(page: Page): Promise<void> {
  await openRow(page, '?tab=evidence');
  await goInside(page, (await page.locator('a[href*="/editions/"]').first().getAttribute('href')) ?? '');
}

/** The list of suppliers, the page of one, and where its numbers come from. */
export const SUPPLIER_VIEWS: readonly View[] = [
  { name: 'suppliers', who: analyst, path: '/suppliers' },
  { name: 'suppliers-empty', who: 'owner@harbour.example', path: '/suppliers' },
  { name: 'suppliers-nothing-found', who: analyst, path: '/suppliers?search=zzzzqqqq' },
  { name: 'suppliers-preview', who: analyst, path: '/suppliers?preview=true' },
  { name: 'suppliers-overridden', who: analyst, path: '/suppliers?overrides=in-force', onJourney: true },
  { name: 'supplier', who: analyst, path: '/overview', then: (page) => openRow(page) },
  { name: 'supplier-open', who: analyst, path: '/overview', then: everythingOpen },
  {
    name: 'supplier-response',
    who: analyst,
    path: '/suppliers?search=Lantern%20Glove',
    then: (page) => openRow(page),
  },
  { name: 'supplier-facts', who: analyst, path: '/overview', then: (page) => openRow(page, '?tab=facts') },
  { name: 'supplier-record-fact', who: analyst, path: '/overview', then: recordFact },
  { name: 'supplier-remedy', who: analyst, path: '/suppliers?lanes=REMEDY', then: remedy },
  {
    name: 'supplier-remedy-plan',
    who: analyst,
    path: '/suppliers?search=Lantern%20Glove',
    then: acceptPlan,
    onJourney: true,
  },
  { name: 'supplier-contacts', who: analyst, path: '/overview', then: (page) => openRow(page, '?tab=contacts') },
  { name: 'supplier-evidence', who: analyst, path: '/overview', then: (page) => openRow(page, '?tab=evidence') },
  { name: 'supplier-timeline', who: analyst, path: '/overview', then: (page) => openRow(page, '?tab=timeline') },
  { name: 'supplier-missing', who: analyst, path: '/suppliers/00000000-0000-4000-8000-000000000000' },
  { name: 'supplier-decide', who: analyst, path: '/overview', then: decide },
  {
    name: 'supplier-decide-checklist',
    who: analyst,
    path: '/overview',
    then: (page) => decideTo(page, 'checklist'),
    onJourney: true,
  },
  {
    name: 'supplier-decide-reason',
    who: analyst,
    path: '/overview',
    then: (page) => decideTo(page, 'reason'),
    onJourney: true,
  },
  { name: 'supplier-decide-close', who: analyst, path: '/overview', then: closeDecision, onJourney: true },
  { name: 'supplier-approve', who: 'approver@northfield.example', path: '/desk', then: approve },
  { name: 'supplier-overridden', who: analyst, path: '/suppliers?overrides=in-force', then: (page) => openRow(page) },
  {
    name: 'supplier-override',
    who: analyst,
    path: '/suppliers?overrides=in-force',
    then: proposeOverride,
    onJourney: true,
  },
  { name: 'supplier-flag', who: analyst, path: '/flags', then: (page) => openRow(page) },
  { name: 'supplier-flag-clear', who: analyst, path: '/flags?list=DISPUTED', then: clearFlag, onJourney: true },
  { name: 'methodology', who: analyst, path: '/methodology' },
  { name: 'edition', who: analyst, path: '/overview', then: openReference },
  { name: 'edition-missing', who: analyst, path: '/editions/none' },
];
