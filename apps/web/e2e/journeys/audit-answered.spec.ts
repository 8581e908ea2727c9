import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { PHONE, saved, submit, turnTo } from '../browser/answers.ts';
import { linkOf } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { engageFor } from '../browser/engaging.ts';
import { FetchedPacks } from '../browser/fetched-packs.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
const fetched = new FetchedPacks();
beforeAll(() => browser.open());
afterAll(async () => {
  await browser.close();
  fetched.remove();
});
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const SUPPLIER = 'Eskemere Apparel (Pty) Ltd';
const NOTE = 'The mill at the Cape comes first.';
const WANTED = 'The contracts of the sewing line, without names.';

/** The auditor's page of the supplier, within the engagement. */
async function openedByAuditor(address: string, note: string): Promise<Page> {
  const { page } = await browser.as('auditor@aldgate.example');
  await page.goto(address);
  const row = page.getByRole('row', { name: new RegExp(note) });
  await until(async () => {
    await page.reload();
    await page.getByRole('table', { name: 'Engagements' }).waitFor();
    return row.isVisible();
  }, Boolean);
  await row.getByRole('link', { name: 'Northfield Retail' }).click();
  await page.getByRole('link', { name: SUPPLIER }).click();
  await page.getByRole('heading', { name: /flag/i }).first().waitFor();
  return page;
}

test('What an auditor asks for goes on to the supplier, who never learns of the auditor, and what the auditor finds moves the label', async () => {
  const engagement = await engageFor(browser, SUPPLIER, NOTE);
  const auditor = await openedByAuditor(engagement.auditor, NOTE);
  await auditor.getByRole('button', { name: 'Ask for evidence' }).click();
  const asking = auditor.getByRole('dialog', { name: /^Ask for evidence/ });
  await asking.getByRole('textbox', { name: 'Which evidence' }).fill(WANTED);
  await asking.getByLabel('Until').fill(dayFromNow(14));
  await asking.getByRole('button', { name: 'Ask', exact: true }).click();
  await asking.waitFor({ state: 'detached' });

  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  await analyst.goto(engagement.buyer);
  await analyst.getByRole('button', { name: `Ask the supplier ${WANTED}` }).click();
  const passing = analyst.getByRole('dialog', { name: 'Ask a supplier' });
  expect(await passing.getByRole('textbox', { name: 'In a sentence' }).inputValue()).toBe(WANTED);
  expect(await passing.getByLabel('Answer by').inputValue()).toBe(dayFromNow(14));
  await passing.getByRole('textbox', { name: 'Who answers' }).fill('Mei Tan');
  await passing.getByRole('textbox', { name: 'E-mail address' }).fill('mei@apparel.example');
  await passing.getByLabel('Language').selectOption('en');
  await passing.getByRole('radio', { name: /^Core questions/ }).check();
  expect(await barriers(analyst)).toEqual([]);
  await passing.getByRole('button', { name: 'Ask', exact: true }).click();
  await analyst.getByText(/the supplier is asked/).waitFor();
  expect(await barriers(analyst)).toEqual([]);

  await analyst.goto(`/o/${organisation}/requests`);
  const link = await linkOf(analyst, SUPPLIER);
  const phone = await browser.stranger(PHONE);
  await phone.goto(link);
  await phone.getByText(WANTED).waitFor();
  expect(await phone.getByText(/Aldgate|audit/i).count()).toBe(0);
  await phone.getByRole('button', { name: 'Begin' }).click();
  await phone.getByRole('textbox', { name: 'Describe the work in a few words' }).fill('sewing of shirts');
  await saved(phone);
  await turnTo(phone, 'Check and submit');
  await phone.getByLabel('What you do at the company').selectOption({ label: 'Human resources' });
  await submit(phone);

  await analyst.goto(engagement.buyer);
  await analyst.getByRole('button', { name: `Answer ${WANTED}` }).click();
  const answer = analyst.getByRole('dialog', { name: /^Answer Anneke de Wit/ });
  await answer.getByRole('textbox', { name: 'What the auditor is to know' }).fill('The supplier has answered.');
  await answer.getByRole('button', { name: 'Answer', exact: true }).click();
  await analyst.getByText('The supplier has answered.').waitFor();
  const supplierPage = auditor.url();
  await auditor.goto(engagement.auditor);
  await auditor
    .getByRole('row', { name: new RegExp(NOTE) })
    .getByRole('link', { name: 'Northfield Retail' })
    .click();
  await auditor.getByText('The supplier has answered.').waitFor();

  // What the auditor finds becomes a flag with its source, and moves the label.
  await analyst.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(SUPPLIER)}`);
  await analyst.getByRole('link', { name: SUPPLIER, exact: true }).click();
  const numbers = analyst.getByRole('table', { name: 'Four numbers' });
  await numbers.waitFor();
  const before = await numbers.textContent();

  await auditor.goto(supplierPage);
  await auditor.getByRole('button', { name: 'Record a finding' }).click();
  const finding = auditor.getByRole('dialog', { name: /^A finding at/ });
  await finding
    .getByRole('combobox', { name: 'What was found' })
    .selectOption({ label: 'Identity documents held by the employer, without access' });
  await finding.getByRole('textbox', { name: 'What was seen' }).fill('Passports lie in a safe of the office.');
  await finding.getByLabel('Day of the visit').fill(dayFromNow(-1));
  await finding.getByRole('radio', { name: 'Seen on the visit' }).check();
  await finding.getByRole('button', { name: 'Record', exact: true }).click();
  await finding.waitFor({ state: 'detached' });
  await until(
    async () => {
      await analyst.reload();
      await numbers.waitFor();
      return numbers.textContent();
    },
    (text) => text !== before,
  );
  await analyst
    .getByText(/Passports held by others/)
    .first()
    .waitFor();
  expect(await barriers(analyst)).toEqual([]);
});

test('An auditor leaves with a pack that anybody verifies, and is locked out at once when the engagement is ended', async () => {
  const note = 'The mill once more.';
  const engagement = await engageFor(browser, SUPPLIER, note);
  const auditor = await openedByAuditor(engagement.auditor, note);
  await auditor.getByRole('link', { name: 'Suppliers of the engagement' }).click();
  const packs = auditor.getByRole('region', { name: 'Evidence packs' });
  await packs.getByText('No pack was built yet').waitFor();
  await auditor.getByRole('link', { name: 'Build a pack' }).click();
  await auditor.getByRole('region', { name: 'In the pack' }).waitFor();
  expect(await barriers(auditor)).toEqual([]);
  await auditor.getByRole('button', { name: 'Build', exact: true }).click();

  await packs.getByRole('link', { name: /^Download the pack/ }).waitFor();
  expect(await barriers(auditor)).toEqual([]);
  const [download] = await Promise.all([
    auditor.waitForEvent('download'),
    packs.getByRole('link', { name: /^Download the pack/ }).click(),
  ]);
  const anybody = await fetched.openVerifier(browser, await fetched.save(download));
  await anybody.getByText('Who signed it is not proven').waitFor();
  await anybody.context().close();

  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(engagement.buyer);
  await approver.getByRole('button', { name: 'End now' }).click();
  const ending = approver.getByRole('dialog', { name: /^End the engagement/ });
  await ending.getByRole('textbox', { name: 'Why' }).fill('The visit is over.');
  await ending.getByRole('button', { name: 'End now' }).click();
  await approver.getByText(/Ended by Ruben Aldana/).waitFor();
  const address = await auditor.evaluate(
    () => document.querySelector<HTMLAnchorElement>('main a[download]')?.href ?? '',
  );
  expect((await auditor.request.get(address)).status()).toBe(404);
  await auditor.reload();
  await auditor.getByText('Nothing is open here').waitFor();
});
