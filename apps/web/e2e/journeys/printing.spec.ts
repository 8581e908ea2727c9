import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { settled } from '../browser/settled.ts';
import { sheetsLost } from '../browser/sheets.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';

test.each(['desk', 'overview', 'flags', 'changes', 'methodology', 'recruitment'])(
  'The page “%s” has all of its sheets when it is printed from the menu of the browser',
  async (name) => {
    const { page, organisation } = await browser.as(analyst);
    await page.goto(`/o/${organisation}/${name}`);
    await settled(page);
    expect(await sheetsLost(page)).toBe(0);
  },
);

test('The page of a supplier has all of its sheets when it is printed from the menu of the browser', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/suppliers?search=Kestrel`);
  await page.getByRole('link', { name: 'Kestrel Formwork WLL', exact: true }).first().click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  await settled(page);
  expect(await sheetsLost(page)).toBe(0);
});
