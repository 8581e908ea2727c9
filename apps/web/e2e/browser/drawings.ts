import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** Goes down a page from one drawing that has not been seen to the next, until so many are drawn. */
export async function seeDrawings(page: Page, count: number): Promise<void> {
  const drawn = page.locator('figure[data-state="drawn"]');
  await until(
    async () => {
      await page.evaluate(() => document.querySelector('[data-unseen]')?.scrollIntoView({ block: 'center' }));
      return drawn.count();
    },
    (seen) => seen >= count,
  );
  await page.evaluate(() => window.scrollTo(0, 0));
}
