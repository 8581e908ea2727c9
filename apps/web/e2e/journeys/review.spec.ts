import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dropFile } from '../browser/drop-file.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@quayside.example';

/** Suppliers of two countries whose work is told in a word that says nothing, and one whose word may mean several sectors. */
const LIST = [
  'Vendor,Country,Activity,Address',
  'Averil Fictional Works Ltd,India,sundry,1 Quay Street',
  'Brindle Fictional Works Ltd,Malaysia,sundry,2 Mill Lane',
  'Corran Fictional Works Ltd,India,sundry,3 Quay Street',
  'Dunmore Fictional Works Ltd,Malaysia,sundry,4 Mill Lane',
  'Elland Fictional Works Ltd,India,packing,5 Mill Lane',
].join('\n');

/** Imports the list as somebody who may. Returns the page, and the path of the questions about sectors that it asks. */
async function imported(): Promise<{ page: Page; questions: string }> {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/imports`);
  await dropFile(page, 'Drop a supplier list here', 'sundry works.csv', LIST);
  await page.getByRole('link', { name: 'Continue to columns' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check before anything changes' }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: /^Import [\d,]+ rows? now$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor({ timeout: 120_000 });
  const importId = /imports\/([^/?#]+)/.exec(page.url())?.[1] ?? '';
  return { page, questions: `/o/${organisation}/review?kind=SECTOR&importId=${importId}` };
}

test('A question about many suppliers lists them, is split and joined, and is answered with "cannot be told"', async () => {
  const { page, questions } = await imported();
  await page.goto(questions);
  const sundry = page.getByRole('heading', { level: 2, name: 'Which sector is “sundry”?' });
  await sundry.waitFor();
  await page.getByRole('button', { name: /^Skip for now/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Which sector is “packing”?' }).waitFor();
  await page.getByText('Nearest official phrase').click();
  await page
    .getByRole('listitem')
    .filter({ hasText: /^warehousing: .+, .+: [\d.]+\. Class of ISIC: / })
    .waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.goto(questions);
  await sundry.waitFor();
  const list = page.getByRole('region', { name: 'Suppliers of this question' });
  const listed = (count: string) => list.getByText(count, { exact: true }).waitFor();
  await listed('4 suppliers');
  expect(await barriers(page)).toEqual([]);

  await list.getByRole('textbox', { name: /^Search names/ }).fill('quay');
  await listed('2 suppliers');
  await list.getByRole('link', { name: 'Averil Fictional Works Ltd' }).waitFor();
  await list.getByRole('textbox', { name: /^Search names/ }).fill('');
  await listed('4 suppliers');

  await list.getByRole('combobox', { name: 'Country' }).click();
  await page.getByRole('option', { name: 'Malaysia (2)' }).click();
  await list.getByRole('button', { name: 'Ask about these 2 suppliers separately' }).click();
  const split = page.getByText(/This question was split/);
  await split.waitFor();
  await list.getByRole('link', { name: 'Brindle Fictional Works Ltd' }).waitFor();
  await listed('2 suppliers');
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('heading', { level: 2 }).first().click();
  await page.keyboard.press('c');
  await list.getByRole('link', { name: 'Averil Fictional Works Ltd' }).waitFor();
  // A key that is pressed before the list is read again is not heard.
  await page.locator('button:enabled', { hasText: 'Undo the last answer' }).waitFor();
  await page.keyboard.press('u');
  await list.getByRole('link', { name: 'Brindle Fictional Works Ltd' }).waitFor();
  await page.getByRole('button', { name: 'Join it to the others again' }).click();
  await listed('4 suppliers');
  await split.waitFor({ state: 'hidden' });

  const supplier = await list.getByRole('link', { name: 'Dunmore Fictional Works Ltd' }).getAttribute('href');
  await list.getByRole('checkbox', { name: 'Choose Dunmore Fictional Works Ltd' }).check();
  await list.getByRole('button', { name: 'Ask about this supplier separately' }).click();
  await listed('One supplier');
  await page.getByRole('button', { name: /^Cannot be told/ }).click();
  const back = page.getByRole('button', { name: 'Undo: sundry: Cannot be told' });
  await back.waitFor();
  await page.goto(supplier ?? '');
  await page.getByText('Nobody could tell which sector is “sundry”.').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.goto(questions);
  await back.click();
  await back.waitFor({ state: 'hidden' });
  await page.goto(supplier ?? '');
  await page.getByRole('heading', { level: 1, name: 'Dunmore Fictional Works Ltd' }).waitFor();
  expect(await page.getByText(/Nobody could tell/).count()).toBe(0);
});

test('Somebody who may not answer reads the suppliers of a question, and has nothing to split it with', async () => {
  const { page, organisation } = await browser.as('owner@quayside.example');
  await page.goto(`/o/${organisation}/review?kind=SECTOR`);
  const list = page.getByRole('region', { name: 'Suppliers of this question' });
  await list.getByRole('table').waitFor();
  expect(await list.getByRole('checkbox').count()).toBe(0);
  expect(await page.getByRole('button', { name: /separately$/ }).count()).toBe(0);
});
