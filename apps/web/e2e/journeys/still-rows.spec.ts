import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { askASupplier } from '../browser/asking.ts';
import { EVERY_VIEW, REFUSALS } from '../browser/every-page.ts';
import { manyRows } from '../browser/many-rows.ts';
import { shaking } from '../browser/still.ts';
import { show } from '../browser/a-view.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(() => {
  browser.complaints.expect(REFUSALS);
  expect(browser.complaints.take()).toEqual([]);
});

/** Long lists whose rows have heights of their own, in a window in which names take several lines. The others are drawn by the same table. */
const LISTS = ['flags', 'audit', 'jobs', 'requests', 'import-check'];
const WIDTH = 1000;

describe('What somebody is about to press stays where it is', () => {
  test.each(LISTS)('in the list of %s, while it comes and while they scroll', async (name) => {
    const view = EVERY_VIEW.find((one) => one.name === name);
    if (view === undefined || view.who === null) throw new Error(`There is no view ${name}`);
    if (name === 'requests') await askASupplier(browser, { supplier: 'Grellanor Software SL', language: 'en' });
    const { page, organisation } = await browser.as(view.who);
    await page.setViewportSize({ width: WIDTH, height: 700 });
    await manyRows(page);
    await show(page, view, organisation);
    expect(await shaking(page)).toBeLessThan(2);
    await page.close();
  });
});
