import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const field = { exact: true };

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
  await page.goto('/sign-in');
  await page.getByLabel('E-mail', field).fill('viewer@northfield.example');
  await page.getByLabel('Password', field).fill('not the right password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('This e-mail and password do not belong together.').waitFor();
  // The browser notes the refused request in its console.
  browser.complaints.expect(/status of 401/);
});

test('After I sign out, going back shows the sign-in page and no data', async () => {
  const page = await browser.stranger();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail', field).fill('viewer@northfield.example');
  await page.getByLabel('Password', field).fill(browser.stack.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  await page.getByRole('button', { name: /Vera Lindqvist/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(await page.getByText('Decide next').count()).toBe(0);
  browser.complaints.expect(/status of 401/);
});

test('An invitation that was never made is closed, and says what to do', async () => {
  const page = await browser.stranger();
  await page.goto('/invitation/nobody-made-this');
  await page.getByRole('heading', { name: 'This invitation is closed' }).waitFor();
  await page.getByText('Ask who invited you for a new one.').waitFor();
  browser.complaints.expect(/status of 410/);
});
