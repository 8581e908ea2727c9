import type { Page } from 'playwright-core';
import { redrawn } from './settled.ts';

/** Prints a page as the menu of a browser does: nothing tells the page before that it will be on paper. @returns how many sheets there are */
export async function sheetsOf(page: Page, path?: string): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true, ...(path === undefined ? {} : { path }) });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}

/** Prints a page, as above. @returns how many sheets it loses: a page that has been on paper for a while has so many more */
export async function sheetsLost(page: Page, path?: string): Promise<number> {
  // The head of the paper comes once the browser has nothing else to do, and takes a sheet of its own where the last one is full.
  if ((await page.locator('main#content').count()) > 0)
    await page.locator('[data-print-head]').waitFor({ state: 'attached' });
  const atOnce = await sheetsOf(page, path);
  await page.emulateMedia({ media: 'print' });
  // Some of it only knows now that it is on paper.
  await redrawn(page);
  const afterAWhile = await sheetsOf(page);
  await page.emulateMedia({ media: null });
  return afterAWhile - atOnce;
}
