import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser, type PageOptions } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { overflow } from '../browser/reading.ts';
import { EVERY_VIEW, show, type View } from '../browser/every-page.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());

// The browser notes refused requests in its console; the views that show them say what is refused.
const refusals = /status of (401|410)/;

async function look(view: View, options: PageOptions): Promise<Page> {
  if (view.who === null) {
    const page = await browser.stranger(options);
    await show(page, view, '');
    return page;
  }
  const { page, organisation } = await browser.as(view.who, options);
  await show(page, view, organisation);
  return page;
}

afterEach(async () => {
  browser.complaints.expect(refusals);
  expect(await browser.endTest()).toEqual([]);
});

const views = EVERY_VIEW.filter(({ onJourney }) => onJourney !== true);

describe('Nobody is kept from using a page', () => {
  test.each(views)('$name: in light, and in the dark on a phone', async (view) => {
    const page = await look(view, {});
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await barriers(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });

  // What axe looks at is the same from either side.
  test.each(views)('$name: from right to left, and no wider than its window', async (view) => {
    const page = await look(view, { language: 'ar-XB' });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await overflow(page)).toBe(0);
  });
});
