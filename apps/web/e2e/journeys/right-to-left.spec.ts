import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { EVERY_VIEW, REFUSALS } from '../browser/every-page.ts';
import { overflow } from '../browser/reading.ts';
import { Walk } from '../browser/walk.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(() => {
  browser.complaints.expect(REFUSALS);
  expect(browser.complaints.take()).toEqual([]);
});

// By address: barriers.spec.ts goes from page to page as links do.
const walk = new Walk(browser, { language: 'ar-XB', byAddress: true });

// What axe looks at is the same from either side: barriers.spec.ts looks at it.
describe('A page can be read from right to left', () => {
  test.each(EVERY_VIEW.filter(({ onJourney }) => onJourney !== true))(
    '$name: from right to left, and no wider than its window',
    (view) =>
      walk.see(view, async (page) => {
        expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
        expect(await overflow(page)).toBe(0);
      }),
  );
});
