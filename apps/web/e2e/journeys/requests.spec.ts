import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { PHONE, saved, submit, turnTo } from '../browser/answers.ts';
import { askASupplier, linkOf } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const isTrue = (answer: boolean): boolean => answer;
const question = (page: Page, title: string): Locator => page.getByRole('region', { name: title });

/** An analyst asks a supplier on its page. @returns the board, and a link to hand over */
async function askOnItsPage(supplier: string): Promise<{ page: Page; link: string }> {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(supplier)}`);
  await page.getByRole('link', { name: supplier, exact: true }).click();
  await page.getByRole('link', { name: 'Ask for answers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask a supplier' });
  await dialog.getByRole('textbox', { name: 'Who answers' }).fill('Mei Tan');
  await dialog.getByRole('textbox', { name: 'E-mail address' }).fill('mei@supplier.example');
  await dialog.getByLabel('Language').selectOption('en');
  await dialog.getByRole('radio', { name: /^Core questions/ }).check();
  await dialog.getByLabel('Why you ask').selectOption({ label: 'We ask all suppliers from time to time' });
  await dialog.getByLabel('Answer by').fill('2099-01-31');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await dialog.getByText('Say in a sentence why you ask.', { exact: false }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'In a sentence' }).fill('We ask all our suppliers once a year.');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  return { page, link: await linkOf(page, supplier) };
}

test('A supplier answers on a phone without an account, and what it tells becomes an indicator', async () => {
  const name = 'Zembradax Analytics SL';
  const { page: buyer, link } = await askOnItsPage(name);
  const page = await browser.stranger(PHONE);
  await page.goto(link);
  await page.getByText('We ask all our suppliers once a year.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Begin' }).click();

  const work = question(page, 'What work do you do?');
  await work.getByRole('textbox', { name: 'Describe the work in a few words' }).fill('sewing of cotton shirts');
  await saved(page);
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  expect(await work.getByRole('textbox', { name: 'Describe the work in a few words' }).inputValue()).toBe(
    'sewing of cotton shirts',
  );

  await turnTo(page, 'Papers and permits');
  const papers = question(page, 'Who holds workers’ papers, bank cards and phones?');
  await papers
    .getByRole('radiogroup', { name: 'Passports and identity papers' })
    .getByRole('radio', { name: 'We, the employer' })
    .check();
  await saved(page);

  await turnTo(page, 'Check and submit');
  expect(await barriers(page)).toEqual([]);
  await submit(page);

  const row = buyer.getByRole('row').filter({ has: buyer.getByRole('rowheader', { name }) });
  await until(async () => {
    await buyer.getByRole('button', { name: 'Look again' }).click();
    return row.getByText('Submitted').isVisible();
  }, isTrue);
  expect(await row.getByText('Is this the right company?').count()).toBe(0);
  expect(await barriers(buyer)).toEqual([]);
  await row.getByRole('link', { name, exact: true }).click();
  await until(async () => {
    await buyer.reload();
    await buyer.getByRole('table', { name: 'Four numbers' }).waitFor();
    return buyer.getByText('Passports held by others').first().isVisible();
  }, isTrue);
});

test('Another device goes on with the password, in the language that was chosen, from right to left', async () => {
  const { link } = await askASupplier(browser, { supplier: 'Wexarane Architects Corp.', language: 'ar' });
  const phone = await browser.stranger(PHONE);
  await phone.goto(link);
  await phone.getByRole('button', { name: 'ابدأ' }).click();
  const first = phone.getByRole('region').first();
  await first.getByRole('textbox').first().fill('خياطة القمصان');
  await phone.getByText('حُفظ كل شيء.').waitFor();
  expect(await phone.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await barriers(phone)).toEqual([]);
  await phone.getByLabel('كلمة مرور جديدة', { exact: true }).fill('seven quiet lanterns');
  await phone.getByRole('button', { name: 'تعيين كلمة المرور' }).click();
  await phone.getByText('عُيّنت كلمة المرور.').waitFor();

  const desk = await browser.stranger();
  await desk.goto(link);
  await desk.getByLabel('كلمة المرور', { exact: true }).fill('a guess');
  await desk.getByRole('button', { name: 'ابدأ' }).click();
  await desk.getByText('ليست هذه كلمة المرور').waitFor();
  browser.complaints.expect(/status of 422/);
  await desk.getByLabel('كلمة المرور', { exact: true }).fill('seven quiet lanterns');
  await desk.getByRole('button', { name: 'ابدأ' }).click();
  const same = desk.getByRole('region').first().getByRole('textbox').first();
  await same.waitFor();
  expect(await same.inputValue()).toBe('خياطة القمصان');
  await same.fill('صباغة الأقمشة');
  await desk.getByText('حُفظ كل شيء.').waitFor();
  await first.getByRole('textbox').first().fill('غزل القطن');
  await phone.getByRole('button', { name: 'استعادة الإجابة الأخرى' }).click();
  await phone.getByText('حُفظ كل شيء.').waitFor();
  expect(await first.getByRole('textbox').first().inputValue()).toBe('صباغة الأقمشة');
});

test('A paper goes with an answer, one about workers does not, the buyer saves its copy, and another one takes its place', async () => {
  const name = 'Roskomar Trading Ltd';
  const { link } = await askASupplier(browser, { supplier: name, language: 'en' });
  const page = await browser.stranger(PHONE);
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).click();
  await turnTo(page, 'Papers and permits');
  const papers = question(page, 'Who holds workers’ papers, bank cards and phones?');
  for (const what of ['Passports and identity papers', 'Bank cards and residence cards', 'Phones and SIM cards'])
    await papers.getByRole('radiogroup', { name: what }).getByRole('radio', { name: 'The worker' }).check();

  await papers.getByRole('button', { name: 'Add a paper or a photo' }).click();
  const kind = papers.getByLabel('What is it?');
  await kind.selectOption({ label: 'Passports, IDs or permits' });
  await papers.getByText('A statement of somebody who checked', { exact: false }).waitFor();
  expect(await papers.getByRole('button', { name: 'Choose a file' }).count()).toBe(0);
  await kind.selectOption({ label: 'Record of lockers or of papers given back, without names' });
  await papers.getByLabel('Day that it describes').fill('2026-06-30');
  await papers.getByLabel('What it covers').fill('Plant One');
  expect(await barriers(page)).toEqual([]);
  const file = papers.locator('input[type="file"]');
  await file.setInputFiles({ name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear buyer') });
  await papers.getByText('Not taken: it is no picture, PDF, Excel or CSV file.').waitFor();
  await papers.getByRole('button', { name: 'Remove letter.txt' }).click();

  await papers.getByRole('button', { name: 'Add a paper or a photo' }).click();
  await kind.selectOption({ label: 'Record of lockers or of papers given back, without names' });
  await papers.getByLabel('Day that it describes').fill('2026-06-30');
  const record = 'Month;Lockers;Keys with workers\nJune;120;120\n';
  await file.setInputFiles({ name: 'lockers.csv', mimeType: 'text/csv', buffer: Buffer.from(record) });
  await papers.getByText('It goes with your answer.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await saved(page);

  await turnTo(page, 'Check and submit');
  await page.getByRole('heading', { name: 'Files that go with your answers' }).waitFor();
  await page.getByText('lockers.xlsx').waitFor();
  expect(await barriers(page)).toEqual([]);
  await submit(page);

  const { page: buyer, organisation } = await browser.as('analyst@northfield.example');
  await buyer.goto(`/o/${organisation}/requests`);
  const files = buyer.getByRole('button', { name: `1 file ${name}` });
  await until(async () => {
    await buyer.getByRole('button', { name: 'Look again' }).click();
    return files.isVisible();
  }, isTrue);
  await files.click();
  const dialog = buyer.getByRole('dialog', { name: `Files of ${name}` });
  await dialog.getByText('not scanned for malware').waitFor();
  expect(await barriers(buyer)).toEqual([]);
  const [download] = await Promise.all([
    buyer.waitForEvent('download'),
    dialog.getByRole('link', { name: 'lockers.xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('lockers.xlsx');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await buyer.getByRole('link', { name: `Answers ${name}` }).click();
  const answered = buyer.getByRole('region', { name: 'Who holds workers’ papers, bank cards and phones?' });
  await answered.getByRole('link', { name: 'lockers.xlsx' }).waitFor();
  expect(await barriers(buyer)).toEqual([]);

  await answered.focus();
  await buyer.keyboard.press('r');
  const why = buyer.getByRole('dialog', { name: /^Return “Who holds/ });
  await why.getByRole('radio', { name: 'Part of the answer is missing.' }).check();
  await why.getByRole('button', { name: 'Choose' }).click();
  await buyer.getByLabel('Answer by').fill('2099-03-31');
  await buyer.getByRole('button', { name: 'Return one question' }).click();
  await buyer.getByText('Questions were returned.', { exact: false }).waitFor();
  await until(async () => {
    await page.goto(link);
    const again = page.getByRole('button', { name: 'Go on' });
    await again.or(page.getByRole('button', { name: 'See what was submitted' })).waitFor();
    return again.isVisible();
  }, isTrue);
  await page.getByRole('button', { name: 'Go on' }).click();
  await papers.getByText('It was submitted, and goes with your answer again.').waitFor();
  await papers.getByRole('button', { name: 'Replace lockers.xlsx' }).click();
  await papers.getByText('The new file takes the place of lockers.xlsx', { exact: false }).waitFor();
  expect(await kind.inputValue()).toBe('locker-record');
  await file.setInputFiles({ name: 'july.csv', mimeType: 'text/csv', buffer: Buffer.from(record) });
  await papers.getByText('It goes with your answer.').waitFor();
  await papers.getByText('It is no longer meant', { exact: false }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await papers.getByRole('button', { name: 'Use it again lockers.xlsx' }).click();
  await papers.getByText('It was submitted, and goes with your answer again.').waitFor();

  // What controls take away from the score leads to the answers that were checked, and to the response that holds them.
  await buyer.getByRole('link', { name, exact: true }).first().click();
  const steps = buyer.getByRole('table', { name: 'From 0 to the score' });
  const controls = steps.getByRole('button', { name: 'Controls', exact: true });
  await until(async () => {
    await buyer.reload();
    await buyer.getByRole('button', { name: 'Show how the score is reached' }).click();
    return controls.isVisible();
  }, isTrue);
  await controls.press('Enter');
  const checked = steps.getByRole('listitem').filter({ hasText: /it counts \d+%\. The evidence is of/ });
  await checked.first().waitFor();
  await buyer
    .getByText(/^Controls: .+ [\d.]+ of 100$/)
    .first()
    .waitFor();
  expect(await barriers(buyer)).toEqual([]);
  await checked.getByRole('link', { name: 'Who holds workers’ papers, bank cards and phones?' }).press('Enter');
  await answered.waitFor();
});
