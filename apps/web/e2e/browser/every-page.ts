import type { Page } from 'playwright-core';

/** A page or a state of one that somebody looks at. */
export interface View {
  readonly name: string;
  /** Who looks; null where nobody is signed in. */
  readonly who: string | null;
  /** Below the organisation, or from the start where nobody is signed in. */
  readonly path: string;
  /** What is done there before it is looked at. */
  readonly then?: (page: Page) => Promise<void>;
}

const owner = 'owner@northfield.example';
const analyst = 'analyst@northfield.example';

/** Opens the supplier that is to be decided first. */
async function firstSupplier(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'Decide next' }).locator('[data-row-link]').first().click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
}

async function tab(page: Page, name: string): Promise<void> {
  await firstSupplier(page);
  const views = page.getByRole('navigation', { name: 'Views of this supplier' });
  await views.getByRole('link', { name }).click();
  await views.locator('[aria-current="page"]', { hasText: name }).waitFor();
}

export const EVERY_VIEW: readonly View[] = [
  { name: 'sign-in', who: null, path: '/sign-in' },
  { name: 'sign-in-refused', who: null, path: '/sign-in', then: refusedSignIn },
  { name: 'invitation-closed', who: null, path: '/invitation/none' },
  { name: 'reset-closed', who: null, path: '/reset/none' },
  { name: 'organisations', who: analyst, path: '/../../' },
  { name: 'overview', who: analyst, path: '/overview' },
  { name: 'overview-empty', who: 'analyst@harbour.example', path: '/overview' },
  { name: 'suppliers', who: analyst, path: '/suppliers' },
  { name: 'suppliers-empty', who: 'owner@harbour.example', path: '/suppliers' },
  { name: 'suppliers-nothing-found', who: analyst, path: '/suppliers?search=zzzzqqqq' },
  { name: 'suppliers-preview', who: analyst, path: '/suppliers?preview=true' },
  { name: 'supplier', who: analyst, path: '/overview', then: firstSupplier },
  { name: 'supplier-open', who: analyst, path: '/overview', then: everythingOpen },
  { name: 'supplier-facts', who: analyst, path: '/overview', then: (page) => tab(page, 'Facts') },
  { name: 'supplier-evidence', who: analyst, path: '/overview', then: (page) => tab(page, 'Evidence basis') },
  { name: 'supplier-history', who: analyst, path: '/overview', then: (page) => tab(page, 'History') },
  { name: 'supplier-missing', who: analyst, path: '/suppliers/00000000-0000-4000-8000-000000000000' },
  { name: 'imports', who: analyst, path: '/imports' },
  { name: 'review', who: analyst, path: '/review' },
  { name: 'methodology', who: analyst, path: '/methodology' },
  { name: 'members', who: owner, path: '/members' },
  { name: 'members-invite', who: owner, path: '/members', then: invite },
  { name: 'members-viewer', who: 'viewer@northfield.example', path: '/members' },
  { name: 'roles', who: owner, path: '/roles' },
  { name: 'audit', who: owner, path: '/audit' },
  { name: 'audit-refused', who: 'viewer@northfield.example', path: '/audit' },
  { name: 'jobs', who: owner, path: '/jobs' },
  { name: 'supplier-side', who: 'supplier@kestrel.example', path: '/' },
  { name: 'auditor-side', who: 'auditor@aldgate.example', path: '/' },
  { name: 'not-found', who: owner, path: '/no-such-page' },
];

/** Waits until nothing on the page is still being read. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], [data-skeleton]') === null);
}

/** Opens a view as the one who looks. */
export async function show(page: Page, view: View, organisation: string, query = ''): Promise<void> {
  const address = view.who === null ? view.path : `/o/${organisation}${view.path}`;
  await page.goto(`${address}${query === '' ? '' : `${address.includes('?') ? '&' : '?'}${query}`}`);
  await settled(page);
  if (view.then === undefined) return;
  await view.then(page);
  await settled(page);
}

async function refusedSignIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail').fill('nobody@northfield.example');
  await page.getByLabel('Password', { exact: true }).fill('not the right password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('do not belong together').waitFor();
}

async function everythingOpen(page: Page): Promise<void> {
  await firstSupplier(page);
  await page.getByRole('button', { name: 'Show the arithmetic' }).first().click();
  await page.getByRole('region', { name: 'Red flags' }).getByRole('button').nth(1).click();
}

async function invite(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Invite a person' }).click();
  await page.getByRole('dialog').waitFor();
}
