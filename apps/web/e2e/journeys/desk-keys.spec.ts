import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { operationsOf } from '../browser/operations.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';
const caseOf = (page: Page) => page.locator('main h2[tabindex]');
const nameOf = async (page: Page): Promise<string> =>
  ((await caseOf(page).locator('bdi').first().textContent()) ?? '').trim();
const reasonOf = (page: Page) => page.locator('main form textarea').first();
const rowsOf = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'Queue' }).getByRole('region').first().locator('li');
const nameIn = async (row: Locator): Promise<string> => ((await row.locator('bdi').first().textContent()) ?? '').trim();
const isFocused = (field: Locator): Promise<boolean> => field.evaluate((element) => element.matches(':focus'));

/** A reason of which nearly every letter is a key of the desk. */
const REASON = 'Quick jobs, forms, axles, kilns; 3 odd zones.';

interface Held {
  readonly page: Page;
  readonly answer: () => void;
}

/** A desk of which the questions that are meant wait for their answer. */
async function openHeld(isMeant: (operation: string, id: string) => boolean, first?: number): Promise<Held> {
  const { page, organisation } = await browser.as(analyst);
  const { promise: late, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/graphql?*', async (route) => {
    const asked = (route.request().postDataJSON() ?? {}) as { operationName?: string; variables?: { id?: string } };
    const { operationName = '', variables } = asked;
    if (isMeant(operationName, variables?.id ?? '')) await late;
    if (operationName !== 'Desk' || first === undefined) return route.fallback();
    return route.fallback({ postData: { ...asked, variables: { ...variables, first } } });
  });
  await page.goto(`/o/${organisation}/desk`);
  await caseOf(page).waitFor();
  await reasonOrForm(page).waitFor();
  return { page, answer };
}

const reasonOrForm = (page: Page): Locator => page.locator('main form').getByRole('radio').first();

/** Waits until the form stands, with the focus in its reason. */
async function reasonToHaveFocus(page: Page): Promise<void> {
  const reason = reasonOf(page);
  await until(async () => (await reason.count()) > 0 && (await isFocused(reason)), Boolean);
}

test('Where one step shows, a digit opens the decision, and what is written next is its reason', async () => {
  const { page, organisation } = await browser.as(analyst);
  for (const [width, height] of [
    [720, 450],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto(`/o/${organisation}/desk`);
    await page.getByRole('navigation', { name: 'Queue' }).getByRole('link').first().click();
    await caseOf(page).waitFor();
    const name = await nameOf(page);
    await page.keyboard.press('3');
    await page.keyboard.type(REASON);
    expect(await reasonOf(page).inputValue()).toBe(REASON);
    expect(await isFocused(reasonOf(page))).toBe(true);
    await until(
      () => Promise.resolve(page.url()),
      (url) => url.includes('step=decision'),
    );
    expect(await reasonOf(page).isVisible()).toBe(true);
    // The case is one step back.
    await page.goBack();
    await caseOf(page).waitFor();
    expect(await nameOf(page)).toBe(name);
    await page.evaluate(() => sessionStorage.clear());
  }
});

test('A digit is held for the case that the keys before it lead to; what is written meanwhile does nothing', async () => {
  const seen = new Set<string>();
  const { page, answer } = await openHeld(
    (operation, id) => operation === 'DeskCase' && seen.size < seen.add(id).size && seen.size > 1,
  );
  const asked = operationsOf(page);
  const third = await nameIn(rowsOf(page).nth(2));
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await page.keyboard.type(REASON);
  await page.keyboard.press('Control+Enter');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  answer();
  await reasonToHaveFocus(page);
  expect(await nameOf(page)).toBe(third);
  expect(await page.locator('main form :checked').getAttribute('value')).toBe('ENGAGE');
  expect(await reasonOf(page).inputValue()).toBe('');
  await page.keyboard.type(REASON);
  expect(await reasonOf(page).inputValue()).toBe(REASON);
  expect(asked).not.toContain('Decide');
});

test('A digit is held for a row of the lane that is still to come', async () => {
  const { page, answer } = await openHeld((operation) => operation === 'DeskLane', 2);
  const second = await nameIn(rowsOf(page).nth(1));
  await page.keyboard.press('j');
  await until(
    () => nameOf(page),
    (name) => name === second,
  );
  await page.locator('main form').getByRole('radio').first().waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  await page.keyboard.type(REASON);
  expect(await nameOf(page)).toBe(second);
  expect(await page.locator('main form :checked').count()).toBe(0);
  answer();
  await reasonToHaveFocus(page);
  expect(await nameOf(page)).toBe(await nameIn(rowsOf(page).nth(2)));
  expect(await reasonOf(page).inputValue()).toBe('');
});

test('Back and a reload keep the place deep in a lane, and the keys go on from there', async () => {
  const { page, answer } = await openHeld(() => false, 2);
  answer();
  const placed = (name: string, place: number): Promise<void> =>
    page
      .getByRole('heading', { level: 2, name })
      .and(caseOf(page))
      .waitFor()
      .then(() => page.getByText(new RegExp(`^${String(place)} of `)).waitFor());
  // Other journeys take rows away: the longest lane has enough of them.
  const lanes = page.getByRole('navigation', { name: 'Queue' }).getByRole('region');
  const counts = await lanes.getByRole('heading').locator('span:last-child').allTextContents();
  const lengths = counts.map((count) => Number.parseInt(count, 10));
  const rows = lanes.nth(lengths.indexOf(Math.max(...lengths))).locator('li');
  await rows.first().getByRole('link').click();
  await placed(await nameIn(rows.first()), 1);
  for (let at = 0; at < 2; at += 1) await page.keyboard.press('j');
  // The rows after the first two are there now.
  await until(
    () => rows.count(),
    (count) => count > 4,
  );
  const names = await Promise.all([2, 3, 4].map((at) => nameIn(rows.nth(at))));
  const [third = '', fourth = '', fifth = ''] = names;
  await placed(third, 3);
  await page.keyboard.press('j');
  await placed(fourth, 4);
  await page.keyboard.press('o');
  await page.getByRole('heading', { level: 1, name: fourth }).waitFor();
  await page.goBack();
  await placed(fourth, 4);
  await page.keyboard.press('j');
  await placed(fifth, 5);
  await page.reload();
  await placed(fifth, 5);
  const all = await page
    .getByRole('navigation', { name: 'Queue' })
    .locator('li a > span:first-child bdi')
    .allTextContents();
  await page.getByText(`Then ${all[all.indexOf(fifth) + 1] ?? ''} opens by itself.`).waitFor();
  await page.keyboard.press('k');
  await placed(fourth, 4);
});

test('What several can be done together stays in view, and a step back where one step shows', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/desk`);
  await caseOf(page).waitFor();
  await page.keyboard.press('x');
  const first = await nameOf(page);
  await page.keyboard.press('j');
  await until(
    () => nameOf(page),
    (name) => name !== first,
  );
  await page.keyboard.press('x');
  const engage = page.getByRole('button', { name: 'Engage all 2' });
  const isReached = (): Promise<boolean> =>
    engage.evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const found = document.elementFromPoint(left + width / 2, top + height / 2);
      return found !== null && button.contains(found);
    });
  await until(isReached, Boolean);
  await page.evaluate(() => window.scrollTo(0, 300));
  await until(isReached, Boolean);
  await page.setViewportSize({ width: 720, height: 450 });
  await page.getByRole('navigation', { name: 'Parts of the desk' }).getByRole('link', { name: '2 selected' }).click();
  await until(isReached, Boolean);
  expect(await barriers(page)).toEqual([]);
});

test('The dialog on the page of a supplier lists the kinds in the order of the keys', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/desk`);
  await caseOf(page).waitFor();
  await reasonOrForm(page).waitFor();
  const kindsIn = (radios: Locator) =>
    radios.evaluateAll((all) => all.map((radio) => (radio as HTMLInputElement).value));
  const kinds = await kindsIn(page.locator('main form input[type="radio"]:enabled'));
  await page.keyboard.press('o');
  await page.getByRole('button', { name: /(Make|Propose) a decision/ }).click();
  const radios = page.getByRole('dialog').locator('input[type="radio"]');
  await radios.first().waitFor();
  expect(await kindsIn(radios)).toEqual(kinds);
});
