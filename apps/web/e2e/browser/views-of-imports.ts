import type { Page } from 'playwright-core';

const NEW_LIST = [
  'Vendor;Land;What they make;Memo;Whereabouts;Head count',
  'Ostrava Fictional Castings s.r.o.;Czechia;iron castings;10;Ostrava;140',
  'บริษัท ตัวอย่างสมมติ จำกัด;Thailand;frozen shrimp;11;Samut Sakhon;310',
  ';Vietnam;furniture;12;Hanoi;30',
  'Brinmoor Fictional Knitwear and Garment Finishing Company of the Upper Valley Ltd;Korea;knitwear;13;;many',
  'Amlwch Fictional Fish; Sons;Wales;fish processing;14;Amlwch;55',
].join('\n');

/** Drops a list with faults of every kind. */
export async function beginImport(page: Page): Promise<void> {
  const file = { name: 'new vendors.csv', mimeType: 'text/csv', buffer: Buffer.from(NEW_LIST) };
  await page.locator('main input[type="file"]').first().setInputFiles(file);
  await page.waitForURL(/\/imports\/[\w-]+/);
  await page.locator('main nav [aria-current="step"]').waitFor();
}

/** Goes on to the columns. */
export async function beginMapping(page: Page): Promise<void> {
  await beginImport(page);
  await page.goto(`${page.url()}?step=columns`);
  await page.locator('main table').first().waitFor();
}

/** Before anybody has said yes. */
export async function checkRows(page: Page): Promise<void> {
  await beginMapping(page);
  await page.locator('main .mantine-Button-root:not([data-variant])').first().click();
  await page.locator('main button[aria-pressed]').first().waitFor();
}

/** One row is mended, the others wait. */
export async function correctRows(page: Page): Promise<void> {
  await checkRows(page);
  await page.locator('main button[aria-pressed]').last().click();
  const cells = page.locator('main textarea');
  await cells.first().fill('Hoi Fictional Furniture JSC');
  await page.locator('main tbody[data-state="ready"]').waitFor();
}
