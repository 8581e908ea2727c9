import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const grave = ['serious', 'critical'];

/** What would keep somebody from using the page: each rule that is broken, with where. */
export async function barriers(page: Page): Promise<string[]> {
  // Where it has looked before, it is still there, and quick because it has run.
  const axeSource = (await page.evaluate(() => 'axe' in window)) ? 'undefined' : undefined;
  // Pages have no frames, so that axe can run in the page itself, which is the quicker way. It looks at everything, and describes only
  // what is broken.
  const axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')} at ${page.url()}`);
}
