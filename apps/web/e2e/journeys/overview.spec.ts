import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { operationsOf } from '../browser/operations.ts';
import { listed, numberIn, textsOf } from '../browser/reading.ts';
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
  const bands = page.getByRole('region', { name: 'Bands' }).getByRole('link').filter({ hasNotText: 'overridden' });
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
  const needed = await until(
    () => listed(page),
    (count) => count !== counts[0],
  );
  await page.goBack();
  const tile = page.getByText('Needs a decision', { exact: true }).locator('xpath=../..');
  await tile.first().waitFor();
  expect(numberIn(await page.getByRole('link', { name: /^All [\d,]+$/ }).textContent())).toBe(needed);
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
