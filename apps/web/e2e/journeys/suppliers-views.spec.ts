import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { listed, textsOf } from '../browser/reading.ts';
import { sheetsOf } from '../browser/sheets.ts';
import { namesIn, openList } from '../browser/supplier-list.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

test('A view that I save and share opens for a colleague as I left it; a link to it does too; deleting it is undone', async () => {
  const page = await openList(browser);
  await page
    .getByRole('group', { name: 'Risk of forced labour' })
    .getByRole('checkbox', { name: 'High', exact: true })
    .check();
  await page.waitForURL(/labels=/);
  await page.getByRole('combobox', { name: 'Order' }).selectOption('Most workers first');
  await page.waitForURL(/sort=WORKERS/);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByText('Compact', { exact: true }).click();
  await page.waitForURL(/density=compact/);
  await page.getByRole('checkbox', { name: 'Spend' }).uncheck();
  await page.getByRole('button', { name: 'Move Workers towards the start' }).press('Enter');
  await page.waitForURL(/columns=/);
  await page.getByRole('combobox', { name: 'Columns that stay in view' }).selectOption('The first 3');
  await page.waitForURL(/pinned=3/);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('separator', { name: /“Workers, migrant”/ }).press('ArrowRight');
  await page.waitForURL(/widths=/);
  await page.getByRole('button', { name: 'View: Unsaved view' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('High, by workers');
  await page.getByRole('checkbox', { name: /^Share it with everybody/ }).check();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'View: High, by workers' }).waitFor();
  const saved = new URL(page.url());

  const colleague = await openList(browser, 'viewer@northfield.example');
  await colleague.getByRole('button', { name: 'View: All suppliers' }).click();
  await colleague.getByRole('menuitem', { name: /^High, by workers/ }).click();
  await colleague.getByRole('button', { name: 'View: High, by workers' }).waitFor();
  expect(Object.fromEntries(new URL(colleague.url()).searchParams)).toEqual(Object.fromEntries(saved.searchParams));
  await colleague.getByRole('button', { name: 'View: High, by workers' }).click();
  expect(await colleague.getByRole('menuitem', { name: /^Delete/ }).count()).toBe(0);
  await colleague.getByRole('menuitem', { name: 'Open my list with this view' }).click();
  // It is done once the menu offers to undo it.
  await colleague.getByRole('button', { name: 'View: High, by workers' }).click();
  await colleague.getByRole('menuitem', { name: 'Do not open my list with this view' }).waitFor();
  await colleague.goto(saved.pathname);
  await colleague.waitForURL(/sort=WORKERS/);
  await namesIn(colleague).first().waitFor();
  const headings = await textsOf(colleague.getByRole('table', { name: 'Suppliers' }).getByRole('columnheader'));
  expect([
    headings.includes('Spend, tier'),
    headings.indexOf('Workers, migrant') < headings.indexOf('Leading flag'),
  ]).toEqual([false, true]);

  await page.getByRole('button', { name: 'View: High, by workers' }).click();
  await page.getByRole('menuitem', { name: /^Delete/ }).click();
  await page.getByText('The view “High, by workers” is deleted.').waitFor();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'View: Unsaved view' }).click();
  await page.getByRole('menuitem', { name: /^High, by workers/ }).waitFor();
});

test('Keys pressed before the code of the finder is there are its keys, not those of the desk', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  for (const code of ['Control+K Meta+K', 'facetNames']) {
    const pressed = Promise.withResolvers<void>();
    await page.route('**/assets/*.js', async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(code)) await pressed.promise;
      await route.fulfill({ response });
    });
    await page.goto(`/o/${organisation}/desk`);
    const shown = page.locator('main h2[tabindex]');
    await shown.waitFor();
    const before = await shown.textContent();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('jj1kq');
    for (let key = 0; key < 4; key += 1) await page.keyboard.press('Backspace');
    pressed.resolve();
    const box = page.getByRole('combobox', { name: 'Find anything' });
    await box.waitFor();
    await page.keyboard.type('orv');
    expect([await box.inputValue(), await shown.textContent()]).toEqual(['jorv', before]);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    await page.unrouteAll({ behavior: 'wait' });
  }
});

test('Ctrl K finds suppliers with a slip in the name, countries and pages, by keyboard, and says what was searched', async () => {
  const { page, organisation } = await browser.as('analyst@northfield.example');
  await page.goto(`/o/${organisation}/suppliers`);
  await namesIn(page).first().waitFor();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Find anything' });
  await box.fill('kestral formw');
  const list = page.getByRole('listbox', { name: 'What was found' });
  await list.getByRole('option', { name: /^Kestrel Formwork WLL/ }).waitFor();
  await page.getByText('No name begins like that. Looked for instead: kestrel.').waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Kestrel Formwork WLL' }).waitFor();

  await page.keyboard.press('Control+k');
  await box.fill('qata');
  const group = list.getByRole('group', { name: 'Narrow the list by' });
  await group.getByRole('option', { name: /^Qatar/ }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  for (let key = 0; key < 20; key += 1) {
    if ((await list.locator('[aria-selected="true"]').textContent())?.startsWith('Qatar')) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Remove the filter Country: Qatar/ }).waitFor();

  await page.keyboard.press('Control+k');
  await list
    .getByRole('group', { name: 'Used last' })
    .getByRole('option', { name: /^Kestrel Formwork WLL/ })
    .waitFor();
  await box.fill('zzzz qqqq');
  await page.getByText('Nothing begins like “zzzz qqqq”').waitFor();
  await box.fill('methodol');
  await list.getByRole('option', { name: 'Methodology' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Methodology' }).waitFor();
});

test('Printed are all suppliers of the filter with the filter, the organisation and the day, and nothing to press', async () => {
  const page = await openList(browser);
  await page
    .getByRole('group', { name: 'Needs a decision' })
    .getByRole('checkbox', { name: 'No', exact: true })
    .check();
  await page.getByRole('button', { name: /^Remove the filter Needs a decision/ }).waitFor();
  // Until the new count is there, the page shows the old one and says that it is busy.
  await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' });
  const count = await listed(page);
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.locator('html[data-printed]').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText(`All ${count} suppliers that the filter leaves.`).waitFor();
  expect(await namesIn(page).count()).toBe(count);
  await page.getByText('Filter: Needs a decision: No. Order: What asks for attention first.').waitFor();
  await page
    .getByText(/^Northfield Retail/)
    .filter({ visible: true })
    .first()
    .waitFor();
  for (const hidden of ['navigation', 'searchbox', 'checkbox'] as const)
    expect(await page.getByRole(hidden).count()).toBe(0);
  expect(await sheetsOf(page)).toBeGreaterThan(count / 60);
});
