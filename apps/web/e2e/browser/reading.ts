import type { Locator, Page } from 'playwright-core';

/** The number in a text such as "1,234 suppliers". */
export function numberIn(text: string | null): number {
  const found = /-?[\d,]+(\.\d+)?/.exec(text ?? '')?.[0];
  if (found === undefined) throw new Error(`There is no number in "${text ?? ''}"`);
  return Number(found.replaceAll(',', ''));
}

/** How many suppliers the page of suppliers says that it lists. */
export async function listed(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { level: 1, name: 'Suppliers' });
  await heading.waitFor();
  return numberIn(
    await page
      .getByText(/^[\d,]+ suppliers?$/)
      .first()
      .textContent(),
  );
}

/** The texts of all that a locator finds, without blanks around them. */
export async function textsOf(locator: Locator): Promise<string[]> {
  return (await locator.allTextContents()).map((text) => text.trim());
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
