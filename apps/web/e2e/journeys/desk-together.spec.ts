import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

interface Both {
  readonly approver: Page;
  readonly name: string;
  /** Who stands before it in the queue. */
  readonly before: string;
}

/** Both have the same case open, the first decides, and the second is told so. @param fromEnd place in the queue, 1 for the last */
async function decideAfterColleague(fromEnd: number): Promise<Both> {
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  await analyst.goto(`/o/${organisation}/desk`);
  // Other journeys decide about these, and about those that stand first.
  const queued = analyst
    .getByRole('navigation', { name: 'Queue' })
    .getByRole('listitem')
    .filter({ has: analyst.getByRole('checkbox', { name: /^Select (?!Kestrel|Lantern Glove|Blue Delta)/ }) })
    .getByRole('link');
  await queued.first().waitFor();
  const link = queued.nth(-fromEnd);
  const nameOf = async (of: Locator): Promise<string> => (await of.locator('bdi').first().textContent()) ?? '';
  const [name, before] = [await nameOf(link), await nameOf(queued.nth(-fromEnd - 1))];
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
  await approver
    .locator('main form')
    .getByText(/decided meanwhile: Engage\. Read it, then decide again/)
    .waitFor();
  await approver.getByText('In force: Engage').waitFor();
  return { approver, name, before };
}

test('Two people have one case open: the second is told what the first has decided, keeps what is written, and decides knowingly', async () => {
  const { approver, name } = await decideAfterColleague(1);
  expect(await approver.locator('main form textarea').first().inputValue()).toBe('A call is agreed.');
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

test('Keys go on from where a case stood that a colleague has decided meanwhile', async () => {
  const { approver, before } = await decideAfterColleague(2);
  await approver.getByRole('heading', { level: 2 }).first().click();
  await approver.keyboard.press('k');
  await approver.getByRole('heading', { level: 2, name: before }).waitFor();
});
