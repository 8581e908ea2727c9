import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestBrowser } from './a-page.ts';
import { barriers } from './axe.ts';
import { until } from './until.ts';

/**
 * A buyer's analyst asks a supplier that has no finding yet.
 * @param place of the supplier in the list from its end on, which suppliers leave once they have a finding: tests keep apart @returns the board, the supplier's name and a link to hand over
 */
export async function askASupplier(
  browser: TestBrowser,
  { place, language }: { readonly place: number; readonly language: string },
): Promise<{ page: Page; name: string; link: string }> {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/suppliers?lanes=REST&sort=NAME&descending=true`);
  const row = page.locator('main [data-row-link]').nth(place);
  const name = (await row.textContent()) ?? '';
  await row.click();
  await page.getByRole('link', { name: 'Ask for answers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask a supplier' });
  await dialog.getByRole('textbox', { name: 'Who answers' }).fill('Mei Tan');
  await dialog.getByRole('textbox', { name: 'E-mail address' }).fill('mei@supplier.example');
  await dialog.getByLabel('Language').selectOption(language);
  await dialog.getByRole('radio', { name: /^Core questions/ }).check();
  await dialog.getByLabel('Why you ask').selectOption({ label: 'We ask all suppliers from time to time' });
  await dialog.getByLabel('Answer by').fill('2099-01-31');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await dialog.getByText('Say in a sentence why you ask.', { exact: false }).waitFor();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'In a sentence' }).fill('We ask all our suppliers once a year.');
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  return { page, name, link: await linkOf(page, name) };
}

/** Makes a link to a supplier's request on the page of requests, as it is handed over. */
export async function linkOf(page: Page, supplier: string): Promise<string> {
  await page.getByRole('button', { name: `Make a link ${supplier}` }).click();
  const dialog = page.getByRole('dialog', { name: `A link for ${supplier}` });
  const label = dialog.getByRole('textbox', { name: 'Link to the questions' });
  // The request may still be on its way: then the page says so, and it is tried again.
  await until(async () => {
    if (await label.isVisible()) return true;
    const ready = dialog.locator('button:enabled', { hasText: 'Make a link' });
    if ((await ready.count()) > 0) await ready.click();
    return false;
  }, Boolean);
  const link = await label.inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}
