import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { codesOf } from '../../../../scripts/one-time-code.mjs';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { forward } from '../browser/moved-clock.ts';
import { textsOf } from '../browser/reading.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const field = { exact: true };
const newcomer = { name: 'Nadia Rahal', email: 'nadia@harbour.example', role: 'Viewer' };
const password = 'four words in a row';

async function invitation(owner: string, { name, email, role }: typeof newcomer): Promise<string> {
  const { page, organisation } = await browser.as(owner);
  await page.goto(`/o/${organisation}/members`);
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', field).fill(name);
  await dialog.getByLabel('E-mail address').fill(email);
  await dialog.getByRole('checkbox', { name: role }).check();
  await dialog.getByRole('button', { name: 'Create the link' }).click();
  return dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
}

/** Somebody who has just joined an organisation, on a device of their own. */
async function joined(page: Page, owner: string, person: typeof newcomer): Promise<void> {
  await page.goto(await invitation(owner, person));
  await page.getByLabel('New password', field).fill(password);
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByText('Your account is ready.').waitFor();
  await givePassword(page, person);
}

/** Sets up an app on the page Second factor. @returns what it shows, each time another code */
async function setUpApp(page: Page): Promise<() => string> {
  await page.getByLabel('Password', field).fill(password);
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const code = codesOf((await page.getByLabel('Or type this key').inputValue()).replaceAll(' ', ''));
  await page.getByRole('checkbox', { name: 'I have kept the recovery codes' }).check();
  await page.getByLabel('Code from your app').fill(code());
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('The second factor is on.').waitFor();
  return code;
}

async function givePassword(page: Page, { email } = newcomer): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail', field).fill(email);
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
  await joined(page, 'owner@harbour.example', newcomer);
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
  const code = codesOf(key);
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
  // A page that is left without its session may be connecting just then.
  browser.complaints.expect(/WebSocket connection .* 404/);
});

test('An owner asks every member for a second factor: a member without one is led to set it up, and approves after', async () => {
  const lead = { name: 'Ilse Brandt', email: 'ilse@northfield.example', role: 'Owner' };
  const second = { name: 'Pieter Vos', email: 'pieter@northfield.example', role: 'Approver' };
  const [owner, approver] = [await browser.stranger({ width: 1280 }), await browser.stranger({ width: 1366 })];
  await joined(owner, 'owner@northfield.example', lead);
  await joined(approver, 'owner@northfield.example', second);
  await Promise.all([owner, approver].map(overview));
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  const address = await proposeOverride(analyst, organisation);

  await owner.goto('/second-factor');
  await setUpApp(owner);
  await owner.goto(`/o/${organisation}/members`);
  const required = owner.getByRole('switch', { name: 'Every member needs a second factor' });
  await required.click();
  await until(() => required.isChecked(), Boolean);

  await approver.goto(address);
  await approver.getByRole('heading', { name: 'A second factor is needed' }).waitFor();
  expect(await barriers(approver)).toEqual([]);
  await approver.getByRole('link', { name: 'Set up a second factor' }).click();
  await setUpApp(approver);
  await approver.getByRole('link', { name: 'Back' }).click();
  const panel = approver.getByRole('region', { name: 'Override of the label' });
  await panel.getByRole('button', { name: 'Approve' }).waitFor();

  await panel.getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await panel.getByText(/Approved by Pieter Vos/).waitFor();

  await required.click();
  await until(async () => !(await required.isChecked()), Boolean);
  // The override ends by itself, so that other journeys find the labels as they were.
  await forward(browser.stack, 3);
  const isOver = async () => {
    await approver.reload();
    await panel.getByRole('heading', { level: 2 }).waitFor();
    return (await panel.getByText('No override is in force').count()) > 0;
  };
  await until(isOver, Boolean);
});

/**
 * Proposes to override a label until the day after tomorrow: of the last supplier, because the journey of overrides takes the first.
 * @returns the address of its page
 */
async function proposeOverride(page: Page, organisation: string): Promise<string> {
  await page.goto(`/o/${organisation}/suppliers?labels=HIGH&lanes=CONTEXT&sort=ATTENTION&descending=true`);
  await page.locator('main [data-row-link]').last().click();
  await page.getByRole('button', { name: 'Propose an override' }).click();
  const form = page.getByRole('dialog', { name: /^Override of the label of/ });
  await form.getByRole('radio', { name: 'Medium' }).check();
  await form.getByRole('combobox', { name: 'Kind of reason' }).selectOption({ index: 2 });
  await form.getByRole('textbox', { name: 'Why?' }).fill('Everybody was hired in the town itself.');
  await form.getByRole('textbox', { name: 'Evidence', exact: true }).fill('Report of the visit, page 4');
  await form.getByLabel('Date of the evidence').fill(dayFromNow(-9));
  await form.getByLabel('Until').fill(dayFromNow(2));
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  await page.getByRole('region', { name: 'Proposed override' }).waitFor();
  return new URL(page.url()).pathname;
}
