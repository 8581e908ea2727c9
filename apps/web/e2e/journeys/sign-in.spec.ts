import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { textsOf } from '../browser/reading.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const field = { exact: true };

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail', field).fill(email);
  await page.getByLabel('Password', field).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const suppliers = ['Overview', 'Desk', 'What changed', 'Suppliers', 'Flags', 'Labour agents', 'Imports', 'Review'];
const ofOrganisation = ['Methodology', 'Members', 'Roles'];
const most = [...suppliers, 'Requests', 'Auditors', 'Evidence packs', 'Evidence library', ...ofOrganisation];

test.each([
  ['owner@northfield.example', 'Overview', [...most, 'Mail not sent', 'Audit log', 'Jobs']],
  ['approver@northfield.example', 'Overview', most],
  ['viewer@northfield.example', 'Overview', [...suppliers, 'Auditors', ...ofOrganisation]],
  ['analyst@quayside.example', 'Overview', most],
  ['supplier@kestrel.example', 'Requests', ['Requests', 'Your answers', 'Members', 'Mail not sent']],
  ['auditor@aldgate.example', 'Engagements', ['Engagements', 'Members']],
])('%s signs in, begins with %s, and is shown the pages of the role', async (email, title, sections) => {
  const page = await browser.stranger();
  await signIn(page, email, browser.stack.password);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  expect(await barriers(page)).toEqual([]);
  const shown = await textsOf(page.getByRole('navigation', { name: 'Sections' }).getByRole('link'));
  expect(shown.map((text) => text.replace(/[\d,]+$/, ''))).toEqual(sections);
});

test('Who works for two organisations chooses one', async () => {
  const page = await browser.stranger();
  await signIn(page, 'analyst@northfield.example', browser.stack.password);
  await page.getByRole('link', { name: /Northfield Retail/ }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: /Harbour Row Foods/ }).click();
  await page.getByText('No suppliers yet').waitFor();
});

test('I sign in with the keyboard, and see the page that I had asked for', async () => {
  const page = await browser.stranger();
  const { organisation } = await browser.as('viewer@northfield.example');
  await page.goto(`/o/${organisation}/methodology`);
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('E-mail', field).fill('viewer@northfield.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type(browser.stack.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Methodology' }).waitFor();
});

test('A wrong password is refused in a sentence that does not say which of the two is wrong', async () => {
  const page = await browser.stranger();
  await signIn(page, 'viewer@northfield.example', 'not the right password');
  await page.getByText('E-mail and password do not match.').waitFor();
  // The browser notes the refused request in its console.
  browser.complaints.expect(/status of 401/);
});

test('After too many wrong passwords I am told how long to wait, then I get in, and the owner sees what was tried', async () => {
  const page = await browser.stranger();
  const owner = 'owner@aldgate.example';
  await signIn(page, owner, 'not the right password');
  await page.getByText(/E-mail and password do not match/).waitFor();
  const submit = page.getByRole('button', { name: 'Sign in' });
  // Waits grow. The first are over before a slow machine has shown them; the button takes no click until they are.
  for (let waitSeconds = 0; waitSeconds < 5;) {
    const [answer] = await Promise.all([page.waitForResponse(/sign-in\/email$/), submit.click()]);
    waitSeconds = Number(answer.headers()['retry-after'] ?? 0);
  }
  await page.getByText(/Too many attempts. Wait \d+ s, then try again./).waitFor();
  expect(await page.getByRole('button', { name: /^Wait \d+ s$/ }).isDisabled()).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Password', field).fill(browser.stack.password);
  await submit.click();
  await page.getByRole('heading', { level: 1, name: 'Engagements' }).waitFor();
  await page.getByRole('link', { name: 'Members', exact: true }).click();
  const minutes = page.getByRole('table', { name: 'Wrong passwords' });
  await minutes.getByText('Ines Calder').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  browser.complaints.expect(/status of (401|429)/);
});

test('After I sign out, going back shows the sign-in page and no data', async () => {
  const page = await browser.stranger();
  await signIn(page, 'viewer@northfield.example', browser.stack.password);
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.getByRole('button', { name: /Vera Lindqvist/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.getByText('Decide next').count()).toBe(0);
  browser.complaints.expect(/status of 401/);
});

test('When signing out does not work I am told that I am still signed in, and not shown the sign-in page', async () => {
  const page = await browser.stranger();
  await signIn(page, 'viewer@northfield.example', browser.stack.password);
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.getByRole('button', { name: /Vera Lindqvist/ }).click();
  const leave = page.getByRole('menuitem', { name: 'Sign out' });
  await leave.waitFor();
  await page.context().setOffline(true);
  await leave.click();
  const dialog = page.getByRole('dialog', { name: 'You are still signed in' });
  await dialog.waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.context().setOffline(false);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  browser.complaints.expect(/WebSocket|ERR_INTERNET_DISCONNECTED/);
});

test('An invitation that was never made is closed, and says what to do', async () => {
  const page = await browser.stranger();
  await page.goto('/invitation/nobody-made-this');
  await page.getByRole('heading', { name: 'This invitation is no longer valid' }).waitFor();
  await page.getByText('Ask the person who invited you for a new one.').waitFor();
  browser.complaints.expect(/status of 410/);
});
