import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aMailServer, type TestMailServer } from '../../../../infra/mail-server/a-mail-server.ts';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { forward } from '../browser/moved-clock.ts';
import { until } from '../browser/until.ts';
import { startBeside } from '../stack/whole-stack.mjs';

const browser = new TestBrowser();
let mail: TestMailServer;
let service: Awaited<ReturnType<typeof startBeside>>;

beforeAll(async () => {
  mail = await aMailServer();
  [service] = await Promise.all([startBeside(browser.stack, { SMTP_URL: mail.url }), browser.open()]);
});
afterAll(async () => {
  await browser.close();
  await mail.close();
  await service.stop();
});
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const field = { exact: true };
const email = 'marta@harbour.example';
const password = 'four words in a row';
const newPassword = 'five other words in a row';

/** The link of the mail that came to somebody as the given one of theirs. */
async function linkOf(address: string, count: number): Promise<string> {
  const came = () => mail.taken.filter(({ to }) => to === address).length;
  await until(
    async () => came(),
    (now) => now >= count,
  );
  return mail.linkTo(address);
}

async function invite(page: Page, name: string, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name', field).fill(name);
  await dialog.getByLabel('E-mail address').fill(address);
  await dialog.getByRole('checkbox', { name: 'Viewer' }).check();
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await dialog.getByText('The link is on its way').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
}

async function signIn(page: Page, secret: string): Promise<void> {
  await page.goto(`${service.address}/sign-in`);
  await page.getByLabel('E-mail', field).fill(email);
  await page.getByLabel('Password', field).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('Somebody proves their mailbox with a mailed invitation, and later asks for a new password', async () => {
  const { page: owner, organisation } = await browser.as('owner@harbour.example');
  await owner.goto(`${service.address}/o/${organisation}/members`);
  await invite(owner, 'Marta Lund', email);

  const person = await browser.stranger();
  await person.goto(await linkOf(email, 1));
  await person.getByRole('heading', { name: 'Join Harbour Row Foods' }).waitFor();
  await person.getByRole('radio', { name: 'I have an account with this address' }).check();
  await person.getByLabel('Password', field).fill('a password of nobody');
  await person.getByRole('button', { name: 'Join' }).click();
  await person.getByText('No account with this address has this password.').waitFor();
  browser.complaints.expect(/status of 422/);
  expect(await barriers(person)).toEqual([]);
  await person.getByRole('radio', { name: 'I am new here' }).check();
  await person.getByLabel('New password', field).fill(password);
  await person.getByRole('button', { name: 'Join' }).click();
  await person.getByText('Your account is ready.').waitFor();

  await person.getByRole('link', { name: 'Forgot your password?' }).click();
  for (const asked of ['nobody@harbour.example', email]) {
    await person.goto(`${service.address}/forgotten-password`);
    await person.getByLabel('E-mail', field).fill(asked);
    await person.getByRole('button', { name: 'Send the link' }).click();
    await person.getByText(new RegExp(`If .${asked}. has an account here`)).waitFor();
  }
  expect(await barriers(person)).toEqual([]);
  await person.goto(await linkOf(email, 2));
  await person.getByLabel('New password', field).fill(newPassword);
  await person.getByRole('button', { name: 'Change the password' }).click();
  await person.getByText('Your password is changed').waitFor();
  await signIn(person, newPassword);
  await person.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  expect(mail.taken.map(({ to }) => to)).toEqual([email, email]);
});

test('An owner hands over the link of an invitation that the mailbox has refused', async () => {
  const address = 'full@harbour.example';
  mail.answer = () => ({ code: 552 });
  const { page: owner, organisation } = await browser.as('owner@harbour.example');
  await owner.goto(`${service.address}/o/${organisation}/members`);
  await invite(owner, 'Jonas Full', address);
  const row = owner.getByRole('row', { name: address });
  await until(
    async () => {
      await owner.goto(`${service.address}/o/${organisation}/mail`);
      await owner.getByRole('heading', { level: 1, name: 'Mail not sent' }).waitFor();
      await owner
        .locator('main')
        .getByText(/552|Nothing to hand over|We go on trying/)
        .first()
        .waitFor();
      return row.getByText('552').count();
    },
    (count) => count === 1,
  );
  expect(await barriers(owner)).toEqual([]);
  await row.getByRole('button', { name: 'Create a link' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Create the link' }).click();
  const link = await dialog.getByRole('textbox', { name: 'Link to hand over' }).inputValue();
  expect(await barriers(owner)).toEqual([]);
  const person = await browser.stranger();
  await person.goto(link);
  await person.getByRole('heading', { name: 'Join Harbour Row Foods' }).waitFor();
});

test('A member has the numbers of What changed mailed each day, and ends that with the link of the mail', async () => {
  const address = 'owner@northfield.example';
  mail.answer = null;
  const { page: owner, organisation } = await browser.as(address);
  await owner.goto(`${service.address}/o/${organisation}/changes`);
  const openDialog = async () => {
    await owner.getByRole('button', { name: 'By mail' }).click();
    await owner.getByRole('dialog').getByRole('radio', { name: 'Never' }).waitFor();
  };
  const dialog = owner.getByRole('dialog');
  await openDialog();
  await dialog.getByRole('radio', { name: /^Every day/ }).check();
  expect(await barriers(owner)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await openDialog();
  await dialog.getByText('The next one is due').waitFor();
  expect(await dialog.getByRole('radio', { name: /^Every day/ }).isChecked()).toBe(true);
  expect(await barriers(owner)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const { page: analyst } = await browser.as('analyst@northfield.example');
  await analyst.goto(`/o/${organisation}/suppliers?lanes=REST&sort=NAME`);
  await analyst.locator('main [data-row-link]').first().click();
  await analyst.getByRole('button', { name: /(Make|Propose) a decision/ }).click();
  const decision = analyst.getByRole('dialog', { name: /^Decision about/ });
  await decision.getByRole('radio', { name: 'Engage' }).check();
  await decision.getByRole('button', { name: 'Next' }).click();
  await decision.getByRole('textbox', { name: 'Reason' }).fill('A meeting is agreed for the spring.');
  await decision.getByRole('button', { name: 'Record the decision' }).click();
  await decision.getByText('Recorded: Engage').waitFor();

  await forward(browser.stack, 1);
  const link = await linkOf(address, 1);
  const source = mail.taken.findLast(({ to }) => to === address)?.source ?? '';
  expect(source).toContain('changes that you have not read.');
  await owner.goto(link);
  await owner.getByRole('heading', { level: 1, name: 'What changed' }).waitFor();
  const stranger = await browser.stranger();
  await stranger.goto(/http:\/\/localhost:\d+\/stop-mails\/[^\s>]+/.exec(source)?.[0] ?? '');
  expect(await barriers(stranger)).toEqual([]);
  await stranger.getByRole('button', { name: 'Stop the mails' }).click();
  await stranger.getByText('You get no more of these mails.', field).waitFor();
  await openDialog();
  expect(await dialog.getByRole('radio', { name: 'Never' }).isChecked()).toBe(true);
});
