import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { EVERY_VIEW, REFUSALS } from '../browser/every-page.ts';
import { pagesOfTheRouter } from '../browser/pages-of-the-router.ts';
import { overflow } from '../browser/reading.ts';
import { settled } from '../browser/settled.ts';
import { Walk } from '../browser/walk.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(() => {
  browser.complaints.expect(REFUSALS);
  expect(browser.complaints.take()).toEqual([]);
});

const walk = new Walk(browser);
const walked: string[] = [];
/** Where nobody stays: it leads on to the home of each kind of organisation. */
const LEADS_ON = new Set(['/o/$organisation', '/o/$organisation/']);

describe('Nobody is kept from using a page', () => {
  // A journey comes by the others and looks for barriers there.
  test.each(EVERY_VIEW.filter(({ onJourney }) => onJourney !== true))(
    '$name: in light, and in the dark on a phone',
    (view) =>
      walk.see(view, async (page) => {
        walked.push(new URL(page.url()).pathname);
        expect(await barriers(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        await page.setViewportSize({ width: 390, height: 844 });
        // What only a phone shows may still be on its way.
        await settled(page);
        expect(await barriers(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
        // The next view begins as this one did.
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 1440, height: 900 });
      }),
  );

  test('every page of the router is among those that were looked at', () => {
    const missed = [...pagesOfTheRouter()].filter(
      ([path, pattern]) => !LEADS_ON.has(path) && !walked.some((address) => pattern.test(address)),
    );
    expect(missed.map(([path]) => `${path} has no view in browser/every-page.ts`)).toEqual([]);
  });
});
