import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const FILE = {
  name: 'ginning.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Lot,Step,Kilograms\nA1,ginning,2400\nA2,ginning,1600\n'),
};

async function openLibrary(email: string, search = ''): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/library${search}`);
  await page.getByRole('heading', { name: 'Evidence library' }).waitFor();
  return page;
}

test('An analyst adds a file after reading what it may not hold, and its custody tells what happened to it', async () => {
  const page = await openLibrary('analyst@northfield.example');
  await page.getByRole('button', { name: 'Add evidence' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add evidence' });
  await dialog.getByText('payslips, contracts, bank details').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.locator('input[type="file"]').setInputFiles(FILE);
  await dialog.getByRole('button', { name: 'Add to the library' }).click();
  await dialog.getByText('Look through the file, and confirm').waitFor();
  await dialog.getByRole('checkbox', { name: 'I have looked through the file' }).check();
  await dialog.getByRole('button', { name: 'Add to the library' }).click();
  // What is wrong is told, and the bytes that are there are not sent again.
  await dialog.getByText('Choose what kind of paper it is.').waitFor();
  await dialog.getByRole('combobox', { name: 'Kind of paper' }).click();
  await page.getByRole('option', { name: 'Production record' }).click();
  await dialog.getByRole('textbox', { name: 'Issued by' }).fill('Gin of Plot 7');
  await dialog.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Add to the library' }).click();
  await page.getByRole('heading', { name: 'ginning' }).waitFor();
  await page.getByText('Looked into, made anew and kept').waitFor();
  expect(await barriers(page)).toEqual([]);

  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  expect((await saved).suggestedFilename()).toBe('ginning.xlsx');
  await page.reload();
  await page.getByText('Downloaded', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Change description' }).click();
  const described = page.getByRole('dialog', { name: 'What this file is' });
  await described.getByRole('textbox', { name: 'Workers it is about' }).fill('12');
  await described.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Description changed', { exact: true }).waitFor();
});

test('A translation names its original, and hangs on what was recorded of its supplier', async () => {
  const page = await openLibrary('analyst@northfield.example', '?text=sworn');
  await page.getByRole('link', { name: 'Licence of the agent, translated.pdf' }).click();
  await page.getByRole('button', { name: 'Change description' }).click();
  const described = page.getByRole('dialog', { name: 'What this file is' });
  // What is known already is chosen.
  expect(await described.getByRole('combobox', { name: 'Translates' }).inputValue()).toBe('ใบอนุญาตจัดหางาน.xlsx');
  await described.getByRole('combobox', { name: 'Sites' }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await described.getByRole('button', { name: 'Save' }).click();
  await described.waitFor({ state: 'hidden' });
  await page.getByText('Translates').waitFor();
  await page.getByRole('combobox', { name: 'Fact, flag, decision or finding' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Link it to this' }).click();
  await page.getByRole('button', { name: 'Take off' }).nth(1).waitFor();
});

test('A form points to files of the library, and takes a new one without losing what is written', async () => {
  const page = await openLibrary('analyst@northfield.example', '?text=sworn');
  await page.getByRole('link', { name: 'Licence of the agent, translated.pdf' }).click();
  await page.getByRole('heading', { name: 'Supports' }).waitFor();
  const supplier = page.locator('main li a[href*="/suppliers/"]').first();
  await supplier.click();
  await page.getByRole('navigation', { name: 'Views of this supplier' }).getByRole('link', { name: 'Facts' }).click();
  await page.getByRole('button', { name: 'Record a fact' }).click();
  const form = page.getByRole('dialog', { name: 'Record what you know' });
  await form.getByRole('combobox', { name: 'What you know' }).fill('number of workers');
  await page.getByRole('option', { name: 'number of workers', exact: true }).click();
  await form.getByRole('textbox', { name: 'Workers', exact: true }).fill('321');
  const files = form.getByRole('combobox', { name: 'Evidence from the library' });
  await files.click();
  await page.getByRole('option', { name: 'Politica sin tarifas.pdf (Policy' }).waitFor();
  await files.fill('sworn');
  await page.getByRole('option', { name: 'Licence of the agent, translated.pdf' }).click();

  await form.getByRole('button', { name: 'Add a file' }).click();
  const adding = page.getByRole('dialog', { name: 'Add evidence' });
  await adding.getByText('payslips, contracts, bank details').waitFor();
  expect(await barriers(page)).toEqual([]);
  // Escape closes the dialog on top alone.
  await page.keyboard.press('Escape');
  await adding.waitFor({ state: 'hidden' });
  await form.getByRole('button', { name: 'Add a file' }).click();
  const content = { ...FILE, name: 'head count.csv', buffer: Buffer.from('Group,Workers\nSewing,321\n') };
  await adding.locator('input[type="file"]').setInputFiles(content);
  await adding.getByRole('checkbox', { name: 'I have looked through the file' }).check();
  await adding.getByRole('combobox', { name: 'Kind of paper' }).click();
  await page.getByRole('option', { name: 'Production record' }).click();
  await adding.getByRole('button', { name: 'Add to the library and choose' }).click();
  await adding.waitFor({ state: 'hidden' });
  expect(await form.getByRole('list', { name: 'Chosen files' }).getByRole('listitem').count()).toBe(2);
  expect(await form.getByRole('textbox', { name: 'Workers', exact: true }).inputValue()).toBe('321');
  await form.getByRole('button', { name: 'Record it' }).click();
  await form.waitFor({ state: 'hidden' });

  const { organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/library?text=count`);
  await page.getByRole('link', { name: /head count/ }).click();
  await page.getByText('Fact: number of workers').waitFor();
});

test('The same file is found before it is sent again, and files by what they say and when they expire', async () => {
  const page = await openLibrary('analyst@northfield.example', '?validity=SOON');
  await page.getByRole('link', { name: 'ใบอนุญาตจัดหางาน.xlsx' }).waitFor();
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('sworn');
  await page.getByRole('link', { name: 'Licence of the agent, translated.pdf' }).waitFor();
  await page.getByRole('link', { name: 'ใบอนุญาตจัดหางาน.xlsx' }).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: 'Licence of the agent, translated.pdf' }).click();
  await page.getByText('Translates').waitFor();
});

test('Who reads evidence changes nothing, and a viewer sees none', async () => {
  const page = await openLibrary('approver@northfield.example');
  await page.getByRole('link', { name: 'Payroll summary, third quarter.xlsx' }).waitFor();
  expect(await page.getByRole('button', { name: 'Add evidence' }).count()).toBe(0);
  const owner = await openLibrary('owner@northfield.example');
  await owner.getByRole('link', { name: 'Politica sin tarifas.pdf' }).waitFor();
  // Only analysts and approvers may see that one.
  expect(await owner.getByRole('link', { name: 'Payroll summary, third quarter.xlsx' }).count()).toBe(0);
});
