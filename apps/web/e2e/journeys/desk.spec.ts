import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { operationsOf } from '../browser/operations.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

/** Other journeys decide about these. */
const OF_OTHERS = /Kestrel|Lantern Glove|Blue Delta/;

const caseOf = (page: Page) => page.locator('main h2[tabindex]');

async function openDesk(email: string): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/desk`);
  await caseOf(page).waitFor();
  return page;
}

const nameOf = async (page: Page): Promise<string> =>
  ((await caseOf(page).locator('bdi').first().textContent()) ?? '').trim();

/** The name of whom the form says that its case opens next. */
const promised = async (page: Page): Promise<string> =>
  ((await page.getByText(/^Then .* opens by itself\./).textContent()) ?? '').replace(
    /^Then (.*) opens by itself.*$/,
    '$1',
  );

/** How often a key was pressed that opens another case. */
let pressed = 0;

const toDecide = async (page: Page): Promise<number> =>
  Number.parseInt(
    (await page
      .getByText(/suppliers?( that match(es)? the filter)? needs? a decision/)
      .first()
      .textContent()) ?? '',
    10,
  );

/** Presses a key that opens another case, and waits for it. @returns its name */
async function pressForAnother(page: Page, key: string): Promise<string> {
  const before = await nameOf(page);
  await page.keyboard.press(key);
  pressed += 1;
  return until(
    () => nameOf(page),
    (name) => name !== before,
  );
}

/** Goes on to a case that no other journey needs. */
async function passOver(page: Page): Promise<string> {
  let name = await nameOf(page);
  while (OF_OTHERS.test(name)) name = await pressForAnother(page, 'j');
  return name;
}

test('An analyst decides ten cases in a row by keyboard: the next one is one key and at most one question to the service', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  const asked = operationsOf(page);
  const answered: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.postData()?.includes('"DeskCase"') === true) answered.push(request.url());
  });
  await page.goto(`/o/${organisation}/desk`);
  await caseOf(page).waitFor();
  expect(await barriers(page)).toEqual([]);
  const first = await toDecide(page);
  const before = pressed;
  const passed = await passOver(page);
  // Two keys in a row: the second is about the case that the first has opened, drawn or not.
  await until(
    () => Promise.resolve(answered.length),
    (count) => count >= pressed - before + 2,
  );
  await page.keyboard.press('j');
  await page.keyboard.press('3');
  pressed += 1;
  await until(
    async () => (await nameOf(page)) !== passed && (await page.locator('main form :checked').count()) === 1,
    Boolean,
  );
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  for (let decided = 0; decided < 10; decided += 1) {
    await passOver(page);
    await page.keyboard.press('3');
    await page.keyboard.type('A call is agreed.');
    await pressForAnother(page, 'Control+Enter');
  }
  // The first case and the one after it come with the page; then each key brings one more. The queue is read once.
  expect(asked.filter((name) => name === 'DeskCase').length).toBeLessThanOrEqual(pressed - before + 2);
  expect(asked.filter((name) => name === 'Desk')).toEqual(['Desk']);
  expect(await toDecide(page)).toBe(first - 10);

  // A slip is taken back, and its case is open again.
  const line = page.getByRole('status').filter({ hasText: 'Just now' });
  await line.getByText(/Engage\. In force\./).waitFor();
  await pressForAnother(page, 'z');
  await until(
    () => toDecide(page),
    (count) => count === first - 9,
  );
  // To ask the supplier leaves neither the case nor what is written about it.
  const name = await nameOf(page);
  await page.keyboard.press('q');
  const asking = page.getByRole('dialog', { name: /^Ask/ });
  await asking.getByRole('button', { name: 'Cancel' }).click();
  await asking.waitFor({ state: 'detached' });
  expect(await nameOf(page)).toBe(name);

  // Without a line nothing can be sent, what is written stays, and the button comes back by itself.
  await page.keyboard.press('3');
  await page.keyboard.type('A visit is agreed.');
  const send = page.getByRole('button', { name: /^Decide and next/ });
  await page.context().setOffline(true);
  await page.locator('main form').getByText('You are offline.').waitFor();
  expect(await send.getAttribute('aria-disabled')).toBe('true');
  await send.click({ force: true });
  expect(await barriers(page)).toEqual([]);
  // Nor while only the service is silent, for another reason; the key is held as the button is.
  const awayFrom = /\/(graphql|health)/;
  await page.route(awayFrom, (route) => route.abort('connectionrefused'));
  await page.context().setOffline(false);
  await page.locator('main form').getByText('Plumbline does not answer.').waitFor();
  const sent = asked.filter((name) => name === 'Decide').length;
  await page.keyboard.press('Control+Enter');
  await page.unroute(awayFrom);
  await page.locator('main form').getByText('Plumbline does not answer.').waitFor({ state: 'detached' });
  expect(asked.filter((name) => name === 'Decide').length).toBe(sent);
  expect(await send.getAttribute('aria-disabled')).toBeNull();
  expect(await page.locator('main form textarea').first().inputValue()).toBe('A visit is agreed.');
  browser.complaints.expect(/WebSocket|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/);

  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys of the desk' }).waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('What is proposed leaves what is to be decided; an approver finds it first, with the answers in view, and approves it by key', async () => {
  const page = await openDesk('analyst@northfield.example');
  const before = await toDecide(page);
  const name = await passOver(page);
  await page.keyboard.press('4');
  const form = page.locator('main form');
  await form.getByText('It gives the same answer for every supplier').waitFor();
  for (const box of await form.locator('textarea').all()) await box.fill('Written down in the file of the visit.');
  await form.getByLabel('Holds until').fill(dayFromNow(120));
  await form.getByLabel('Remedy for workers by').fill(dayFromNow(60));
  await form.getByLabel('Who sees to it here').selectOption({ index: 1 });
  expect(await barriers(page)).toEqual([]);
  const following = await promised(page);
  expect(await pressForAnother(page, 'Control+Enter')).toBe(following);
  await until(
    () => toDecide(page),
    (count) => count === before - 1,
  );
  await page.getByRole('region', { name: 'Proposed, waits for others' }).getByRole('link', { name }).waitFor();

  const approver = await openDesk('approver@northfield.example');
  await approver.getByRole('region', { name: 'Waits for you' }).getByRole('link', { name }).click();
  await approver.getByRole('heading', { level: 2, name }).waitFor();
  const proposal = approver.getByRole('region', { name: 'Waiting for approval' });
  await proposal.getByText('What leverage was used before this?').waitFor();
  expect(await barriers(approver)).toEqual([]);
  await approver.keyboard.press('a');
  await approver.getByRole('dialog').waitFor();
  // Nothing that somebody types closes it.
  await approver.keyboard.type('Yes, after the visit.');
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await approver
    .getByRole('status')
    .filter({ hasText: `${name}, Suspend. Approved.` })
    .waitFor();
});

test('Several are engaged at once for one reason; a viewer reads the desk and is told who can decide', async () => {
  const page = await openDesk('approver@northfield.example');
  const before = await toDecide(page);
  const boxes = page
    .getByRole('navigation', { name: 'Queue' })
    .getByRole('checkbox', { name: /^Select (?!Kestrel|Lantern Glove|Blue Delta)/ });
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const rows = page.getByRole('navigation', { name: 'Queue' }).getByRole('listitem');
  const [decided = ''] = await rows
    .filter({ has: page.getByRole('checkbox', { checked: true }) })
    .locator('bdi')
    .allTextContents();
  await rows.getByRole('link', { name: decided }).first().click();
  await page.getByRole('heading', { level: 2, name: decided }).waitFor();
  const address = page.url();
  await page.getByRole('button', { name: 'Engage all 2' }).click();
  const dialog = page.getByRole('dialog');
  const reason = dialog.getByRole('textbox');
  await until(() => reason.evaluate((field) => field.matches(':focus')), Boolean);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.type('Both were visited together.');
  expect(await reason.inputValue()).toBe('Both were visited together.');
  await dialog.getByRole('button', { name: 'Decide' }).click();
  // A case that is decided is open no longer, and what stands in it is read again.
  await until(
    () => nameOf(page),
    (name) => name !== decided,
  );
  await page.getByRole('status').filter({ hasText: '2 suppliers, Engage. In force.' }).waitFor();
  await until(
    () => toDecide(page),
    (count) => count === before - 2,
  );

  expect(page.url()).not.toBe(address);
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: decided }).waitFor();
  await page.getByText('In force: Engage').waitFor();
  await page.goForward();

  // A part of the list is chosen here too, and its first case opens.
  const all = await toDecide(page);
  await page.getByRole('button', { name: 'No filter' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByRole('group', { name: 'Lane' }).getByRole('checkbox').first().check();
  await until(
    () => toDecide(page),
    (count) => count < all,
  );
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  const chip = page.getByRole('button', { name: /^Remove the filter Lane/ });
  await chip.click();
  await until(
    () => toDecide(page),
    (count) => count === all,
  );

  const viewer = await openDesk('viewer@northfield.example');
  await viewer.getByText('Someone with the role analyst or approver can decide about this supplier.').waitFor();
  expect(await viewer.getByRole('radio').count()).toBe(0);
});

test('Keys that are faster than the service pass over no case of a lane; a phone marks the step that is open', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  const { promise: late, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/graphql?*', async (route) => {
    const asked = (route.request().postDataJSON() ?? {}) as { operationName?: string; variables?: object };
    if (asked.operationName === 'DeskLane') await late;
    // Two rows of a lane come with the page, however few are left in it.
    if (asked.operationName !== 'Desk') return route.fallback();
    return route.fallback({ postData: { ...asked, variables: { ...asked.variables, first: 2 } } });
  });
  await page.goto(`/o/${organisation}/desk`);
  await caseOf(page).waitFor();
  const lane = page.getByRole('navigation', { name: 'Queue' }).getByRole('region').first();
  const names = lane.locator('a > span:first-child bdi');
  const read = await names.count();
  const last = (await names.last().textContent()) ?? '';
  await names.first().click();
  // The keys that come after the last row that was read wait for the next ones.
  await until(
    async () => {
      await page.keyboard.press('j');
      return nameOf(page);
    },
    (name) => name === last,
  );
  await page.keyboard.press('j');
  answer();
  await until(
    () => names.count(),
    (count) => count > read,
  );
  await until(
    () => nameOf(page),
    (name) => name !== last,
  );
  expect(await names.allTextContents()).toContain(await nameOf(page));

  await page.setViewportSize({ width: 390, height: 800 });
  const steps = page.getByRole('navigation', { name: 'Parts of the desk' });
  for (const step of ['Decision', 'Case', 'Queue']) {
    await steps.getByRole('link', { name: step }).click();
    await until(
      () => steps.locator('[aria-current="step"]').allTextContents(),
      (marked) => marked.length === 1 && marked[0] === step,
    );
  }
});
