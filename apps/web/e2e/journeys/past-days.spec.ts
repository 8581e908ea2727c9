import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { forward } from '../browser/moved-clock.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const REASON = 'We ask for the contracts of the labour agent first.';

const bannerOf = (page: Page) => page.getByRole('complementary', { name: 'A day of the past' });

test('A buyer looks at a past day: a decision of later is not there yet, nothing can be changed, and links keep the day', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  // So long that today is a day of its own, whatever the time.
  await forward(browser.stack, 2);
  await page.goto(`/o/${organisation}/suppliers?needsDecision=true`);
  await page.locator('main [data-row-link]').nth(4).click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: /(Make|Propose) a decision/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Decision about/ });
  await dialog.getByRole('radio', { name: 'Engage' }).check();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  await dialog.getByText('Recorded: Engage').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('main').getByText(REASON).first().waitFor();

  await page.getByRole('button', { name: 'Look at a past day' }).click();
  await page.getByLabel('Day to look at').fill(dayFromNow(-1));
  await page.getByRole('button', { name: 'Show this day' }).click();
  await bannerOf(page)
    .getByText(/^You see \d/)
    .waitFor();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  expect(await page.locator('main').getByText(REASON).count()).toBe(0);
  expect(await page.getByRole('button', { name: /(Make|Propose) a decision/ }).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);

  const views = page.getByRole('navigation', { name: 'Views of this supplier' });
  // The decision of today is no entry of a timeline of then.
  await views.getByRole('link', { name: 'Timeline' }).click();
  await page.getByRole('region', { name: 'Timeline' }).waitFor();
  expect(await page.locator('main').getByText('Engage: recorded').count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await views.getByRole('link', { name: 'Recruitment' }).click();
  await page
    .getByRole('heading', { name: /Nobody has recorded yet who paid|^From / })
    .first()
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await views.getByRole('link', { name: 'Remedy' }).click();
  await page.getByText(/No finding about people was open on that day|left out on a past day/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await views.getByRole('link', { name: 'Why it moved since' }).click();
  await page.getByRole('region', { name: /^From .* to today$/ }).waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('link', { name: 'Suppliers' }).first().click();
  await page.getByRole('table').first().waitFor();
  await bannerOf(page).waitFor();
  expect(await page.getByRole('button', { name: /Export/ }).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Overview' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
  expect(new URL(page.url()).searchParams.get('asOf')).toBe(dayFromNow(-1));
  expect(await barriers(page)).toEqual([]);
  await bannerOf(page).getByRole('link', { name: 'Back to today' }).click();
  await page.getByRole('button', { name: 'Look at a past day' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
});

test('A day of which nothing was kept says so, and which days can be looked at', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/overview?asOf=2020-02-29`);
  await page.getByRole('heading', { name: '29 Feb 2020 cannot be looked at' }).waitFor();
  await page.getByText(/^Days from .* can be looked at\. A day opens once it has ended\.$/).waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto(`/o/${organisation}/suppliers?asOf=yesterday`);
  await page.getByRole('heading', { name: 'yesterday cannot be looked at' }).waitFor();
  await page.getByRole('link', { name: /^Look at .*, the nearest day that was kept$/ }).click();
  await page.getByRole('table').first().waitFor();
  await bannerOf(page).getByRole('link', { name: 'Back to today' }).press('Enter');
  await page.getByRole('button', { name: 'Look at a past day' }).waitFor();
});

test('An auditor looks at a past day within its engagement, and may do nothing there', async () => {
  const { page, organisation } = await browser.as('auditor@aldgate.example');
  await page.goto(`/o/${organisation}/engaged`);
  await page
    .getByRole('row', { name: /Running/ })
    .first()
    .getByRole('link', { name: 'Northfield Retail' })
    .click();
  await page.getByRole('table', { name: 'Suppliers of the engagement' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Record a finding' }).waitFor();
  await page.getByLabel('As of a past day').fill(dayFromNow(-1));
  await page.getByText(/as it stood at the end of that day/).waitFor();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  expect(await page.getByRole('button', { name: 'Record a finding' }).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
});
