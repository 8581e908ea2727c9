import type { Page } from 'playwright-core';
import type { TestBrowser } from './a-page.ts';
import { callsOf, supplierNamed, type Call } from './calls.ts';
import { until } from './until.ts';

interface AskedFor {
  /** Name of a supplier in the demo list. No two journeys ask the same. */
  readonly supplier: string;
  readonly language: string;
  /** The core questions, unless all of them are asked. */
  readonly set?: 'core' | 'full';
  /** By mail, though no mail server is set here; else the buyer hands the link over. */
  readonly byMail?: boolean;
  /** Analyst of the buyer that asks; of Northfield where nobody is named. */
  readonly analyst?: string;
}

interface Asked {
  readonly supplierId: string;
  /** Address that is handed over. */
  readonly link: string;
}

/** Has a buyer’s analyst ask a supplier, with the calls of the pages. The form itself has journeys of its own. */
export async function askASupplier(
  browser: TestBrowser,
  { supplier, analyst = 'analyst@northfield.example', ...terms }: AskedFor,
): Promise<Asked> {
  const { page, organisation } = await browser.as(analyst);
  const call = callsOf(page, organisation);
  const supplierId = await supplierNamed(call, supplier);
  const link = await linkTo(call, supplierId, terms);
  await page.close();
  return { supplierId, link };
}

/** Asks a supplier. @returns the address that is handed over */
export async function linkTo(
  call: Call,
  supplierId: string,
  { language, set = 'core', byMail = false }: Omit<AskedFor, 'supplier' | 'analyst'>,
): Promise<string> {
  const contact = { email: 'mei@supplier.example', name: 'Mei Tan', language };
  // The address is known before, so nobody has to say whether the right company has answered.
  await call('SaveContact', { input: { supplierId, contactId: null, ...contact } });
  const asked = await call<{ askSuppliers: { requestIds: string[]; userErrors: unknown[] } }>('AskSuppliers', {
    input: {
      contacts: [{ supplierId, ...contact }],
      ...{ set, topics: [], reason: 'yearly', note: 'We ask all our suppliers once a year.', dueOn: '2099-01-31' },
      ...{ fullBecause: set === 'full' ? 'They want to tell us all.' : '', byHand: !byMail, numbersChecked: true },
    },
  });
  const [requestId] = asked.askSuppliers.requestIds;
  if (requestId === undefined) throw new Error(JSON.stringify(asked));
  // The request may still be on its way.
  const { createRequestLink: made } = await until(
    () => call<{ createRequestLink: { link: string | null } }>('CreateRequestLink', { input: { requestId } }),
    ({ createRequestLink }) => createRequestLink.link !== null,
  );
  if (made.link === null) throw new Error('The request did not arrive');
  return made.link;
}

/** Makes a link to a supplier's request on the page of requests, as it is handed over. */
export async function linkOf(page: Page, supplier: string): Promise<string> {
  await page.getByRole('button', { name: `Make a link ${supplier}` }).click();
  const dialog = page.getByRole('dialog', { name: `A link for ${supplier}` });
  const label = dialog.getByRole('textbox', { name: 'Link to the questions' });
  // The request may still be on its way: then the page says so, and it is tried again.
  await until(async () => {
    if (await label.isVisible()) return true;
    const ready = dialog.locator('button:enabled', { hasText: 'Make a link' });
    if ((await ready.count()) > 0) await ready.click();
    return false;
  }, Boolean);
  const link = await label.inputValue();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return link;
}
