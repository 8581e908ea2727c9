import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const grave = ['serious', 'critical'];

/** What would keep somebody from using the page: each rule that is broken, with where. */
export async function barriers(page: Page): Promise<string[]> {
  return found(page, axe(page));
}

/** Of those only what colours can be to blame for: in the dark nothing else of a page is different. */
export async function coloursThatBar(page: Page): Promise<string[]> {
  return found(page, axe(page).withRules(['color-contrast', 'link-in-text-block']));
}

/** Pages have no frames, so that axe can run in the page itself, which is the quicker way. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode();

async function found(page: Page, rules: AxeBuilder): Promise<string[]> {
  const { violations } = await rules.analyze();
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')} at ${page.url()}`);
}
