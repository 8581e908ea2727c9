import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { settled } from './settled.ts';

const owner = 'owner@northfield.example';
const viewer = 'viewer@northfield.example';

async function invite(page: Page): Promise<void> {
  await page.locator('main button[aria-haspopup=dialog]').click();
  await page.getByRole('dialog').waitFor();
}

/** Invites somebody, so that there is a link to hand over. */
async function inviteBefore(page: Page): Promise<void> {
  const mail = page.url();
  await page.goto(mail.replace(/mail$/, 'members'));
  await settled(page);
  await invite(page);
  const dialog = page.getByRole('dialog');
  await dialog.locator('[data-autofocus]').fill('Ines Duarte');
  await dialog.locator('input[type="email"]').fill('ines.duarte@northfield.example');
  await dialog.locator('input[type="checkbox"]').last().check();
  await dialog.locator('button[type="submit"]').click();
  await dialog.locator('input[readonly]').waitFor();
  await page.goto(mail);
}

/** Verifies the log; what is found has a hash. */
async function verifyLog(page: Page): Promise<void> {
  await page.locator('main [data-tone] button').click();
  await page.locator('main code[dir=ltr]').waitFor();
}

/** Members and what they may do, letters to them, what they did, and the jobs that run for them. */
export const PEOPLE_VIEWS: readonly View[] = [
  { name: 'members', who: owner, path: '/members' },
  { name: 'members-invite', who: owner, path: '/members', then: invite },
  { name: 'members-viewer', who: viewer, path: '/members' },
  { name: 'roles', who: owner, path: '/roles' },
  { name: 'mail', who: owner, path: '/mail', then: inviteBefore },
  { name: 'mail-empty', who: 'owner@harbour.example', path: '/mail' },
  { name: 'mail-refused', who: viewer, path: '/mail' },
  { name: 'audit', who: owner, path: '/audit' },
  { name: 'audit-access', who: owner, path: '/audit?log=access' },
  { name: 'audit-verified', who: owner, path: '/audit', then: verifyLog },
  { name: 'audit-refused', who: viewer, path: '/audit' },
  { name: 'jobs', who: owner, path: '/jobs' },
];
