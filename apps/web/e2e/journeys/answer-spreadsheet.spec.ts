import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { lettersOf, type Cell, type FilledBook } from '@plumbline/questionnaire/sheets';
import { readWorkbook } from '../../src/pages/answer/lib/xlsx/read-xlsx.ts';
import { workbookOf } from '../../src/pages/answer/lib/xlsx/write-xlsx.ts';
import { TestBrowser } from '../browser/a-page.ts';
import { askASupplier } from '../browser/asking.ts';
import { barriers } from '../browser/axe.ts';
import { overflow } from '../browser/reading.ts';

const browser = new TestBrowser();
beforeAll(() => browser.open());
afterAll(() => browser.close());
afterEach(async () => expect(await browser.endTest()).toEqual([]));

/** The first sheet with other values in the answers of all sites, by the code of the row. */
async function filled({ sheets }: FilledBook, values: Readonly<Record<string, string | number>>): Promise<Buffer> {
  const cells = sheets[0]?.cells ?? new Map<string, string>();
  const rows = Math.max(...[...cells.keys()].map((place) => Number(place.replace(/\D/g, ''))));
  const cellAt = (column: number, row: number): Cell => {
    const value = cells.get(`${lettersOf(column)}${row}`);
    const other = column === 3 ? values[String(cells.get(`A${row}`))] : undefined;
    return { value: other ?? (typeof value === 'boolean' ? null : (value ?? null)) };
  };
  const grid = Array.from({ length: rows }, (_, row) => [0, 1, 2, 3].map((column) => cellAt(column, row + 1)));
  return Buffer.from(await workbookOf([{ name: 'Filled by hand', rows: grid }], 'ltr').arrayBuffer());
}

const downloaded = async (file: Download): Promise<Blob> => new Blob([readFileSync(await file.path())]);

async function putIn(page: Page, name: string, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type="file"][accept*="spreadsheetml"]').last().setInputFiles({ name, mimeType, buffer });
}

test('The questions are downloaded as a spreadsheet, filled, and put in again: what it says is saved, what cannot be taken is listed', async () => {
  const { link } = await askASupplier(browser, { supplier: 'Grellalux Advisory AS', language: 'en' });
  const page = await browser.stranger({ width: 390, height: 844 });
  await page.goto(link);
  await page.getByRole('button', { name: 'Begin' }).click();
  const panel = page.getByRole('region', { name: 'Answer in a spreadsheet' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download as a spreadsheet' }).click(),
  ]);
  const book = await readWorkbook(await downloaded(file));
  expect(book.sheets.at(0)?.cells.get('A1')).toMatch(/^plumbline /);

  await putIn(page, 'notes.xlsx', Buffer.from('no workbook'));
  await panel.getByText('This file could not be read as a spreadsheet.').waitFor();
  const values = {
    'q03.activity': 'sewing of shirts',
    'q06.total': 120,
    'q06.women': 'most',
    'q12#state': 'We do not know',
  };
  await putIn(page, 'answers.xlsx', await filled(book, values));
  await panel.getByText('Answers taken from the spreadsheet: 3.').waitFor();
  await panel
    .getByRole('listitem')
    .getByText(/^1 Filled by hand, D\d+: This is not the kind of answer/)
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  expect(await overflow(page)).toBe(0);
  await page.getByText('Everything is saved.').waitFor();
  await page.reload();
  const work = page.getByRole('textbox', { name: 'Describe the work in a few words' });
  await work.waitFor();
  expect(await work.inputValue()).toBe('sewing of shirts');
});
