import type { Page } from 'playwright-core';
import type { View } from './a-view.ts';
import { openRow } from './go-inside.ts';

const analyst = 'analyst@northfield.example';
/** Whose imports are begun and never said yes to. */
const importer = 'analyst@quayside.example';

const NEW_LIST = [
  'Vendor;Land;What they make;Memo;Whereabouts;Head count',
  'Ostrava Fictional Castings s.r.o.;Czechia;iron castings;10;Ostrava;140',
  'บริษัท ตัวอย่างสมมติ จำกัด;Thailand;frozen shrimp;11;Samut Sakhon;310',
  ';Vietnam;furniture;12;Hanoi;30',
  'Brinmoor Fictional Knitwear and Garment Finishing Company of the Upper Valley Ltd;Korea;knitwear;13;;many',
  'Amlwch Fictional Fish; Sons;Wales;fish processing;14;Amlwch;55',
].join('\n');

/** Drops a list with faults of every kind. */
async function beginImport(page: Page): Promise<void> {
  const file = { name: 'new vendors.csv', mimeType: 'text/csv', buffer: Buffer.from(NEW_LIST) };
  await page.locator('main input[type="file"]').first().setInputFiles(file);
  await page.waitForURL(/\/imports\/[\w-]+/);
  await page.locator('main nav [aria-current="step"]').waitFor();
}

/** Goes on to the columns. */
async function beginMapping(page: Page): Promise<void> {
  await beginImport(page);
  await page.goto(`${page.url()}?step=columns`);
  await page.locator('main table').first().waitFor();
}

/** Before anybody has said yes. */
async function checkRows(page: Page): Promise<void> {
  await beginMapping(page);
  await page.locator('main .mantine-Button-root:not([data-variant])').first().click();
  await page.locator('main button[aria-pressed]').first().waitFor();
}

/** One row is mended, the others wait. */
async function correctRows(page: Page): Promise<void> {
  await checkRows(page);
  await page.locator('main button[aria-pressed]').last().click();
  const cells = page.locator('main textarea');
  await cells.first().fill('Hoi Fictional Furniture JSC');
  await page.locator('main tbody[data-state="ready"]').waitFor();
}

async function undo(page: Page): Promise<void> {
  await openRow(page);
  await page.locator('main button[data-variant="default"]').first().click();
  await page.getByRole('dialog').waitFor();
}

/** Lists that were imported, and the steps of an import. */
export const IMPORT_VIEWS: readonly View[] = [
  { name: 'imports', who: analyst, path: '/imports' },
  { name: 'import-file', who: analyst, path: '/imports', then: (page) => openRow(page, '?step=file') },
  { name: 'import-columns', who: analyst, path: '/imports', then: (page) => openRow(page, '?step=columns') },
  { name: 'import-check', who: analyst, path: '/imports', then: (page) => openRow(page, '?step=check') },
  { name: 'import-done', who: analyst, path: '/imports', then: (page) => openRow(page) },
  { name: 'import-undo', who: analyst, path: '/imports', then: undo },
  { name: 'import-new-file', who: importer, path: '/imports', then: beginImport, onJourney: true },
  { name: 'import-new-columns', who: importer, path: '/imports', then: beginMapping, onJourney: true },
  { name: 'import-new-check', who: importer, path: '/imports', then: checkRows, onJourney: true },
  { name: 'import-new-rejected', who: importer, path: '/imports', then: correctRows, onJourney: true },
];
