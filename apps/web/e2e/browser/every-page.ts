import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { askForProof, giveCode, secondFactorNeeded, secondFactorOn, setUpApp } from './second-factor-states.ts';
import { seeDrawings } from './drawings.ts';
import { settled } from './settled.ts';
import { ANSWER_VIEWS } from './views-of-answers.ts';
import { beginImport, beginMapping, checkRows, correctRows } from './views-of-imports.ts';
import { FINDING_VIEWS } from './views-of-finding.ts';
import { ENGAGEMENT_VIEWS } from './views-of-engagements.ts';
import { LIBRARY_VIEWS } from './views-of-evidence.ts';
import { PACK_VIEWS } from './views-of-packs.ts';
import { askForReset, invite, inviteBefore, pressTheButton, refusedSignIn } from './views-of-people.ts';

const owner = 'owner@northfield.example';
const analyst = 'analyst@northfield.example';
/** Whose imports are begun and never said yes to. */
const importer = 'analyst@quayside.example';

// Views are opened in every language, so that what is pressed is found by what it is, not by its name.

/** Opens what a row of the page is about, the first one unless another is named, at the part of it that is asked for. */
async function openRow(page: Page, part = '', row = 0): Promise<void> {
  const path = await page.locator('main [data-row-link]').nth(row).getAttribute('href');
  await goInside(page, `${path ?? ''}${part}`);
}

/** Opens the form for a fact by hand, with the one chosen that has most fields. */
async function recordFact(page: Page): Promise<void> {
  await openRow(page, '?tab=facts');
  await page.locator('[data-record-fact]').click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-autofocus]').click();
  await page.getByRole('option').first().click();
  await dialog.locator('[name=siteName]').waitFor();
}

/** Opens the form that asks the first supplier. */
async function ask(page: Page): Promise<void> {
  await openRow(page);
  await page.locator('a[href*="/requests?ask"]').click();
  await page.getByRole('dialog').locator('input[type="date"]').waitFor();
}

/** Opens the table of the first published value that a result uses. */
async function openReference(page: Page): Promise<void> {
  await openRow(page, '?tab=evidence');
  await goInside(page, (await page.locator('a[href*="/editions/"]').first().getAttribute('href')) ?? '');
}

/** Chooses to suspend at the desk, which asks the do-no-harm questions, for conditions and for an owner. */
async function chooseSuspension(page: Page): Promise<void> {
  await page.locator('input[value="SUSPEND"]').waitFor();
  await page.keyboard.press('4');
  await page.locator('form textarea').first().waitFor();
}

export const EVERY_VIEW: readonly View[] = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'sign-in-refused', who: null, path: '/sign-in', then: refusedSignIn },
  { name: 'sign-in-code', who: null, path: '/sign-in', then: giveCode, onJourney: true },
  { name: 'second-factor', who: analyst, path: '/../../second-factor' },
  { name: 'second-factor-set-up', who: analyst, path: '/../../second-factor', then: setUpApp, onJourney: true },
  { name: 'second-factor-on', who: analyst, path: '/../../', then: secondFactorOn, onJourney: true },
  { name: 'second-factor-needed', who: analyst, path: '/../../', then: secondFactorNeeded, onJourney: true },
  { name: 'proof', who: owner, path: '/members', then: askForProof, onJourney: true },
  { name: 'forgotten-password', who: null, path: '/forgotten-password' },
  { name: 'forgotten-password-refused', who: null, path: '/forgotten-password', then: askForReset },
  { name: 'invitation-closed', who: null, path: '/invitation/none' },
  { name: 'reset-closed', who: null, path: '/reset/none' },
  { name: 'stop-mails', who: null, path: '/stop-mails/none' },
  { name: 'stop-mails-refused', who: null, path: '/stop-mails/none', then: pressTheButton },
  { name: 'request-link-closed', who: null, path: '/r/none' },
  { name: 'answer-closed', who: null, path: '/answer/00000000-0000-4000-8000-000000000000' },
  { name: 'organisations', who: analyst, path: '/../../' },
  { name: 'overview', who: analyst, path: '/overview' },
  { name: 'overview-drawings', who: analyst, path: '/overview', then: (page) => seeDrawings(page, 5) },
  { name: 'overview-empty', who: 'analyst@harbour.example', path: '/overview' },
  { name: 'changes', who: analyst, path: '/changes?show=ALL', then: everyChange },
  { name: 'changes-by-mail', who: analyst, path: '/changes', then: openDigest },
  { name: 'changes-approver', who: 'approver@northfield.example', path: '/changes' },
  { name: 'changes-empty', who: 'analyst@harbour.example', path: '/changes' },
  { name: 'desk', who: analyst, path: '/desk' },
  { name: 'desk-suspend', who: analyst, path: '/desk?step=decision', then: chooseSuspension },
  { name: 'desk-approver', who: 'approver@northfield.example', path: '/desk' },
  { name: 'desk-empty', who: 'analyst@harbour.example', path: '/desk' },
  ...ANSWER_VIEWS,
  { name: 'requests', who: analyst, path: '/requests' },
  { name: 'requests-ask', who: analyst, path: '/suppliers', then: ask, onJourney: true },
  { name: 'response-missing', who: analyst, path: '/requests/none' },
  { name: 'response-refused', who: 'viewer@northfield.example', path: '/requests/none' },
  { name: 'requests-ask-many', who: analyst, path: '/requests/ask?lanes=REST' },
  { name: 'request-preview', who: analyst, path: '/requests/preview/none' },
  ...PACK_VIEWS,
  { name: 'suppliers', who: analyst, path: '/suppliers' },
  { name: 'suppliers-empty', who: 'owner@harbour.example', path: '/suppliers' },
  { name: 'suppliers-nothing-found', who: analyst, path: '/suppliers?search=zzzzqqqq' },
  { name: 'suppliers-preview', who: analyst, path: '/suppliers?preview=true' },
  ...FINDING_VIEWS,
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
  { name: 'flags', who: analyst, path: '/flags' },
  { name: 'flags-empty', who: 'analyst@harbour.example', path: '/flags?list=CHECKS' },
  { name: 'supplier-flag', who: analyst, path: '/flags', then: (page) => openRow(page) },
  { name: 'supplier-flag-clear', who: analyst, path: '/flags?list=DISPUTED', then: clearFlag, onJourney: true },
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
  { name: 'supplier-overridden', who: analyst, path: '/suppliers?overrides=in-force', then: (page) => openRow(page) },
  {
    name: 'supplier-override',
    who: analyst,
    path: '/suppliers?overrides=in-force',
    then: proposeOverride,
    onJourney: true,
  },
  { name: 'suppliers-overridden', who: analyst, path: '/suppliers?overrides=in-force', onJourney: true },
  { name: 'overview-waiting', who: 'approver@northfield.example', path: '/overview', then: openWaiting },
  { name: 'imports', who: analyst, path: '/imports' },
  { name: 'import-file', who: analyst, path: '/imports', then: (page) => openRow(page, '?step=file') },
  { name: 'import-columns', who: analyst, path: '/imports', then: (page) => openRow(page, '?step=columns') },
  { name: 'import-check', who: analyst, path: '/imports', then: (page) => openRow(page, '?step=check') },
  { name: 'import-done', who: analyst, path: '/imports', then: (page) => openRow(page) },
  { name: 'import-undo', who: analyst, path: '/imports', then: undo },
  { name: 'import-new-file', who: importer, path: '/imports', then: beginImport, onJourney: true },
  { name: 'import-new-columns', who: importer, path: '/imports', then: beginMapping, onJourney: true },
  { name: 'import-new-check', who: importer, path: '/imports', then: checkRows, onJourney: true },
  { name: 'import-new-rejected', who: importer, path: '/imports', then: correctRows, onJourney: true },
  { name: 'review', who: analyst, path: '/review' },
  { name: 'review-suppliers', who: analyst, path: '/review?kind=SECTOR' },
  { name: 'methodology', who: analyst, path: '/methodology' },
  { name: 'edition', who: analyst, path: '/overview', then: openReference },
  { name: 'edition-missing', who: analyst, path: '/editions/none' },
  { name: 'members', who: owner, path: '/members' },
  { name: 'members-invite', who: owner, path: '/members', then: invite },
  { name: 'members-viewer', who: 'viewer@northfield.example', path: '/members' },
  { name: 'roles', who: owner, path: '/roles' },
  { name: 'mail', who: owner, path: '/mail', then: inviteBefore },
  { name: 'mail-empty', who: 'owner@harbour.example', path: '/mail' },
  { name: 'mail-refused', who: 'viewer@northfield.example', path: '/mail' },
  ...LIBRARY_VIEWS,
  ...ENGAGEMENT_VIEWS,
  { name: 'audit', who: owner, path: '/audit' },
  { name: 'audit-access', who: owner, path: '/audit?log=access' },
  { name: 'audit-verified', who: owner, path: '/audit', then: verifyLog },
  { name: 'audit-refused', who: 'viewer@northfield.example', path: '/audit' },
  { name: 'jobs', who: owner, path: '/jobs' },
  { name: 'supplier-side', who: 'supplier@kestrel.example', path: '/inbox' },
  { name: 'supplier-side-answers', who: 'supplier@kestrel.example', path: '/vault' },
  { name: 'not-found', who: owner, path: '/no-such-page' },
];

/** The browser notes refused requests in its console; the views that show them tell the person what is refused. */
export const REFUSALS = /status of (401|410|422)/;

/** Goes to another page of the application as its links do, without loading the application anew. */
export async function goInside(page: Page, path: string): Promise<void> {
  const before = await page.getByRole('heading', { level: 1 }).first().elementHandle();
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
  }, path);
  await page.waitForFunction((heading) => heading?.isConnected !== true, before);
  await settled(page);
}

/** The path of a view. */
export function pathOf(view: View, organisation: string): string {
  return view.who === null ? view.path : `/o/${organisation}${view.path}`;
}

/** Opens a view by its address, as the one who looks. */
export async function show(page: Page, view: View, organisation: string): Promise<void> {
  await page.goto(pathOf(view, organisation));
  await settled(page);
  await act(page, view);
}

/** Does there what is done before it is looked at. */
export async function act(page: Page, view: View): Promise<void> {
  if (view.then === undefined) return;
  await view.then(page);
  await settled(page);
}

async function openDigest(page: Page): Promise<void> {
  await page.locator('main').getByRole('button').first().click();
  await page.getByRole('dialog').waitFor();
  await settled(page);
}

/** What stands behind the worst change of a supplier. */
async function everyChange(page: Page): Promise<void> {
  const folded = page.locator('main li [aria-expanded="false"]');
  if ((await folded.count()) > 0) await folded.first().click();
}

/** Everything that a supplier's page shows one click away. */
async function everythingOpen(page: Page): Promise<void> {
  await openRow(page);
  const closed = page.locator('main [aria-controls][aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
}

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

/** Opens the form of a clearing on the first flag of a supplier. */
async function clearFlag(page: Page): Promise<void> {
  await openRow(page);
  await page.locator('[data-act="clear"]').first().click();
  await page.locator('dialog, [role="dialog"]').locator('fieldset').first().waitFor();
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

async function proposeOverride(page: Page): Promise<void> {
  await openRow(page);
  // The last one beneath the panel of overrides: another override can take the place of the one in force.
  await page.locator('main [data-propose-override]').click();
  await page.getByRole('dialog').locator('textarea').waitFor();
}

async function openWaiting(page: Page): Promise<void> {
  await page.locator('main button[aria-pressed]').first().click();
  await page.getByRole('table').first().waitFor();
}

async function undo(page: Page): Promise<void> {
  await openRow(page);
  await page.locator('main button[data-variant="default"]').first().click();
  await page.getByRole('dialog').waitFor();
}

/** The first button of the page verifies; what is found has a hash. */
async function verifyLog(page: Page): Promise<void> {
  await page.locator('main').getByRole('button').first().click();
  await page.locator('main code[dir=ltr]').waitFor();
}
