import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { settled } from '../browser/settled.ts';
import { sheetsLost, sheetsOf } from '../browser/sheets.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';

// Not the overview: a medium that lasts brings more of its drawings into view, and draws them. Its own test says what paper leaves out.
test.each(['desk', 'flags', 'changes', 'methodology', 'recruitment'])(
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

test('The overview is printed with all of its drawings, whatever has been seen of it; paper from the menu says what it leaves out', async () => {
  const { page, organisation } = await browser.as(analyst, { width: 1440, height: 900 });
  await page.goto(`/o/${organisation}/overview`);
  await page.locator('[data-unseen]').nth(4).waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await page.getByText('5 drawings are missing here, as nobody had scrolled to them.').waitFor();
  await page.emulateMedia({ media: null });
  const before = await sheetsOf(page);

  // Printed once, they are there.
  await page.reload();
  await page.locator('[data-unseen]').nth(4).waitFor({ state: 'attached' });
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['drawn'] = String(
        document.querySelectorAll('figure[data-state="drawn"]').length,
      );
    };
  });
  await page.getByRole('button', { name: 'Print', exact: true }).waitFor();
  await page.keyboard.press('Control+p');
  await page.locator('html[data-drawn="5"]').waitFor();
  expect(await page.locator('[data-unseen]').count()).toBe(0);
  expect(await page.getByText(/drawings? (is|are) missing here/).count()).toBe(0);
  expect(await sheetsOf(page)).toBeGreaterThan(before + 1);
  expect(await sheetsLost(page)).toBe(0);
});
