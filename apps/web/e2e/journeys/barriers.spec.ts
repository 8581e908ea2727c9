import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TestBrowser, type PageOptions } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { EVERY_VIEW, show } from '../browser/every-page.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());

const SHAPES: readonly (PageOptions & { readonly name: string })[] = [
  { name: 'in light' },
  { name: 'in the dark', dark: true },
];

// The browser notes refused requests in its console; the views that show them say what is refused.
const refusals = /status of (401|410)/;

describe.each(SHAPES)('Nobody is kept from using a page, $name', (shape) => {
  test.each(EVERY_VIEW)('$name', async (view) => {
    const opened =
      view.who === null ? { page: await browser.stranger(shape), organisation: '' } : await browser.as(view.who, shape);
    await show(opened.page, view, opened.organisation);
    expect(await barriers(opened.page)).toEqual([]);
    browser.complaints.expect(refusals);
    expect(await browser.endTest()).toEqual([]);
  });
});
