import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { FetchedPacks } from '../browser/fetched-packs.ts';

const browser = new TestBrowser();
const fetched = new FetchedPacks();
beforeAll(() => browser.open());
afterAll(async () => {
  await browser.close();
  fetched.remove();
});
afterEach(async () => expect(await browser.endTest()).toEqual([]));

/** Asks for a pack about the first supplier that the form finds. @returns its address */
async function build(page: Page, organisation: string, recipient: string): Promise<string> {
  await page.goto(`/o/${organisation}/packs`);
  await page.getByRole('link', { name: 'Build a pack' }).click();
  await page.getByText('Nothing to show yet').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.locator('main').getByLabel('Suppliers').first().fill('Lantern');
  await page.getByRole('option', { name: /^Lantern Glove/ }).click();
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: 'Before it leaves' })
    .getByText(/told entry by entry/)
    .waitFor();
  await page.getByRole('region', { name: 'Index' }).getByText('Decisions and their reasons').waitFor();
  await page.getByRole('region', { name: 'In the pack' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await page.getByText('Say for whom it is.').waitFor();
  await page.getByRole('textbox', { name: 'Recipient' }).fill(recipient);
  await page.getByRole('button', { name: 'Build', exact: true }).click();
  await page.getByRole('heading', { name: `Pack for ${recipient}` }).waitFor();
  await page.getByText('It is built and waits for its release.').waitFor();
  return new URL(page.url()).pathname;
}

test('An analyst builds a pack, an approver releases it, its recipient fetches it by a link, and anybody verifies it', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  const address = await build(analyst, organisation, 'Port authority');
  expect(await analyst.getByRole('button', { name: 'Release' }).count()).toBe(0);
  expect(await barriers(analyst)).toEqual([]);

  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(address);
  await approver.getByRole('button', { name: 'Release' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await approver.getByText('It is signed and can be downloaded.').waitFor();
  expect(await barriers(approver)).toEqual([]);

  const links = approver.getByRole('region', { name: 'Links' });
  await links.getByRole('textbox', { name: 'For whom' }).fill('Officer Tan');
  await links.getByRole('button', { name: 'Make a link' }).click();
  const link = await links.getByLabel('Address for the recipient').inputValue();

  const officer = await browser.newcomer();
  await officer.goto(link);
  await officer.getByText('This is an evidence pack for Officer Tan').waitFor();
  expect(await barriers(officer)).toEqual([]);
  const [download] = await Promise.all([
    officer.waitForEvent('download'),
    officer.getByRole('button', { name: /^Download the pack/ }).click(),
  ]);
  const zip = await fetched.save(download);
  expect(download.suggestedFilename()).toMatch(/^pack-[0-9a-f-]{36}\.zip$/);

  // The fingerprint to compare stands on a page that is open to everybody.
  await officer.getByRole('link', { name: /fingerprint/ }).click();
  await officer.getByRole('heading', { name: /^In use since/ }).waitFor();
  expect(await barriers(officer)).toEqual([]);
  await officer.goBack();
  await officer.getByText('This is an evidence pack for Officer Tan').waitFor();

  // With the command line and the keys that the service publishes.
  const keys = await officer.request.get('/.well-known/plumbline-keys.json');
  writeFileSync(join(fetched.folder, 'keys.json'), await keys.body());
  const cli = join(import.meta.dirname, '../../../cli/src/main.ts');
  const told = execFileSync(process.execPath, [
    cli,
    'verify-pack',
    zip,
    '--key',
    join(fetched.folder, 'keys.json'),
  ]).toString();
  expect(told).not.toContain('FAILED');

  // What its sender reads to the recipient is what a verification tells first.
  await analyst.goto(`/o/${organisation}/packs`);
  const signer = analyst.getByRole('region', { name: 'How recipients recognise you' });
  const digits = (await signer.locator('[dir=ltr]').first().innerText()).replaceAll(/\s/g, '');
  expect(told).toContain(digits);
  await signer.getByRole('button', { name: 'Copy the fingerprint' }).waitFor();
  expect(await barriers(analyst)).toEqual([]);

  // And in the page of the pack, opened from a folder with no network.
  const anybody = await fetched.openVerifier(browser, zip);
  await anybody.getByText('Who signed it is not proven').waitFor();

  await approver.reload();
  await approver.getByRole('region', { name: 'Downloads by link' }).getByText('Officer Tan').waitFor();
  await links.getByRole('button', { name: 'Revoke Officer Tan' }).click();
  await links.getByText('Revoked').waitFor();
  await officer.reload();
  await officer.getByText(/has expired or was revoked/).waitFor();
  await officer.context().close();
  await anybody.context().close();
  browser.complaints.expect(/410/);
});

test('A pack that is withdrawn cannot be fetched any more', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  const address = await build(analyst, organisation, 'A customer');
  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(address);
  await approver.getByRole('button', { name: 'Release' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await approver.getByRole('link', { name: 'Download' }).waitFor();
  await approver.getByRole('button', { name: 'Withdraw' }).click();
  const dialog = approver.getByRole('dialog');
  await dialog.getByRole('textbox').fill('It went to another office.');
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await approver.getByText('It was withdrawn: It went to another office.').waitFor();
  expect(await approver.getByRole('link', { name: 'Download' }).count()).toBe(0);
});
