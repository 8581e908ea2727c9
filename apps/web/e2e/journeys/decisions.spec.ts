import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const supplier = 'Kestrel Formwork WLL';

async function openSupplier(email: string): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(supplier)}`);
  await page.getByRole('link', { name: supplier, exact: true }).first().click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  return page;
}

/** A supplier about which nothing was decided: those that are looked at first have decisions already. */
async function openRow(
  email: string,
  row: number,
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<{ page: Page; name: string }> {
  const { page, organisation } = await browser.as(email);
  await prepare(page);
  await page.goto(`/o/${organisation}/suppliers?lanes=REST&sort=NAME`);
  const link = page.locator('main [data-row-link]').nth(row);
  const name = (await link.textContent()) ?? '';
  await link.click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor();
  return { page, name };
}

/** Opens the dialog. */
async function decide(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /(Make|Propose) a decision/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Decision about/ });
  await dialog.getByRole('radio').first().waitFor();
  return dialog;
}

/** Fills the dialog up to the last button. */
async function engage(page: Page, reason: string): Promise<Locator> {
  const dialog = await decide(page);
  await dialog.getByRole('radio', { name: 'Engage' }).check();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  return dialog;
}

/** Cuts off the answers to decisions after the service has made them; the first ones only, where `times` says how many. */
async function loseAnswers(page: Page, times = Number.POSITIVE_INFINITY): Promise<void> {
  let lost = 0;
  await page.route('**/graphql?*', async (route) => {
    const { operationName } = (route.request().postDataJSON() ?? {}) as { operationName?: string };
    if (operationName !== 'Decide' || lost >= times) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
}

/** How often the timeline has a decision with this reason. */
async function recorded(page: Page, reason: string): Promise<number> {
  await page
    .getByRole('navigation', { name: 'Views of this supplier' })
    .getByRole('link', { name: 'Timeline' })
    .click();
  const decisions = page.getByRole('region', { name: 'Decisions' });
  await decisions.getByText(reason).first().waitFor();
  return decisions.getByText(reason).count();
}

test('An analyst proposes a suspension after the do-no-harm questions; only an approver puts it in force', async () => {
  const analyst = await openSupplier('analyst@northfield.example');
  await analyst.getByRole('button', { name: /(Make|Propose) a decision/ }).click();
  const dialog = analyst.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Suspend' }).check();
  expect(await barriers(analyst)).toEqual([]);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('It gives the same answer for every supplier').waitFor();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByText('Answer this question. If there is no answer yet, say why.').first().waitFor();
  expect(await barriers(analyst)).toEqual([]);
  for (const question of await dialog.getByRole('textbox').all()) {
    await question.fill('Written down in the file of the visit in November.');
  }
  await dialog.getByRole('button', { name: 'Next' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Two requests to return documents were not answered.');
  // What would clear the flag of the documents is a condition unless somebody says otherwise.
  const conditions = dialog.getByRole('group', { name: 'Conditions, from what would clear each flag' });
  expect(await conditions.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Propose' }).click();
  await dialog.getByText('Choose who sees to it that the conditions are met.').waitFor();
  await dialog.getByLabel('Holds until').fill(dayFromNow(120));
  await dialog.getByLabel('Remedy for workers by').fill(dayFromNow(60));
  await dialog.getByLabel('Who sees to it here').selectOption({ index: 1 });
  expect(await barriers(analyst)).toEqual([]);
  await dialog.getByRole('button', { name: 'Propose' }).click();
  await dialog.getByText('Proposed: Suspend').waitFor();
  await dialog.getByText(/It waits for .*Ruben Aldana/).waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();

  const waiting = analyst.getByRole('region', { name: 'Waiting for approval' });
  await waiting.getByRole('button', { name: 'Withdraw' }).waitFor();
  expect(await waiting.getByRole('button', { name: 'Approve' }).count()).toBe(0);

  const approver = await openSupplier('approver@northfield.example');
  await approver.getByRole('region', { name: 'Waiting for approval' }).getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  const panel = approver.getByRole('region', { name: 'Decision', exact: true });
  await panel.getByText(/Approved by Ruben Aldana/).waitFor();
  expect(await panel.getByText('Waiting for approval').count()).toBe(0);
});

test('A decision whose answer is lost on the way is recorded once, and I am told that it is', async () => {
  const reason = 'A visit is agreed for the spring.';
  const { page } = await openRow('analyst@northfield.example', 0);
  await loseAnswers(page, 1);
  const dialog = await engage(page, reason);
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  await dialog.getByText('Recorded: Engage').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  expect(await recorded(page, reason)).toBe(1);
  browser.complaints.expect(/ERR_CONNECTION_RESET/);
});

test('When no answer comes at all I am told that nobody knows, and see what became of it', async () => {
  const reason = 'A visit is agreed for the autumn.';
  const { page } = await openRow('analyst@northfield.example', 1);
  await loseAnswers(page);
  const dialog = await engage(page, reason);
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  await dialog.getByText('We cannot tell whether this was saved.').waitFor({ timeout: 120_000 });
  await page.getByRole('region', { name: 'Decision', exact: true }).getByText(reason).waitFor();
  await dialog.getByRole('button', { name: 'Close without a decision' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard it' }).click();
  expect(await recorded(page, reason)).toBe(1);
  browser.complaints.expect(/ERR_CONNECTION_RESET/);
});

test('What I have written about a supplier is thrown away only when I say so', async () => {
  const answer = 'Two letters, and a visit together with another buyer.';
  const { page, name } = await openRow('analyst@northfield.example', 2);
  const dialog = await decide(page);
  const suspend = dialog.getByRole('radio', { name: 'Suspend' });
  await suspend.check();
  await dialog.getByRole('button', { name: 'Next' }).click();
  const written = dialog.getByRole('textbox').first();
  await written.fill(answer);

  await page.mouse.click(4, 450);
  const question = page.getByRole('dialog', { name: 'Close without a decision?' });
  for (const leave of [() => page.keyboard.press('Escape'), () => page.goBack()]) {
    await leave();
    await question.getByText('Cancel', { exact: true }).click();
    await question.waitFor({ state: 'hidden' });
    expect(await written.inputValue()).toBe(answer);
  }

  await page.reload();
  await suspend.waitFor();
  expect(await suspend.evaluate((radio) => radio.matches(':checked:focus'))).toBe(true);
  await dialog.getByRole('button', { name: 'Next' }).click();
  expect(await written.inputValue()).toBe(answer);
  expect(await barriers(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await question.waitFor();
  expect(await barriers(page)).toEqual([]);
  await question.getByRole('button', { name: 'Discard it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await decide(page);
  expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
  await page.goBack();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('heading', { level: 1, name }).waitFor();
});

test('A session that has ended while I wrote brings me back to what I wrote', async () => {
  const reason = 'A visit is agreed for the winter.';
  const { page } = await openRow('approver@northfield.example', 2, (opened) => opened.clock.install());
  const dialog = await engage(page, reason);
  const context = page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  // The look at the news is refused first; the answer to the decision comes when the sign-in page stands.
  const { promise: signedOut, resolve: answer } = Promise.withResolvers<void>();
  await page.route('**/graphql?*', async (route) => {
    const { operationName } = (route.request().postDataJSON() ?? {}) as { operationName?: string };
    if (operationName === 'Decide') await signedOut;
    return route.fallback();
  });
  const sent = page.waitForRequest((request) => request.postData()?.includes('"Decide"') === true);
  await dialog.getByRole('button', { name: 'Record the decision' }).click();
  const decided = await sent;
  await page.clock.runFor('01:01');
  await page.waitForURL(/\/sign-in\?/);
  answer();
  await decided.response();
  await context.addCookies(cookies);
  await page.goto(new URL(page.url()).searchParams.get('next') ?? '');
  await dialog.getByRole('radio', { name: 'Engage', checked: true }).waitFor();
  await dialog.getByRole('button', { name: 'Next' }).click();
  expect(await dialog.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe(reason);
  browser.complaints.expect(/status of 401/);
});

test('A note with a long number is kept once I say that it is no person’s', async () => {
  const reason = 'No new orders after purchase order 4500123456.';
  const { page } = await openRow('analyst@northfield.example', 3);
  const dialog = await engage(page, reason);
  const send = dialog.getByRole('button', { name: 'Record the decision' });
  const confirmation = dialog.getByRole('checkbox', { name: /^The long numbers are order, contract/ });
  expect(await confirmation.count()).toBe(0);
  await send.click();
  await dialog.getByText('This contains a long number.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await confirmation.check();
  await send.click();
  await dialog.getByText('Recorded: Engage').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  expect(await recorded(page, reason)).toBe(1);
});
