import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const grave = ['serious', 'critical'];

/** What would keep somebody from using the page: each rule that is broken, with where. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')} at ${page.url()}`);
}
