import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { linkOf } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { until } from '../browser/until.ts';

// Without a mail server, so that links are handed over; that one mail serves all requests of a contact is tried in the service's tests.
const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const THREE = ['Yorluwick Advisory SL', 'Yorluwick Supply B.V.', 'Yorlufex Architects GmbH'] as const;
const TRADER = 'li@trading-house.example';
const isTrue = (answer: boolean): boolean => answer;

async function fillTerms(form: Locator): Promise<void> {
  await form.getByRole('radio', { name: /^Core questions/ }).check();
  await form.getByLabel('Why you ask').selectOption({ label: 'We ask all suppliers from time to time' });
  await form.getByRole('textbox', { name: 'In a sentence' }).fill('We ask all our suppliers once a year.');
  await form.getByLabel('Answer by').fill('2099-01-31');
}

test('Three suppliers of the list are asked; who answers says that it is somebody else, and somebody else is asked', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/suppliers?search=Yorlu`);
  await page.getByRole('button', { name: 'Choose suppliers' }).click();
  for (const name of THREE) await page.getByRole('checkbox', { name: `Choose ${name}`, exact: true }).check();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Ask the 3 chosen suppliers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask 3 suppliers' });
  for (const [place, address] of [TRADER, TRADER, 'ana@alone.example'].entries()) {
    const of = dialog.getByRole('group', { name: THREE[place] ?? '' });
    await of.getByRole('textbox', { name: 'Who answers' }).fill(place === 2 ? 'Ana Ruiz' : 'Li Wei');
    await of.getByRole('textbox', { name: 'E-mail address' }).fill(address);
    await of.getByLabel('Language').selectOption(place === 2 ? 'es' : 'en');
  }
  await fillTerms(dialog);
  expect(await barriers(page)).toEqual([]);

  const [preview] = await Promise.all([
    page.waitForEvent('popup'),
    dialog.getByRole('button', { name: 'See it as the supplier will' }).click(),
  ]);
  await preview.getByText('This is a preview.', { exact: false }).waitFor();
  await preview.getByText('We ask all our suppliers once a year.').waitFor();
  await preview.getByRole('textbox', { name: 'Describe the work in a few words' }).fill('sewing');
  expect(await barriers(preview)).toEqual([]);
  await preview.close();

  await dialog.getByRole('button', { name: 'Ask 3 suppliers' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: THREE[0] }) });
  const link = await linkOf(page, THREE[0]);

  const contact = await browser.stranger({ width: 390, height: 844 });
  await contact.goto(link);
  await contact.getByRole('button', { name: 'I am the wrong person' }).click();
  await contact.getByText('you get no more mails about this', { exact: false }).waitFor();
  expect(await barriers(contact)).toEqual([]);

  await until(async () => {
    await page.getByRole('button', { name: 'Look again' }).click();
    return row.getByText('Wrong person').isVisible();
  }, isTrue);
  await row.getByRole('button', { name: 'Ask somebody else' }).click();
  const other = page.getByRole('dialog', { name: `Who answers for ${THREE[0]}?` });
  await other.getByRole('textbox', { name: 'Who answers' }).fill('Tan Mei');
  await other.getByRole('textbox', { name: 'E-mail address' }).fill('mei@factory.example');
  expect(await barriers(page)).toEqual([]);
  await other.getByRole('button', { name: 'Ask', exact: true }).click();
  await other.waitFor({ state: 'hidden' });
  await page.getByRole('row').filter({ hasText: 'mei@factory.example' }).waitFor();
});

test('All suppliers of a filter are asked by a job; those without a contact are named before', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  const name = 'Ixaquist Supply N.V.';
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(name)}`);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('link', { name: 'Contacts' }).click();
  await page.getByRole('button', { name: 'Add a contact' }).click();
  const dialog = page.getByRole('dialog', { name: 'A new contact' });
  await dialog.getByRole('textbox', { name: 'Who answers' }).fill('Noor Aziz');
  await dialog.getByRole('textbox', { name: 'E-mail address' }).fill('noor@filtered.example');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('rowheader', { name: 'Noor Aziz' }).waitFor();

  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(name)}`);
  await page.getByRole('button', { name: 'Choose suppliers' }).click();
  await page.getByRole('link', { name: 'Ask all that match' }).click();
  await page.getByRole('heading', { name: 'Ask many suppliers' }).waitFor();
  await fillTerms(page.getByRole('main'));
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: /^Ask/ }).click();
  await page.getByRole('heading', { name: 'Requests' }).waitFor();
  const asked = page.getByRole('row').filter({ hasText: 'noor@filtered.example' });
  await until(async () => {
    await page.getByRole('button', { name: 'Look again' }).click();
    return asked.isVisible();
  }, isTrue);
});
