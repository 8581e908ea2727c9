import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { EVERY_VIEW, pageWith, REFUSALS } from '../browser/every-page.ts';
import { overflow } from '../browser/reading.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => {
  browser.complaints.expect(REFUSALS);
  expect(await browser.endTest()).toEqual([]);
});

// What axe looks at is the same from either side: barriers.spec.ts looks at it.
describe('A page can be read from right to left', () => {
  test.each(EVERY_VIEW.filter(({ onJourney }) => onJourney !== true))(
    '$name: from right to left, and no wider than its window',
    async (view) => {
      const page = await pageWith(browser, view, { language: 'ar-XB' });
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await overflow(page)).toBe(0);
    },
  );
});
