import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { seeDrawings } from '../browser/drawings.ts';
import { dropFile } from '../browser/drop-file.ts';
import { commit, toTheCheck } from '../browser/importing.ts';
import { operationsOf } from '../browser/operations.ts';
import { listed, numberIn, textsOf } from '../browser/reading.ts';
import { settled } from '../browser/settled.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';

test('The overview, with what stands around it, is one question to the service', async () => {
  const { page, organisation } = await browser.as(analyst);
  const operations = operationsOf(page);
  await page.goto(`/o/${organisation}/overview`);
  await page.getByRole('table', { name: 'Decide next' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(operations).toEqual(['OverviewOpening']);
});

test('The bands add up to all suppliers, and each count opens a list of that many', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/overview`);
  // The overridden ones are counted in their band, too.
  const region = page.getByRole('region', { name: 'Bands', exact: true });
  const bands = region.getByRole('listitem').getByRole('link').filter({ hasNotText: 'overridden' });
  await bands.first().waitFor();
  const counts = (await textsOf(bands)).map(numberIn);
  const all = numberIn(await page.getByText(/^[\d,]+ suppliers, /).textContent());
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);

  await bands.first().click();
  await until(
    () => listed(page),
    (count) => count === counts[0],
  );
  await page.goBack();
  await page.getByRole('link', { name: 'Needs a decision' }).click();
  const needed = numberIn(await page.getByText(/^[\d,]+ suppliers need a decision/).textContent());
  await page.goBack();
  await page.getByRole('region', { name: 'What waits' }).waitFor();
  expect(numberIn(await page.getByRole('link', { name: /^All [\d,]+$/ }).textContent())).toBe(needed);
});

test('The first glance fits the window of a laptop: what waits, what to decide next, bands, what changed, and where', async () => {
  const { page, organisation } = await browser.as(analyst, { width: 1440, height: 900 });
  await page.goto(`/o/${organisation}/overview`);
  await settled(page);
  // What is being assessed again is said above the panels, and moves them down meanwhile.
  await page.getByText(/assessed again/).waitFor({ state: 'detached' });
  for (const name of ['What waits', 'Bands', 'Decide next', 'What changed', 'Sector by region']) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.waitFor();
    const box = await panel.boundingBox();
    expect({ name, below: Math.max(0, (box?.y ?? 900) + (box?.height ?? 0) - 900) }).toEqual({ name, below: 0 });
  }
});

test.each(['es', 'de'])(
  'The first glance fits the window of a laptop in the language “%s”, too, with long amounts',
  async (language) => {
    const { page, organisation } = await browser.as(analyst, { width: 1440, height: 900, language });
    await page.goto(`/o/${organisation}/overview`);
    await settled(page);
    const map = page.locator('section:has(td[data-tinted], td.pl-hatch)').first();
    await map.waitFor();
    await until(
      async () => ((await map.boundingBox())?.y ?? 900) + ((await map.boundingBox())?.height ?? 0),
      (end) => end <= 900,
    );
    const amounts = page.locator('section:has([data-row-link]) tbody td:last-child');
    const beyond = await amounts.evaluateAll((cells) =>
      cells.map((cell) => {
        cell.textContent = '693,8\u00a0mil\u00a0GBP';
        const text = document.createRange();
        text.selectNodeContents(cell);
        const end = cell.getBoundingClientRect().right - parseFloat(getComputedStyle(cell).paddingRight);
        return Math.max(0, Math.round(text.getBoundingClientRect().right - end));
      }),
    );
    expect(beyond.length).toBeGreaterThan(0);
    expect(beyond).toEqual(beyond.map(() => 0));
  },
);

test('On a phone no word of a drawing is torn apart', async () => {
  const { page, organisation } = await browser.as(analyst, { width: 390, height: 844 });
  await page.goto(`/o/${organisation}/overview`);
  await seeDrawings(page, 5);
  const panel = page.getByRole('region', { name: 'People concerned', exact: true });
  const drawn = (await textsOf(panel.locator('svg text'))).flatMap((text) => text.split(/\s+/));
  expect(drawn).toEqual(expect.arrayContaining(['known', 'people', 'more']));
});

test('Charts and the map are read by the arrow keys, say their point in words, and stand as tables too', async () => {
  const { page, organisation } = await browser.as(analyst, { width: 1440, height: 900 });
  await page.goto(`/o/${organisation}/overview`);
  await seeDrawings(page, 5);
  for (const [name, says] of [
    ['People concerned', /^In these [\d,]+ suppliers with High or Critical risk, [\d,]+ people are concerned/],
    ['Known by topic', /^Least is known about this topic: .* of [\d,]+ suppliers\.$/],
    ['Bands by week', /^Suppliers whose band got worse: \d/],
    ['What workers got by month', /^In the last twelve months: workers repaid \d/],
    ['Where suppliers are', /^Suppliers are in \d+ countries\..*the map takes no side\.$/],
  ] as const) {
    const panel = page.getByRole('region', { name, exact: true });
    await panel.getByText(says).waitFor();
    await panel.getByRole('application').focus();
    await page.keyboard.press('ArrowRight');
    await panel.getByRole('status').filter({ hasText: /\w/ }).waitFor();
    await panel.getByRole('button', { name: 'Show as table' }).click();
    await panel.getByRole('table', { name, exact: true }).getByRole('row').nth(1).waitFor();
  }
  expect(await barriers(page)).toEqual([]);
  const map = page.getByRole('region', { name: 'Where suppliers are' });
  await map.getByRole('application').focus();
  const near = map.getByRole('status').filter({ hasText: /^3 sites near each other/ });
  await until(
    async () => {
      await page.keyboard.press('ArrowRight');
      return near.count();
    },
    (found) => found === 1,
  );
  // A mark opens its part of the map; beside it are its sites, and their suppliers are a list.
  await page.keyboard.press('Enter');
  await map.getByText('In this part there are 3 sites.', { exact: false }).waitFor();
  const beside = map.getByRole('region', { name: 'Sites with coordinates' });
  expect(await beside.getByRole('listitem').count()).toBe(3);
  await beside.getByRole('link', { name: 'Show the suppliers with these 3 sites' }).waitFor();
  await map.getByRole('button', { name: 'Whole map' }).click();
  await map.getByRole('button', { name: 'Whole map' }).waitFor({ state: 'detached' });
  await map.getByRole('application').focus();
  await page.keyboard.press('Home');
  const read = await map.getByRole('status').textContent();
  const suppliers = numberIn(/: ([^:]* suppliers)/.exec(read ?? '')?.[1] ?? '');
  await page.keyboard.press('Enter');
  await until(
    () => listed(page),
    (count) => count === suppliers,
  );
});

test('The map of the list has the suppliers of its filter, and hides again', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/suppliers?countries=IN`);
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  const map = page.getByRole('region', { name: 'Where suppliers are' });
  await map.getByText(/^Suppliers are in one country\. Coordinates are known of \d/).waitFor();
  await map.locator('figure[data-state="drawn"]').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Hide the map' }).click();
  await map.waitFor({ state: 'detached' });
});

test('A cell of the heat map opens a list whose every filter has a name', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/overview`);
  const cell = page.getByRole('table', { name: /sector/i }).locator('td[data-tinted] a');
  await cell.first().click();
  const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('listitem');
  const texts = await until(
    () => textsOf(chips),
    (shown) => shown.length === 6,
  );
  const bands = ['Critical', 'High', 'Medium', 'Low'].map((band) => `Risk of forced labour: ${band}`);
  expect(texts).toEqual(expect.arrayContaining(bands));
  expect(texts.filter((text) => /[A-Z]{3}|: *$/.test(text))).toEqual([]);
});

test('A person who keeps the page open sees that suppliers were assessed again', async () => {
  const { page: asked, organisation } = await browser.as(analyst);
  await asked.goto(`/o/${organisation}/review?kind=LIST_HIT`);
  const answer = asked.getByRole('button', { name: /^Somebody else/ });
  await answer.waitFor();
  const question = await asked.getByRole('main').getByRole('heading', { level: 2 }).first().textContent();
  const name = /“([^”]*)”/.exec(question ?? '')?.[1] ?? '';
  const { page: overview } = await browser.as('viewer@northfield.example');
  const { page: supplier } = await browser.as('viewer@northfield.example');
  await supplier.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(name)}`);
  const { workerPid } = browser.stack;
  // Nothing is assessed meanwhile, so that there is time to look.
  process.kill(workerPid, 'SIGSTOP');
  try {
    await answer.click();
    await asked.getByRole('button', { name: /^Undo the last answer/ }).waitFor();
    await supplier.getByRole('link', { name, exact: true }).first().click();
    await supplier.getByText(/It is being assessed again/).waitFor();
    await overview.goto(`/o/${organisation}/overview`);
    await overview.getByText(/being assessed again/).waitFor();
  } finally {
    process.kill(workerPid, 'SIGCONT');
  }
  await supplier.getByText(/It is being assessed again/).waitFor({ state: 'hidden', timeout: 120_000 });
  await overview.bringToFront();
  await overview.getByText(/being assessed again/).waitFor({ state: 'hidden', timeout: 120_000 });
});

test('A name in “Decide next” opens the supplier', async () => {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/overview`);
  const first = page.getByRole('table', { name: 'Decide next' }).getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

test('An organisation without suppliers is told what would fill the page, and who can', async () => {
  const { page, organisation } = await browser.as('owner@harbour.example');
  await page.goto(`/o/${organisation}/overview`);
  await page.getByText('No suppliers yet').waitFor();
  expect(await page.getByRole('link', { name: 'Import suppliers' }).count()).toBe(0);
});

test('With one supplier of which nothing is known, every panel says so, and none is a frame around nothing', async () => {
  const { page, organisation } = await browser.as('analyst@wharfside.example', { width: 1440, height: 900 });
  await page.goto(`/o/${organisation}/imports`);
  await dropFile(page, 'Drop a supplier list here', 'one.csv', 'Supplier\nLarkspur Fictional Works\n');
  await toTheCheck(page);
  await commit(page);
  await page.goto(`/o/${organisation}/overview`);
  await page.getByRole('region', { name: 'Bands', exact: true }).getByText('Not assessed').waitFor();
  // What is below the first glance comes after it.
  await page.locator('[data-unseen]').first().waitFor({ state: 'attached' });
  await until(
    async () => {
      await page.evaluate(() => document.querySelector('[data-unseen]')?.scrollIntoView({ block: 'center' }));
      return page.locator('[data-unseen]').count();
    },
    (left) => left === 0,
  );
  const heat = page.getByRole('region', { name: 'Sector by region' });
  await heat.getByText('1 supplier without a known country is not shown.', { exact: false }).waitFor();
  expect(await heat.getByRole('table').count()).toBe(0);
  const map = page.getByRole('region', { name: 'Where suppliers are' });
  await map.getByText('The country of no supplier is known.', { exact: false }).waitFor();
  expect(await map.getByRole('application').count()).toBe(0);
  for (const panel of await page.getByRole('main').getByRole('region').all())
    expect((await panel.textContent())?.length).toBeGreaterThan(40);
  expect(await barriers(page)).toEqual([]);
});
