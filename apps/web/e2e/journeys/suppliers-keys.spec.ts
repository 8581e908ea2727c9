import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { listed, textsOf } from '../browser/reading.ts';
import { settled } from '../browser/settled.ts';
import { namesIn, openList } from '../browser/supplier-list.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';

test('With the keyboard alone I walk down the list and open a supplier', async () => {
  const page = await openList(browser);
  await namesIn(page).first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  expect(name).toBe((await textsOf(namesIn(page)))[2]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

test('Any row is a few keys away, and Back leads to the same rows in the same place with the focus on the same row', async () => {
  const page = await openList(browser);
  const last = (await listed(page)) - 1;
  const focused = () =>
    page.evaluate(() => document.activeElement?.matches('[data-row-link]') && document.activeElement.closest('tr')?.getAttribute('data-index')); // prettier-ignore
  const isOn = (row: number) => until(focused, (index) => index === String(row));
  await namesIn(page).first().focus();
  await page.keyboard.press('End');
  await isOn(last);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await until(focused, (index) => Number(index) < last - 3 && Number(index) > 100);
  const rows = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('tr[data-index]')]
        .map((row) => [row.querySelector('[data-row-link]')?.textContent, Math.round(row.getBoundingClientRect().top)])
        .filter(([, top]) => Number(top) > 250 && Number(top) < window.innerHeight),
    );
  // Rows that are only named so far are drawn in the next pictures.
  await settled(page);
  const [shown, row] = [await rows(), await focused()];
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/suppliers\/[^?]/);
  // The heading of the list stands until the supplier is there.
  await page.getByRole('heading', { level: 1, name: 'Suppliers', exact: true }).waitFor({ state: 'detached' });
  await settled(page);
  await page.goBack();
  await until(focused, (index) => index === row);
  expect(await until(rows, (now) => JSON.stringify(now) === JSON.stringify(shown))).toEqual(shown);

  await page.keyboard.press('Home');
  await isOn(0);
  await page.keyboard.type('kestrel f');
  await until(
    () => page.evaluate(() => document.activeElement?.textContent?.trim()),
    (name) => name === 'Kestrel Formwork WLL',
  );
  const field = page.getByRole('searchbox', { name: 'Find in Country' });
  await field.fill('qatr');
  await field.press('Enter');
  await page.getByRole('button', { name: /^Remove the filter Country: Qatar/ }).waitFor();
});

test('Who turns back before the supplier is there finds the focus on the row that they opened', async () => {
  const page = await openList(browser);
  const row = namesIn(page).nth(3);
  const name = await row.textContent();
  /** Answers to these requests wait until the function is called that it returns. */
  const hold = async (isHeld: (operation: string | undefined) => boolean): Promise<() => void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route(/\/assets\/|\/graphql\?/, async (route) => {
      const body = route.request().postDataJSON() as { operationName?: string } | null;
      if (isHeld(body?.operationName)) await promise;
      await route.fallback();
    });
    return resolve;
  };
  const turnBack = async () => {
    // The key that goes back is pressed in the page that is left.
    await page.keyboard.press('Alt');
    await page.goBack();
    await until(
      () => page.evaluate(() => document.activeElement?.textContent),
      (focused) => focused === name,
    );
    await page.locator('[data-opening]').waitFor({ state: 'detached' });
  };
  // While the code of the page is read, which hides the list, and once that page waits for its answer.
  const letCode = await hold((operation) => operation === undefined);
  await row.focus();
  await page.keyboard.press('Enter');
  await page.locator('[data-skeleton]').waitFor();
  await turnBack();
  letCode();
  const letAnswer = await hold((operation) => operation === 'Supplier');
  await row.click();
  await page.getByRole('heading', { level: 1, name: 'Supplier', exact: true }).waitFor();
  await turnBack();
  letAnswer();
});

test('At 200 % each supplier is a card with its whole name, and the keys lead from card to card', async () => {
  const { page, organisation } = await browser.as(analyst, { width: 720, height: 450 });
  await page.goto(`/o/${organisation}/suppliers`);
  const cards = page.getByRole('list', { name: 'Suppliers' }).locator('[data-row-link]');
  await cards.nth(2).waitFor();
  const isOn = (index: number) =>
    until(
      () => page.evaluate(() => document.activeElement?.closest('li')?.getAttribute('data-index')),
      (focused) => focused === String(index),
    );
  await cards.first().focus();
  await page.keyboard.press('ArrowDown');
  await isOn(1);
  await page.keyboard.press('End');
  await isOn((await listed(page)) - 1);
  await page.keyboard.press('Home');
  await isOn(0);
  await page.keyboard.type('kestrel f');
  await until(
    () => page.evaluate(() => document.activeElement?.textContent),
    (name) => name === 'Kestrel Formwork WLL',
  );
  expect(await page.evaluate(() => document.activeElement?.scrollWidth === document.activeElement?.clientWidth)).toBe(true); // prettier-ignore
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Kestrel Formwork WLL' }).waitFor();
  await page.goBack();
  await until(
    () => page.evaluate(() => document.activeElement?.textContent),
    (name) => name === 'Kestrel Formwork WLL',
  );
});
