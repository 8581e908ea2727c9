import type { Locator, Page } from 'playwright-core';
import type { TestBrowser } from './a-page.ts';

/** The names in the list of suppliers, which open them. */
export function namesIn(page: Page): Locator {
  return page.getByRole('table', { name: 'Suppliers' }).locator('[data-row-link]');
}

/** Opens the list of suppliers, as an analyst if nobody else is named, and waits for its first row. */
export async function openList(browser: TestBrowser, email = 'analyst@northfield.example'): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/suppliers`);
  await namesIn(page).first().waitFor();
  return page;
}
