import type { Page } from 'playwright-core';
import { settled } from './settled.ts';

/** Goes to another page of the application as its links do, without loading the application anew. */
export async function goInside(page: Page, path: string): Promise<void> {
  const before = await page.getByRole('heading', { level: 1 }).first().elementHandle();
  await page.evaluate((to) => {
    window.history.pushState(null, '', to);
  }, path);
  await page.waitForFunction((heading) => heading?.isConnected !== true, before);
  await settled(page);
}

/** Opens what a row of the page is about, the first one unless another is named, at the part of it that is asked for. */
export async function openRow(page: Page, part = '', row = 0): Promise<void> {
  const path = await page.locator('main [data-row-link]').nth(row).getAttribute('href');
  await goInside(page, `${path ?? ''}${part}`);
}
