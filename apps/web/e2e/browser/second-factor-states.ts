import type { Page } from 'playwright-core';

// Nobody of the demo has a second factor, so these answers are given in the place of the service. The journeys give real ones.

const email = 'analyst@northfield.example';

export async function giveCode(page: Page): Promise<void> {
  await page.route('**/sign-in/email', (route) => route.fulfill({ json: { twoFactorRedirect: true } }));
  await page.locator('input[name="email"]').fill('nobody@northfield.example');
  await page.locator('input[name="password"]').fill('any password');
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="code"]').waitFor();
}

export async function setUpApp(page: Page): Promise<void> {
  const totpURI = `otpauth://totp/Plumbline:${email}?secret=KRUGS4ZANFZSA3TPOQQGCIDTMVRXEZLU&issuer=Plumbline`;
  const backupCodes = Array.from({ length: 10 }, (_, n) => `aB3xY-${String(n)}kLm9`);
  await page.route('**/two-factor/enable', (route) => route.fulfill({ json: { totpURI, backupCodes } }));
  await page.locator('input[name="password"]').fill('any password');
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="code"]').waitFor();
}

export async function secondFactorOn(page: Page): Promise<void> {
  const user = { email, twoFactorEnabled: true };
  await page.route('**/get-session', (route) => route.fulfill({ json: { user } }));
  const passkeys = [
    { id: '1', name: 'Work laptop', createdAt: '2026-11-01T08:00:00Z', usedAt: '2026-11-20T08:00:00Z' },
  ];
  await page.route('**/passkey/list', (route) => route.fulfill({ json: { host: 'localhost', passkeys } }));
  await page.goto('/second-factor');
  await page.locator('button[data-act="off"]').waitFor();
}

async function refuseNext(page: Page, code: string): Promise<void> {
  const errors = [{ message: code, extensions: { code } }];
  await page.route('**/graphql**', (route) => route.fulfill({ json: { data: null, errors } }));
}

export async function secondFactorNeeded(page: Page): Promise<void> {
  await refuseNext(page, 'SECOND_FACTOR_NEEDED');
  await page.goto('/o/00000000-0000-4000-8000-000000000000/overview');
  await page.locator('a[href*="second-factor"]').waitFor();
}

export async function askForProof(page: Page): Promise<void> {
  await refuseNext(page, 'PROOF_NEEDED');
  await page.getByRole('switch').click();
  await page.getByRole('dialog').locator('input[name="password"]').waitFor();
}
