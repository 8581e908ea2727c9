import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { PHONE, saved, submit, turnTo } from '../browser/answers.ts';
import { askASupplier } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { goInside } from '../browser/go-inside.ts';
import { overflow } from '../browser/reading.ts';
import { settled } from '../browser/settled.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const PROMISE = 'Telling us leads to a repayment plan, not to losing the order by itself.';

test('A supplier reads what the buyer promises, tells of fees and proposes a plan; who would suspend it reads that it told', async () => {
  const { page: approver, organisation } = await browser.as('approver@northfield.example');
  await approver.goto(`/o/${organisation}/requests`);
  await approver.getByRole('button', { name: 'Accept the promise' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Accept it for us' }).click();
  await approver.getByText('Stands beside the question about fees.', { exact: false }).waitFor();

  const { supplierId, link } = await askASupplier(browser, {
    supplier: 'Jorvabray Knitwear a.s.',
    language: 'en',
    set: 'full',
  });
  const phone = await browser.stranger(PHONE);
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Begin' }).click();
  await turnTo(phone, 'How workers are recruited');
  const fees = phone.getByRole('region', { name: 'Did any worker pay anything, at any stage, to get this job?' });
  await fees.getByText(PROMISE).waitFor();
  await fees.getByRole('radio', { name: 'Yes', exact: true }).check();
  const plan = phone.getByRole('region', { name: 'What is your plan to pay workers back?' });
  await plan.getByRole('button', { name: 'Add an entry' }).click();
  await plan.getByRole('textbox', { name: /^Workers who are paid back/ }).fill('40');
  await plan.getByRole('textbox', { name: /^Workers who have left/ }).fill('10');
  await plan.getByRole('textbox', { name: /^All that is owed/ }).fill('8000');
  await plan.getByLabel('Currency').selectOption('EUR');
  await plan.getByLabel('First day').fill(dayFromNow(1));
  await plan.getByLabel('Last day').fill(dayFromNow(200));
  await saved(phone);
  expect(await barriers(phone)).toEqual([]);
  expect(await overflow(phone)).toBe(0);
  await turnTo(phone, 'Check and submit');
  await submit(phone);

  const { page } = await browser.as('analyst@northfield.example');
  const finding = page.getByRole('region', { name: /^Workers paid to get the job/ });
  const proposed = finding.getByText('In its answers the supplier proposes to pay back 40 workers', { exact: false });
  await until(async () => {
    await page.goto(`/o/${organisation}/suppliers/${supplierId}?tab=remedy`);
    await settled(page);
    return proposed.isVisible();
  }, Boolean);
  await finding.getByRole('button', { name: 'Look at it, and accept it' }).click();
  const acceptance = page.getByRole('dialog');
  expect(await acceptance.getByLabel('Amount owed').inputValue()).toBe('8000.00');
  await acceptance.getByLabel('What the evidence is').fill('The plan in its answers.');
  expect(await barriers(page)).toEqual([]);
  await acceptance.getByRole('button', { name: 'Accept the plan' }).click();
  await acceptance.waitFor({ state: 'detached' });
  await proposed.waitFor({ state: 'detached' });

  await page.goto(`/o/${organisation}/suppliers/${supplierId}?decide=yes`);
  const decision = page.getByRole('dialog', { name: /^Decision about/ });
  await decision.getByRole('radio', { name: 'Suspend' }).check();
  await decision.getByText('The supplier told of a finding itself on', { exact: false }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await decision.getByRole('button', { name: 'Next' }).click();
  for (const question of await decision.getByRole('textbox').all())
    await question.fill('Talked about with the supplier.');
  await decision.getByRole('button', { name: 'Next' }).click();
  await decision.getByRole('textbox', { name: 'Reason' }).fill('The plan is not kept.');
  await decision.getByLabel('Holds until').fill(dayFromNow(120));
  await decision.getByLabel('Remedy for workers by').fill(dayFromNow(60));
  await decision.getByLabel('Who sees to it here').selectOption({ index: 1 });
  await decision.getByRole('button', { name: 'Propose' }).click();
  await decision.getByText('Proposed: Suspend').waitFor();
  await decision.getByRole('button', { name: 'Close', exact: true }).click();
  await goInside(page, `/o/${organisation}/overview`);
  await page.getByText('1 supplier is suspended or left, or is about to be, within a year of telling').waitFor();
});

test('On a phone a question about a place is answered for all sites first, then for the one that differs', async () => {
  const { link } = await askASupplier(browser, { supplier: 'Ulvarane Apparel SpA', language: 'en' });
  const page = await browser.stranger(PHONE);
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).click();
  const places = page.getByRole('region', { name: 'Where is the work done?' });
  for (const [at, name] of ['North mill', 'South mill'].entries()) {
    await places.getByRole('button', { name: 'Add an entry' }).click();
    const site = places.getByRole('group', { name: `Entry ${String(at + 1)}` });
    await site.getByRole('textbox', { name: 'Name of the site' }).fill(name);
    await site.getByLabel('Country').selectOption('IT');
  }
  await turnTo(page, 'Your workers');
  const workers = page.getByRole('region', { name: 'How many people work here?' });
  const all = workers.getByRole('textbox', { name: /^All people who work here/ });
  await workers.getByRole('heading', { name: 'The same at all sites' }).waitFor();
  await all.fill('120');
  await workers.getByRole('button', { name: 'Different at South mill' }).click();
  await workers.getByRole('heading', { name: 'South mill' }).waitFor();
  expect(await all.nth(1).inputValue()).toBe('120');
  await all.nth(1).fill('80');
  await saved(page);
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.reload();
  await workers.getByRole('heading', { name: 'South mill' }).waitFor();
  expect(await all.evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toEqual([
    '120',
    '80',
  ]);
  await workers.getByRole('button', { name: 'As at the other sites' }).click();
  await workers.getByRole('button', { name: 'Different at South mill' }).waitFor();
  await saved(page);
});
