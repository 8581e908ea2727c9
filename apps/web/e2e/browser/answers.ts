import type { Page } from 'playwright-core';

/** The screen of a phone. */
export const PHONE = { width: 390, height: 844 };

/** Waits until everything that was answered is saved. */
export const saved = (page: Page): Promise<void> => page.getByText('Everything is saved.').waitFor();

/** Opens the last page of a form with this title from the list of sections of a phone. */
export async function turnTo(page: Page, title: string): Promise<void> {
  await page.locator('details > summary').first().click();
  await page.getByRole('navigation').getByRole('link', { name: title }).last().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Submits the answers from their last page. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'These answers are right as far as I know.' }).check();
  await page.getByRole('button', { name: /^Submit to/ }).click();
  await page.getByRole('heading', { name: 'Your answers were submitted' }).waitFor();
}
