import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

test('Two people have one case open: the second is told what the first has decided, keeps what is written, and decides knowingly', async () => {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  await analyst.goto(`/o/${organisation}/desk`);
  // Other journeys decide about these, and about those that stand first.
  const link = analyst
    .getByRole('navigation', { name: 'Queue' })
    .getByRole('listitem')
    .filter({ has: analyst.getByRole('checkbox', { name: /^Select (?!Kestrel|Lantern Glove|Blue Delta)/ }) })
    .getByRole('link')
    .last();
  const name = (await link.locator('bdi').first().textContent()) ?? '';
  const address = (await link.getAttribute('href')) ?? '';
  const { page: approver } = await browser.as('approver@northfield.example');
  for (const page of [analyst, approver]) {
    await page.goto(address);
    await page.getByRole('heading', { level: 2, name }).waitFor();
    await page.getByRole('radio', { name: 'Engage' }).waitFor();
    await page.keyboard.press('3');
    await page.keyboard.type('A call is agreed.');
  }
  await analyst.keyboard.press('Control+Enter');
  await analyst.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' });

  await approver.keyboard.press('Control+Enter');
  const form = approver.locator('main form');
  await form.getByText(/decided meanwhile: Engage\. Read it, then decide again/).waitFor();
  await approver.getByText('In force: Engage').waitFor();
  expect(await form.locator('textarea').first().inputValue()).toBe('A call is agreed.');
  expect(await barriers(approver)).toEqual([]);
  await approver.keyboard.press('Control+Enter');
  await approver.getByRole('heading', { level: 2, name }).waitFor({ state: 'detached' });
  await until(
    () =>
      approver
        .getByRole('status')
        .filter({ hasText: `${name}, Engage. In force.` })
        .count(),
    (count) => count === 1,
  );
});
