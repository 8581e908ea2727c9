import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { oneTimeCode } from '../../../../scripts/one-time-code.mjs';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { textsOf } from '../browser/reading.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const field = { exact: true };
const newcomer = { name: 'Nadia Rahal', email: 'nadia@harbour.example' };
const password = 'four words in a row';

async function invitation(): Promise<string> {
  const { page, organisation } = await browser.as('owner@harbour.example');
  await page.goto(`/o/${organisation}/members`);
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', field).fill(newcomer.name);
  await dialog.getByLabel('E-mail address').fill(newcomer.email);
  await dialog.getByRole('checkbox', { name: 'Viewer' }).check();
  await dialog.getByRole('button', { name: 'Create the link' }).click();
  return dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
}

async function givePassword(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail', field).fill(newcomer.email);
  await page.getByLabel('Password', field).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A device of the browser that makes passkeys and knows its owner. */
async function withAuthenticator(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('WebAuthn.enable');
  const ownerIsThere = { hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  const options = { protocol: 'ctap2', transport: 'internal', ...ownerIsThere } as const;
  await devices.send('WebAuthn.addVirtualAuthenticator', { options });
}

const overview = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();

test('I set up an app, sign in with its code, lose the phone, get in with a recovery code, and then with a passkey', async () => {
  const page = await browser.stranger();
  await page.goto(await invitation());
  await page.getByLabel('New password', field).fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('Your account is ready.').waitFor();
  await givePassword(page);
  await overview(page);

  await page.getByRole('button', { name: /theme, language, second factor, sign out/ }).click();
  await page.getByRole('menuitem', { name: 'Second factor' }).click();
  await page.getByLabel('Password', field).fill('not the right password');
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByText('This is not your password.').waitFor();
  browser.complaints.expect(/status of 400/);
  await page.getByLabel('Password', field).fill(password);
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const key = (await page.getByLabel('Or type this key').inputValue()).replaceAll(' ', '');
  const code = (): string => oneTimeCode(key, Date.now());
  const recoveryCodes = await textsOf(page.getByRole('listitem'));
  expect(recoveryCodes).toHaveLength(10);
  await page.getByRole('img', { name: /Picture for the app/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'I have kept the recovery codes' }).check();
  await page.getByLabel('Code from your app').fill(code());
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('The second factor is on.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Back' }).click();
  await overview(page);

  await page.context().clearCookies();
  await givePassword(page);
  await page.getByRole('heading', { name: 'Enter your code' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Code from your app').fill(code());
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await overview(page);

  await page.context().clearCookies();
  await givePassword(page);
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Recovery code').fill('aaaaa-bbbbb');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByText('This is none of your recovery codes').waitFor();
  browser.complaints.expect(/status of 401/);
  await page.getByLabel('Recovery code').fill(recoveryCodes[0] ?? '');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await overview(page);

  await withAuthenticator(page);
  await page.goto('/second-factor');
  await page.getByLabel('Name').fill('This laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByText(/Added .*, never used/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.context().clearCookies();
  await givePassword(page);
  await page.getByRole('button', { name: 'Use a passkey instead' }).click();
  await overview(page);

  await page.goto('/second-factor');
  await page.getByText(/Added .*, last used/).waitFor();
  await page.getByRole('button', { name: 'Remove This laptop' }).click();
  await page.getByText(/Added /).waitFor({ state: 'detached' });
  await page.getByLabel('Password', field).fill(password);
  await page.getByRole('button', { name: 'Turn it off' }).click();
  await page.getByText('The second factor is off.').waitFor();
});
