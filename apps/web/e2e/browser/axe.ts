import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { redrawn } from './settled.ts';

const grave = ['serious', 'critical'];

const MODAL = '[aria-modal="true"]';

/** What would keep somebody from using the page, or the dialog before it: each rule that is broken, with where. */
export async function barriers(page: Page): Promise<string[]> {
  // A box that scrolls sideways can be reached by keyboard once it knows that it does.
  await redrawn(page);
  const { isLoaded, isBehind } = await page.evaluate(
    (modal) => ({ isLoaded: 'axe' in window, isBehind: document.querySelector(modal) !== null }),
    MODAL,
  );
  // Where it has looked before, it is still there, and quick because it has run.
  const axeSource = isLoaded ? 'undefined' : undefined;
  // Pages have no frames, so that axe can run in the page itself, which is the quicker way. It looks at everything, and describes only
  // what is broken. It need not load style sheets and media once more: the rules that read those are about media, of which there are none,
  // and about a page that is held upright, which is not asked for by default.
  const axe = new AxeBuilder({ page, ...(axeSource && { axeSource }) })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  // Nobody reaches what is behind a dialog; pages without one are all looked at in barriers.spec.ts.
  if (isBehind) axe.include(MODAL);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => grave.includes(impact ?? ''))
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')} at ${page.url()}`);
}
