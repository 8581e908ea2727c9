import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const grave = ['serious', 'critical'];

/** What would keep somebody from using the page: each rule that is broken, with where. */
export async function barriers(page: Page): Promise<string[]> {
  // Pages have no frames, so that axe can run in the page itself, which is the quicker way.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')} at ${page.url()}`);
}
