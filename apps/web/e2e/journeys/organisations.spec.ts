import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

test('People of an auditor’s organisation see who has engaged them, and nothing else of buyers', async () => {
  const { page, organisation } = await browser.as('auditor@aldgate.example');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Engagements' }).waitFor();
  const sections = page.getByRole('navigation', { name: 'Sections' }).getByRole('link');
  expect((await sections.allTextContents()).map((text) => text.trim())).toEqual(['Engagements', 'Members']);
  await page.goto(`/o/${organisation}/suppliers`);
  await page.getByText('You may not see this').waitFor();
});

test('People of a supplier see requests and their own answers, and nothing of buyers', async () => {
  const { page, organisation } = await browser.as('supplier@kestrel.example');
  await page.goto('/');
  await page.getByRole('heading', { level: 1, name: 'Requests' }).waitFor();
  await page.goto(`/o/${organisation}/suppliers`);
  await page.getByText('You may not see this').waitFor();
});

test('In two tabs I look at two organisations, and neither shows anything of the other', async () => {
  const { page: first, organisation } = await browser.as('analyst@northfield.example');
  await first.goto(`/o/${organisation}/suppliers`);
  await first.getByRole('table', { name: 'Suppliers' }).getByRole('row').nth(1).waitFor();
  const second = await first.context().newPage();
  await second.goto(`/o/${organisation}/overview`);
  await second.getByRole('button', { name: /^Organisation: Northfield/ }).click();
  await second.getByRole('menuitem', { name: /Harbour Row Foods/ }).click();
  await second.getByRole('button', { name: /^Organisation: Harbour Row Foods/ }).waitFor();
  await second.getByText('No suppliers yet').waitFor();
  await first.reload();
  await first.getByRole('table', { name: 'Suppliers' }).getByRole('row').nth(1).waitFor();
  await first.getByRole('button', { name: /^Organisation: Northfield/ }).waitFor();
});

test.each([
  '',
  '/overview',
  '/suppliers',
  '/imports',
  '/review',
  '/members',
  '/mail',
  '/audit',
  '/jobs',
  '/methodology',
])('Of an organisation that I do not belong to, I cannot open %s', async (path) => {
  const { organisation: theirs } = await browser.as('owner@harbour.example');
  const { page } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${theirs}${path}`);
  await page.getByRole('heading', { level: 1, name: 'Page not found' }).waitFor();
  expect(await page.getByText('Harbour Row').count()).toBe(0);
  expect(await page.getByRole('navigation', { name: 'Sections' }).count()).toBe(0);
});

test('From an organisation that I do not belong to, there is a way to my own, and a way out', async () => {
  const { organisation: theirs } = await browser.as('owner@harbour.example');
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${theirs}/overview`);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Go to the start' }).click();
  await page.waitForURL(new RegExp(`/o/${organisation}`));
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
});

test('Without a connection I read on in what I have opened, and a page that I have not comes by itself when the connection is back', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  const overview = page.getByRole('table', { name: 'Decide next' });
  await page.goto(`/o/${organisation}/suppliers`);
  const list = page.getByRole('table', { name: 'Suppliers' });
  await list.getByText('Kestrel Formwork WLL').first().waitFor();
  await sections.getByRole('link', { name: 'Overview' }).click();
  await overview.waitFor();

  await page.context().setOffline(true);
  const told = page.getByText(/You are offline. What you see stays here.* Since \d/);
  await told.waitFor();
  await overview.waitFor();
  await sections.getByRole('link', { name: 'Suppliers' }).click();
  await list.getByText('Kestrel Formwork WLL').first().waitFor();
  await sections.getByRole('link', { name: 'Evidence library' }).click();
  await page.getByText('This page is not on this device yet').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.context().setOffline(false);
  await told.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1, name: 'Evidence library' }).waitFor();
  browser.complaints.expect(
    /WebSocket|ERR_INTERNET_DISCONNECTED|No texts of|preload assets|dynamically imported module/,
  );
});

test('I choose German in the menu of my name: the pages and the service speak it, here and after a reload, until I choose again', async () => {
  const { page, organisation } = await browser.as('owner@northfield.example');
  await page.goto(`/o/${organisation}/members`);
  await page.getByRole('heading', { level: 1, name: 'Members' }).waitFor();
  const me = page.getByRole('button', { name: /^OO, Odile Okafor/ });
  await me.click();
  expect(await page.getByRole('menuitemradio').allTextContents()).not.toContain('Right to left (test language)');
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.getByRole('heading', { level: 1, name: 'Mitglieder' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.goto(`/o/${organisation}/audit`);
  await page.getByRole('heading', { level: 1, name: 'Protokoll' }).waitFor();
  // What the service says of each entry.
  const said = page.locator('main').getByText(/^hat /).first();
  await said.waitFor();
  expect(await barriers(page)).toEqual([]);

  await me.click();
  await page.getByText('Diese Seiten hat in dieser Sprache noch').waitFor();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Audit log' }).waitFor();
  await said.waitFor({ state: 'hidden' });
});
