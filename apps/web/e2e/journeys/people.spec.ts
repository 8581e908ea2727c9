import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const field = { exact: true };
const newcomer = { name: 'Tomas Ferreira', email: 'tomas@harbour.example' };
const password = 'four words in a row';
const newPassword = 'five other words in a row';

async function members(): Promise<Page> {
  const { page, organisation } = await browser.as('owner@harbour.example');
  await page.goto(`/o/${organisation}/members`);
  await page.getByRole('table', { name: 'Members' }).waitFor();
  return page;
}

async function choose(page: Page, action: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${newcomer.name}` }).click();
  await page.getByRole('menuitem', { name: action }).click();
  await page.getByRole('dialog').waitFor();
}

async function signIn(page: Page, secret: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail', field).fill(newcomer.email);
  await page.getByLabel('Password', field).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('An owner invites somebody, changes the roles, makes a link for a new password, and removes the person', async () => {
  const owner = await members();
  await owner.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = owner.getByRole('dialog');
  await dialog.getByLabel('Name', field).fill(newcomer.name);
  await dialog.getByLabel('E-mail address').fill(newcomer.email);
  await dialog.getByRole('checkbox', { name: 'Viewer' }).check();
  await dialog.getByRole('button', { name: 'Create the link' }).click();
  const invitation = await dialog.getByRole('textbox', { name: 'Invitation link' }).inputValue();
  expect(await barriers(owner)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await owner.getByText(newcomer.email).first().waitFor();
  expect(await owner.content()).not.toContain(invitation);

  const person = await browser.stranger();
  await person.goto(invitation);
  await person.getByRole('heading', { name: 'Join Harbour Row Foods' }).waitFor();
  expect(await barriers(person)).toEqual([]);
  await person.getByText(/At least 12 characters/).waitFor();
  // The link is not spent on a password that is refused.
  for (const [refused, why] of [
    ['Ferreira-1984', /made of your name/],
    ['qwertyuiop123', /runs along the alphabet or the keyboard/],
    ['Unbelievable1', /one of the passwords that are tried first/],
  ] as const) {
    await person.getByLabel('New password', field).fill(refused);
    await person.getByRole('button', { name: 'Join' }).click();
    await person.getByText(why).waitFor();
    browser.complaints.expect(/status of 422/);
  }
  expect(await barriers(person)).toEqual([]);
  await person.getByLabel('New password', field).fill(password);
  await person.getByRole('button', { name: 'Join' }).click();
  await person.getByText('Your account is ready.').waitFor();
  await person.goto(invitation);
  await person.getByRole('heading', { name: 'This invitation is no longer valid' }).waitFor();
  browser.complaints.expect(/status of 410/);
  await signIn(person, password);
  await person.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  expect(await person.getByRole('link', { name: 'Audit log' }).count()).toBe(0);

  await owner.reload();
  await choose(owner, 'Change roles');
  await owner.getByRole('dialog').getByRole('checkbox', { name: 'Administrator' }).check();
  await owner.getByRole('dialog').getByRole('button', { name: 'Change roles' }).click();
  await owner
    .getByRole('row', { name: newcomer.name })
    .getByText(/administrator/)
    .waitFor();
  await person.reload();
  await person.getByRole('link', { name: 'Audit log' }).waitFor();

  await choose(owner, 'Create a link for a new password');
  await owner.getByRole('dialog').getByRole('button', { name: 'Create the link' }).click();
  const reset = await owner.getByRole('dialog').getByRole('textbox', { name: 'Link for a new password' }).inputValue();
  await owner.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await person.goto(reset);
  await person.getByLabel('New password', field).fill(newPassword);
  await person.getByRole('button', { name: 'Change the password' }).click();
  await person.getByText('Your password is changed').waitFor();
  await signIn(person, newPassword);
  // The person is told who made the link.
  await person
    .getByText(/Hanne Vik/)
    .first()
    .waitFor();

  await choose(owner, 'Remove from the organisation');
  await owner.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  const rows = owner.getByRole('row', { name: newcomer.name });
  await until(
    () => rows.count(),
    (count) => count === 0,
  );
  await person.goto('/');
  await person.getByText('You are not a member of any organisation').waitFor();
});

/** As a person changes the own name: the service has the way, the pages do not yet. */
async function rename(page: Page, name: string): Promise<void> {
  const status = await page.evaluate(async (called) => {
    const headers = { 'content-type': 'application/json', 'x-plumbline': '1' };
    const body = JSON.stringify({ name: called });
    return (await fetch('/api/auth/update-user', { method: 'POST', headers, body })).status;
  }, name);
  expect(status).toBe(200);
}

test('An administrator who takes the name of the owner is told from her, and what he did stays under the old name', async () => {
  const [oldName, ownersName] = ['Adil Rahimov', 'Hanne Vik'];
  const { page: admin, organisation } = await browser.as('admin@harbour.example');
  await admin.goto(`/o/${organisation}/members`);
  await admin.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name', field).fill('Ines Duarte');
  await dialog.getByLabel('E-mail address').fill('ines@harbour.example');
  await dialog.getByRole('checkbox', { name: 'Viewer' }).check();
  await dialog.getByRole('button', { name: 'Create the link' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await rename(admin, ownersName);

  const { page: owner } = await browser.as('owner@harbour.example');
  await owner.goto(`/o/${organisation}/audit`);
  const renamed = owner.getByRole('row', { name: `changed a name from “${oldName}” to “${ownersName}”` });
  await until(
    async () => {
      await owner.reload();
      await owner.getByRole('table').first().waitFor();
      return renamed.count();
    },
    (count) => count === 1,
  );
  const called = new RegExp(`${oldName} · \\w{4} \\(now ${ownersName}\\)`);
  expect(await renamed.textContent()).toMatch(called);
  const invited = owner.getByRole('row', { name: 'invited a person' }).first();
  expect(await invited.textContent()).toMatch(called);
  expect(await barriers(owner)).toEqual([]);
  await owner.getByRole('combobox', { name: 'Person' }).click();
  const choices = await owner.getByRole('option', { name: ownersName }).allTextContents();
  expect(new Set(choices).size).toBe(2);

  await owner.goto(`/o/${organisation}/members`);
  const named = owner.getByRole('table', { name: 'Members' }).getByRole('rowheader', { name: ownersName });
  await named.first().waitFor();
  const texts = await named.allTextContents();
  expect(texts).toHaveLength(2);
  expect(texts.every((text) => text.includes('Another member has a name that looks the same.'))).toBe(true);
  expect(new Set(texts.map((text) => / · (\w{4})/.exec(text)?.[1])).size).toBe(2);
  await owner.getByRole('row', { name: 'Ines Duarte' }).getByText(oldName).waitFor();
  expect(await barriers(owner)).toEqual([]);
  await rename(admin, oldName);
});

test('A viewer sees names and roles of colleagues, and no addresses', async () => {
  const { page, organisation } = await browser.as('viewer@northfield.example');
  await page.goto(`/o/${organisation}/members`);
  await page.getByRole('row', { name: /Odile Okafor/ }).waitFor();
  expect(await page.getByText('owner@northfield.example').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Invite a person' }).count()).toBe(0);
});
