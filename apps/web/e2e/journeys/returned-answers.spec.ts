import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { PHONE, saved, submit, turnTo } from '../browser/answers.ts';
import { askASupplier } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const SUPPLIER = 'Sellugarth Utility SA';
const WORK = 'What work do you do?';

test('A buyer returns one answer by keyboard, the supplier answers again, and both keep the first one', async () => {
  const { link } = await askASupplier(browser, { supplier: SUPPLIER, language: 'en' });
  const phone = await browser.stranger(PHONE);
  const submitAsHr = async () => {
    await phone.getByLabel('What you do at the company').selectOption({ label: 'Human resources' });
    await submit(phone);
  };
  const work = () => phone.getByRole('region', { name: WORK }).getByRole('textbox').first();
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Begin' }).click();
  await work().fill('sewing');
  await saved(phone);
  await turnTo(phone, 'How workers are recruited');
  const fees = phone.getByRole('region', { name: 'Did any worker pay anything, at any stage, to get this job?' });
  await fees.getByRole('radio', { name: 'Yes', exact: true }).check();
  await saved(phone);
  await turnTo(phone, 'Check and submit');
  await submitAsHr();
  // What the answers did comes back from the buyer's side.
  await until(async () => {
    const look = phone.getByRole('button', { name: 'Look again' });
    if (await look.isVisible()) await look.click();
    return phone.getByText('You told of this yourself.', { exact: false }).isVisible();
  }, Boolean);
  expect(await barriers(phone)).toEqual([]);

  const { page: buyer, organisation } = await browser.as('analyst@northfield.example');
  await buyer.goto(`/o/${organisation}/requests`);
  const review = buyer.getByRole('link', { name: `Answers ${SUPPLIER}` });
  await until(async () => {
    await buyer.getByRole('button', { name: 'Look again' }).click();
    return review.isVisible();
  }, Boolean);
  await review.click();
  await buyer.getByRole('heading', { name: `Answers of ${SUPPLIER}` }).waitFor();
  await buyer.getByText('by: Human resources').waitFor();
  const question = buyer.getByRole('region', { name: WORK });
  await question.getByText('sewing', { exact: true }).waitFor();
  expect(await barriers(buyer)).toEqual([]);

  await buyer.locator('body').press('j');
  expect(await question.evaluate((element) => element === document.activeElement)).toBe(true);
  await buyer.keyboard.press('n');
  const note = buyer.getByRole('dialog', { name: `Note to yourself on “${WORK}”` });
  await note.getByRole('textbox', { name: 'Note' }).fill('Compare with the visit.');
  await note.getByRole('button', { name: 'Save the note' }).click();
  await question.getByText('Compare with the visit.').waitFor();
  await question.focus();
  await buyer.keyboard.press('r');
  const why = buyer.getByRole('dialog', { name: `Return “${WORK}”` });
  await why.getByRole('radio', { name: 'Part of the answer is missing.' }).check();
  await why.getByRole('textbox', { name: 'In your own words' }).fill('What do you sew?');
  expect(await barriers(buyer)).toEqual([]);
  await why.getByRole('button', { name: 'Choose' }).click();
  await buyer.getByText('One question is to be returned.').waitFor();
  await buyer.keyboard.press('u');
  await buyer.getByText('Nothing is chosen to be returned.').waitFor();
  await question.focus();
  await buyer.keyboard.press('r');
  await why.getByRole('radio', { name: 'Part of the answer is missing.' }).check();
  await why.getByRole('textbox', { name: 'In your own words' }).fill('What do you sew?');
  await why.getByRole('button', { name: 'Choose' }).click();
  await buyer.getByLabel('Answer by').fill('2099-03-31');
  await buyer.getByRole('button', { name: 'Return one question' }).click();
  await buyer.getByText('Questions were returned.', { exact: false }).waitFor();
  expect(await barriers(buyer)).toEqual([]);

  await until(async () => {
    await phone.goto(link);
    const again = phone.getByRole('button', { name: 'Go on' });
    await again.or(phone.getByRole('button', { name: 'See what was submitted' })).waitFor();
    return again.isVisible();
  }, Boolean);
  expect(await barriers(phone)).toEqual([]);
  await phone.getByRole('button', { name: 'Go on' }).click();
  await phone.getByRole('heading', { name: 'Asked again' }).waitFor();
  await phone.getByText('What do you sew?').waitFor();
  expect(await phone.getByRole('region', { name: /\?$/ }).count()).toBe(1);
  expect(await barriers(phone)).toEqual([]);
  await work().fill('sewing of cotton shirts');
  await saved(phone);
  await phone.getByRole('button', { name: 'Next' }).click();
  await submitAsHr();
  await phone.getByText('sewing of cotton shirts', { exact: true }).waitFor();
  await phone.getByText('What you submitted before', { exact: false }).click();
  await phone.getByText('sewing', { exact: true }).waitFor();

  await until(async () => {
    await buyer.reload();
    await question.waitFor();
    return question.getByText('sewing of cotton shirts', { exact: true }).isVisible();
  }, Boolean);
  await question.getByText('Changed since last time').waitFor();
  await question.getByText('sewing', { exact: true }).waitFor();
  await buyer.locator('body').press('a');
  await buyer.keyboard.press('Enter');
  const accept = buyer.getByRole('dialog', { name: 'Accept these answers?' });
  await accept.getByRole('button', { name: 'Accept the answers' }).click();
  await buyer.getByText('These answers were accepted.', { exact: false }).waitFor();
  expect(await barriers(buyer)).toEqual([]);
  await until(async () => {
    await phone.reload();
    await phone.getByRole('heading', { name: 'Your answers were submitted' }).waitFor();
    return phone.getByText('has accepted your answers', { exact: false }).isVisible();
  }, Boolean);
});
