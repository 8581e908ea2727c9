import type { Page } from 'playwright-core';
import { numberIn } from './reading.ts';

const TILES = ['New', 'Changed', 'Same', 'Needs your answer', 'Rejected'] as const;
type Counts = Record<(typeof TILES)[number], number>;

/** The tile of the check with that name. */
export const tile = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What would happen to the rows' }).getByRole('button', { name });

/** What the check says of the rows. */
export async function counts(page: Page): Promise<Counts> {
  await tile(page, 'New').waitFor();
  const read = await Promise.all(TILES.map(async (name) => [name, numberIn(await tile(page, name).textContent())]));
  return Object.fromEntries(read) as Counts;
}

/** Goes from the first step to the check, with the columns as they are suggested. */
export async function toTheCheck(page: Page): Promise<Counts> {
  await page.getByRole('heading', { level: 1, name: 'Check how we read the file' }).waitFor();
  await page.getByRole('link', { name: 'Continue to columns' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check before anything changes' }).waitFor({ timeout: 120_000 });
  return counts(page);
}

/** Imports what was checked. */
export async function commit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Import [\d,]+ rows? now$/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor({ timeout: 120_000 });
}
