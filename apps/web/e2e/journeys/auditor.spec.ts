import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { TestBrowser } from '../browser/a-page.ts';
import { barriers } from '../browser/axe.ts';
import { dayFromNow } from '../browser/day-from-now.ts';
import { until } from '../browser/until.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

test('An analyst engages an auditor for some suppliers, another person lets it in, it sees that on its home, and loses it when somebody ends it', async () => {
  const { page: auditor, organisation: auditorHome } = await browser.as('auditor@aldgate.example');
  await auditor.goto(`/o/${auditorHome}/engaged`);
  const engagements = auditor.getByRole('table', { name: 'Engagements' });
  await engagements.getByRole('row').nth(1).waitFor();
  const before = await engagements.getByRole('row').count();
  const code = (await auditor.locator('main code').textContent()) ?? '';
  expect(await barriers(auditor)).toEqual([]);

  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  await analyst.goto(`/o/${organisation}/suppliers`);
  await analyst.getByRole('button', { name: 'Choose suppliers' }).click();
  const boxes = analyst.getByRole('table', { name: 'Suppliers' }).getByRole('checkbox');
  for (const place of [0, 1]) await boxes.nth(place).check();
  await analyst.getByRole('link', { name: 'Engage an auditor for them' }).click();
  const form = analyst.getByRole('dialog', { name: 'Engage an auditor for 2 suppliers' });
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  expect(await form.getByText('This is needed.').count()).toBe(3);
  expect(await barriers(analyst)).toEqual([]);
  await form.getByRole('textbox', { name: 'Code of the auditor' }).fill('Aldgate');
  await form
    .getByRole('combobox', { name: 'For what' })
    .selectOption({ label: 'To see whether findings were remedied' });
  await form
    .getByRole('textbox', { name: 'What the auditor should know' })
    .fill('The visit of the spring comes first.');
  await form.getByLabel('First day').fill(dayFromNow(0));
  await form.getByLabel('Last day').fill(dayFromNow(60));
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  await form.getByText('No auditor has this code.').waitFor();
  await form.getByRole('textbox', { name: 'Code of the auditor' }).fill(code);
  await form.getByRole('button', { name: 'Propose', exact: true }).click();
  const proposed = analyst.getByRole('row', { name: /Waits for an approver/ }).first();
  await proposed.getByRole('link', { name: 'Aldgate Assurance' }).click();
  await analyst.getByText('You proposed this.').waitFor();
  expect(await analyst.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  expect(await barriers(analyst)).toEqual([]);

  const { page: approver } = await browser.as('approver@northfield.example');
  await approver.goto(new URL(analyst.url()).pathname);
  await approver.getByRole('button', { name: 'Approve' }).click();
  await approver.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await approver.getByText(/Approved by Ruben Aldana/).waitFor();

  await until(
    async () => {
      await auditor.reload();
      await engagements.getByRole('row').nth(1).waitFor();
      return engagements.getByRole('row').count();
    },
    (rows) => rows === before + 1,
  );
  await engagements.getByText('The visit of the spring comes first.').waitFor();

  const row = engagements.getByRole('row', { name: /The visit of the spring/ });
  await row.getByRole('link', { name: 'Northfield Retail' }).click();
  const scope = auditor.getByRole('table', { name: 'Suppliers of the engagement' });
  await scope.getByRole('row').nth(2).waitFor();
  expect(await scope.getByRole('row').count()).toBe(3);
  expect(await barriers(auditor)).toEqual([]);
  await scope.getByRole('link').first().click();
  await auditor.getByRole('heading', { name: /flag/i }).first().waitFor();
  expect(await barriers(auditor)).toEqual([]);
  await auditor.getByRole('button', { name: 'Ask for evidence' }).click();
  const asking = auditor.getByRole('dialog', { name: /^Ask for evidence/ });
  await asking.getByRole('textbox', { name: 'Which evidence' }).fill('The register of the dormitory.');
  await asking.getByLabel('Until').fill(dayFromNow(14));
  expect(await barriers(auditor)).toEqual([]);
  await asking.getByRole('button', { name: 'Ask', exact: true }).click();
  await asking.waitFor({ state: 'detached' });
  await auditor.getByRole('button', { name: 'Record a finding' }).click();
  const finding = auditor.getByRole('dialog', { name: /^A finding at/ });
  await finding
    .getByRole('combobox', { name: 'What was found' })
    .selectOption({ label: 'Fire exit of the housing blocked' });
  await finding.getByRole('textbox', { name: 'What was seen' }).fill('Beds stand in front of the only second exit.');
  await finding.getByLabel('Day of the visit').fill(dayFromNow(-1));
  await finding.getByRole('radio', { name: 'Told by workers' }).check();
  await finding.getByRole('button', { name: 'Record', exact: true }).click();
  await finding
    .getByText(/sealed|safeguarding/i)
    .first()
    .waitFor();
  await finding.getByRole('radio', { name: 'Seen on the visit' }).check();
  expect(await barriers(auditor)).toEqual([]);
  await finding.getByRole('button', { name: 'Record', exact: true }).click();
  await finding.waitFor({ state: 'detached' });
  const opened = auditor.url();

  await approver.reload();
  await approver.getByText('Beds stand in front of the only second exit.').waitFor();
  await analyst.reload();
  await analyst.getByRole('button', { name: /^Answer/ }).click();
  const answer = analyst.getByRole('dialog', { name: /^Answer Anneke de Wit/ });
  await answer.getByRole('textbox', { name: 'What the auditor is to know' }).fill('It stands in the library.');
  expect(await barriers(analyst)).toEqual([]);
  await answer.getByRole('button', { name: 'Answer', exact: true }).click();
  await analyst.getByText('It stands in the library.').waitFor();

  await approver.getByRole('button', { name: 'End now' }).click();
  const ending = approver.getByRole('dialog', { name: /^End the engagement/ });
  await ending.getByRole('textbox', { name: 'Why' }).fill('The season has ended.');
  await ending.getByRole('button', { name: 'End now' }).click();
  await approver.getByText(/Ended by Ruben Aldana/).waitFor();
  await auditor.goto(opened);
  await auditor.getByText('Nothing is open here').waitFor();
  await auditor.goto(`/o/${auditorHome}/engaged`);
  await until(
    async () => {
      await auditor.reload();
      await row.waitFor();
      return row.textContent();
    },
    (text) => text?.includes('Ended by the buyer') === true,
  );
});
