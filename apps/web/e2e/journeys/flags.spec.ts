import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dropFile } from '../browser/drop-file.ts';
import { commit, toTheCheck } from '../browser/importing.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

const analyst = 'analyst@northfield.example';
const supplier = 'Wharf Lane Fictional Gloves';
const flag = 'Passports held by others';

/** Imports what is said of who holds the passports. */
async function say(holder: string): Promise<void> {
  const { page, organisation } = await browser.as(analyst);
  await page.goto(`/o/${organisation}/imports`);
  const list = [
    'Supplier,Country,Address,Products,Workers,Passports held by,Passport access',
    `${supplier},Malaysia,Lot 4,rubber gloves,400,${holder},none`,
  ].join('\n');
  await dropFile(page, 'Drop a supplier list here', `passports by ${holder}.csv`, list);
  await toTheCheck(page);
  await commit(page);
}

async function openSupplier(email: string): Promise<Page> {
  const { page, organisation } = await browser.as(email);
  await page.goto(`/o/${organisation}/suppliers?search=${encodeURIComponent(supplier)}`);
  await page.getByRole('link', { name: supplier, exact: true }).first().click();
  await page.getByRole('table', { name: 'Four numbers' }).waitFor({ timeout: 60_000 });
  return page;
}

/** What is done about the flag; it is the worst, and so it is open from the start. */
const workOn = (page: Page): Locator => page.getByRole('region', { name: `Work on this flag: ${flag}` });

test('A flag is disputed, cleared only with the named evidence and by a second person, opened again by hand by nobody alone, and by a new fact at once', async () => {
  await say('employer');
  const page = await openSupplier(analyst);
  await workOn(page).getByRole('button', { name: 'Dispute' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Reason' }).selectOption('The source cannot be relied on');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('The list is a year old, they say.');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Dispute' }).click();
  await workOn(page).getByText('Disputed', { exact: true }).waitFor();
  await page.getByText('Critical').first().waitFor();

  await workOn(page).getByRole('button', { name: 'Clear with evidence' }).click();
  const propose = dialog.getByRole('button', { name: 'Propose to clear' });
  await propose.click();
  expect(await dialog.getByText('This evidence is missing.').count()).toBe(4);
  for (const kind of await dialog.getByRole('group').all()) {
    await kind.getByLabel('Of which day').fill('2026-01-15');
    await kind.getByRole('combobox', { name: 'From whom' }).selectOption('a union');
    await kind.getByRole('textbox', { name: 'What it shows' }).fill('Seen on the visit and kept with its papers.');
  }
  expect(await barriers(page)).toEqual([]);
  await propose.click();
  await workOn(page).getByText('Clearing waits for a second person').waitFor();
  expect(await workOn(page).getByRole('button', { name: 'Approve' }).count()).toBe(0);

  const approver = await openSupplier('approver@northfield.example');
  await workOn(approver).getByText('What happened to this flag').click();
  await workOn(approver).getByText('A signed register of return').waitFor();
  await workOn(approver).getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  const cleared = approver.getByRole('region', { name: 'Cleared flags' });
  await cleared.getByText(/^Cleared on .* · watched until/).waitFor();
  expect(await barriers(approver)).toEqual([]);

  const reopening = await openSupplier(analyst);
  await workOn(reopening).getByRole('button', { name: 'Propose to open again' }).click();
  const reopen = reopening.getByRole('dialog');
  await reopen.getByRole('textbox', { name: 'Why' }).fill('The register was signed before the papers were back.');
  expect(await barriers(reopening)).toEqual([]);
  await reopen.getByRole('button', { name: 'Propose to open again' }).click();
  await workOn(reopening).getByRole('button', { name: 'Withdraw the proposal' }).waitFor();
  expect(await workOn(reopening).getByRole('button', { name: 'Approve opening again' }).count()).toBe(0);

  const { organisation } = await browser.as('approver@northfield.example');
  await approver.goto(`/o/${organisation}/overview`);
  await approver.getByRole('button', { name: /Waiting for approval/ }).click();
  await approver
    .getByRole('table', { name: 'Waiting for approval' })
    .getByText(`Cleared flag to be opened again: ${flag}`)
    .waitFor();
  const decides = await openSupplier('approver@northfield.example');
  await workOn(decides)
    .getByText(/^Opening it again is proposed by .* The register was signed before the papers were back\.$/)
    .waitFor();
  expect(await barriers(decides)).toEqual([]);
  await workOn(decides).getByRole('button', { name: 'Decline' }).click();
  const decline = decides.getByRole('dialog');
  await decline.getByRole('textbox', { name: 'Why' }).fill('The register names the day on which they came back.');
  await decline.getByRole('button', { name: 'Decline' }).click();
  await workOn(decides)
    .getByText(/^Cleared on .* · watched until/)
    .waitFor();

  await say('agent');
  const again = await openSupplier(analyst);
  await workOn(again).getByText('Open again: new facts', { exact: true }).waitFor({ timeout: 60_000 });
  expect(await again.getByRole('region', { name: 'Cleared flags' }).count()).toBe(0);
});

test('Clearings that wait and checks that are due lead from the overview to their lists', async () => {
  const { page, organisation } = await browser.as('approver@northfield.example');
  await page.goto(`/o/${organisation}/overview`);
  await page
    .getByRole('navigation', { name: 'Lists of flags' })
    .getByRole('link', { name: /Clearing to approve/ })
    .click();
  const table = page.getByRole('table', { name: 'Clearing to approve' });
  await table.getByText('You can approve it').first().waitFor();
  await page.getByRole('link', { name: /Retaliation checks/ }).click();
  await page.getByText('No check is due in the next two weeks.').waitFor();
});

test('A list of flags that has more than its first page is printed whole, and paper from the menu says how much is missing', async () => {
  const working = await openSupplier(analyst);
  const takeUp = working.getByRole('button', { name: 'Take up' });
  for (const other of await working.locator('h3').getByRole('button', { expanded: false }).elementHandles())
    await other.click();
  const open = await takeUp.count();
  expect(open).toBeGreaterThan(2);
  for (const left of [open - 1, open - 2, open - 3]) {
    await takeUp.first().click();
    await until(
      () => takeUp.count(),
      (count) => count === left,
    );
  }

  const { page, organisation } = await browser.as(analyst);
  // The demo has fewer flags than a page.
  await page.route('**/graphql?*', async (route) => {
    const body = route.request().postDataJSON() as { operationName: string; variables: { after?: string } };
    if (body.operationName !== 'Flags' || body.variables.after !== undefined) return route.fallback();
    return route.fallback({ postData: { ...body, variables: { ...body.variables, first: 2 } } });
  });
  await page.goto(`/o/${organisation}/flags?list=UNDER_REVIEW`);
  const rows = page.getByRole('table', { name: 'Under review' }).locator('[data-row-link]');
  await rows.first().waitFor();
  expect(await rows.count()).toBe(2);
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Only 2 of 3 rows are printed here.').waitFor();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('html[data-printed]').waitFor();
  expect(await rows.count()).toBe(3);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('rows are printed here').count()).toBe(0);
});
