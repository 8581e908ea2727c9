import { basename } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { listed, numberIn } from '../browser/reading.ts';
import { until } from '../browser/until.ts';
import type { RealList } from '../stack/running-stack.mjs';

const browser = new TestBrowser();
const { lists } = browser.stack;

beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const TILES = ['New', 'Changed', 'Same', 'Needs your answer', 'Rejected'] as const;
const LONG = { timeout: 120_000 };

const ALL = { organisation: 'All lists', analyst: 'analyst-0@lists.example' };

/** Signed in where several organisations are offered, opens one of them. */
async function open(
  { organisation, analyst }: Pick<RealList, 'organisation' | 'analyst'>,
  section: string,
): Promise<Page> {
  const { page } = await browser.as(analyst);
  await page.goto('/');
  await page.getByRole('link', { name: organisation }).click();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }).click();
  return page;
}

async function tilesIn(page: Page): Promise<number[]> {
  const group = page.getByRole('group', { name: 'What would happen to the rows' });
  await group.waitFor();
  return Promise.all(TILES.map(async (name) => numberIn(await group.getByRole('button', { name }).textContent())));
}

/** Where every row says the same of what suppliers do, says that it is so. */
async function tellActivity(page: Page): Promise<void> {
  await tilesIn(page);
  if ((await page.getByRole('region', { name: 'Every row says the same' }).count()) === 0) return;
  await page.getByRole('button', { name: 'Yes, this is what they do' }).click();
  await page.getByRole('region', { name: 'What all rows say they do' }).waitFor(LONG);
}

/** The four steps, with what the file and the columns are taken for as they are suggested. @returns the tiles of the check */
async function importList(page: Page, { path }: RealList): Promise<number[]> {
  await page.getByLabel('Drop a supplier list here').setInputFiles(path);
  await page.getByRole('heading', { level: 1, name: 'Check how we read the file' }).waitFor(LONG);
  await page.getByRole('link', { name: 'Continue to columns' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('heading', { level: 1, name: 'Check before anything changes' }).waitFor(LONG);
  await tellActivity(page);
  const tiles = await tilesIn(page);
  await page.getByRole('button', { name: /^(Import|Confirm) [\d,]+ (unchanged )?rows?/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Imported' }).waitFor(LONG);
  await page.getByText(/still being assessed/).waitFor({ state: 'hidden', ...LONG });
  return tiles;
}

async function suppliersAndSites(page: Page): Promise<number[]> {
  const said = await page.getByText(/^[\d,]+, with [\d,]+ sites?$/).textContent();
  return (said ?? '').split(', with').map(numberIn);
}

const brandList = (): RealList => lists.find(({ file }) => file.startsWith('nike')) as RealList;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('In an empty organisation, the suggested mapping imported as it stands', () => {
  test.each(lists.map((list) => [list.file, list] as const))(
    '%s has the suppliers and sites that were counted by hand',
    async (_, list) => {
      const page = await open(list, 'Imports');
      expect(await importList(page, list)).toEqual([list.accepted, 0, 0, 0, list.rejected]);
      expect(await suppliersAndSites(page)).toEqual([list.suppliers, list.sites]);
      await page.getByRole('link', { name: 'See its suppliers' }).click();
      await until(
        () => listed(page),
        (count) => count === list.suppliers,
      );
      await page.getByRole('table', { name: 'Suppliers' }).locator('[data-row-link]').first().click();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText('Fictional demo supplier').count()).toBe(0);
    },
  );

  test('a brand’s list leaves at most one supplier in twenty without a band, though nobody says what its columns are', async () => {
    const list = brandList();
    const page = await open(list, 'Suppliers');
    const all = () => listed(page);
    await until(all, (count) => count === list.suppliers);
    const bands = page.locator('fieldset', { has: page.getByRole('checkbox', { name: 'High', exact: true }) }).first();
    await bands.waitFor();
    // A band that no supplier has is not among the filters.
    const unknown = bands.locator('> div', { has: page.getByRole('checkbox', { name: 'Not enough known' }) });
    const [said = '0'] = await unknown.allTextContents();
    expect(numberIn(said)).toBeLessThanOrEqual(list.suppliers / 20);
  });
});

describe('In one organisation, one after the other', () => {
  test.each(lists.map((list) => [list.file, list] as const))(
    'every row of %s is new, changed, the same, waiting for an answer or rejected',
    async (_, list) => {
      const page = await open(ALL, 'Imports');
      expect(sum(await importList(page, list))).toBe(list.rows);
    },
  );

  test('a list can be undone and imported again, and as many suppliers are there as before', async () => {
    const list = brandList();
    const count = async (): Promise<number> => listed(await open(ALL, 'Suppliers'));
    const before = await count();
    const page = await open(ALL, 'Imports');
    await page.getByRole('link', { name: basename(list.file) }).click();
    await page.getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo this import' }).click();
    await page.getByRole('heading', { level: 1, name: 'Undone' }).waitFor(LONG);
    await until(count, (left) => left < before);
    expect(sum(await importList(await open(ALL, 'Imports'), list))).toBe(list.rows);
    await until(count, (left) => left === before);
  });

  test('questions are answered with a key, one after the other', async () => {
    const page = await open(ALL, 'Review');
    const said = page.getByText(/(One question is|questions are) open/);
    await said.waitFor();
    const left = async (): Promise<number> => numberIn((await said.textContent())?.replace('One', '1') ?? '');
    let before = await left();
    for (let answered = 0; answered < 20 && before > 1; answered += 1) {
      // Of two records, that they are not one; of a sector or country, the likeliest, or that it cannot be told.
      const keys = await page.locator('kbd').allTextContents();
      const key = ['N', '1', 'C'].find((each) => keys.includes(each));
      await page.keyboard.press(key ?? 'C');
      const after = await until(left, (count) => count < before);
      expect(after).toBeLessThan(before);
      before = after;
    }
  });
});
