import type { TestBrowser } from './a-page.ts';
import { callsOf, supplierNamed } from './calls.ts';
import { dayFromNow } from './day-from-now.ts';

/**
 * Opens one supplier of the demo's buyer to the demo's auditor, with the calls of the pages. Proposing and approving have a journey of their own.
 * @returns the address of the engagement on the buyer's side, and of the list of engagements on the auditor's
 */
export async function engageFor(
  browser: TestBrowser,
  supplier: string,
  note: string,
): Promise<{ buyer: string; auditor: string }> {
  const { page: auditor, organisation: home } = await browser.as('auditor@aldgate.example');
  await auditor.goto(`/o/${home}/engaged`);
  const code = (await auditor.locator('main code').textContent()) ?? '';
  await auditor.close();
  const { page: analyst, organisation } = await browser.as('analyst@northfield.example');
  const call = callsOf(analyst, organisation);
  const supplierIds = [await supplierNamed(call, supplier)];
  const { proposeEngagement: proposed } = await call<{ proposeEngagement: { engagement: { id: string } | null } }>(
    'ProposeEngagement',
    {
      input: {
        ...{ auditor: code, supplierIds, kinds: ['DECISIONS'], purpose: 'FOLLOW_UP', note },
        ...{ fromOn: dayFromNow(0), untilOn: dayFromNow(60) },
      },
    },
  );
  await analyst.close();
  const engagementId = proposed.engagement?.id ?? '';
  const { page: approver } = await browser.as('approver@northfield.example');
  await callsOf(approver, organisation)('ApproveEngagement', { input: { engagementId, version: 1 } });
  await approver.close();
  return { buyer: `/o/${organisation}/engagements/${engagementId}`, auditor: `/o/${home}/engaged` };
}
