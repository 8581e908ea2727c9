import { describe, expect, test } from '@jest/globals';
import { opened } from './sources.ts';

const list = (title: string): string => `${title}\n\nSupplier,Country,City\nAcme,India,Pune\nBorneo,Malaysia,Kuching\n`;

describe('The day that stands above the headings', () => {
  test.each([
    ['Suppliers as of 3 Nov 2026', '2026-11-03'],
    ['Supplier list (2026-11-03)', '2026-11-03'],
    ['"Status: November 3, 2026"', '2026-11-03'],
    ['Stand: 31.10.2026', '2026-10-31'],
    ['Proveedores a 3 de noviembre de 2026', '2026-11-03'],
    ['供应商名单 2026年11月3日', '2026-11-03'],
    ['Tier 1,Printed,30/10/2026', '2026-10-30'],
    ['Data As Of DEC 2025', '2025-12-31'],
    ['Lieferanten Stand Februar 2024', '2024-02-29'],
    ['供应商名单 2025年9月', '2025-09-30'],
  ])('is the day of the file: %s', async (title, day) => {
    const { facts } = await opened(list(title));
    expect([facts.headerWhy.code, facts.writtenDate]).toEqual(['header-below-titles', day]);
  });

  test.each([
    ['no day', 'Suppliers of the house, 2026'],
    ['a day that can be read in two ways', 'Suppliers as of 03/11/2026'],
    ['two months', 'Suppliers from Jan 2026 to Jun 2026'],
    ['two days', 'Suppliers from 1 Jan 2026 to 30 Jun 2026'],
    ['a number that a spreadsheet would take for a day', 'List 46329'],
    ['a day that never was', 'Suppliers as of 31 Feb 2026'],
  ])('is not guessed from %s', async (_, title) => {
    expect((await opened(list(title))).facts.writtenDate).toBeNull();
  });

  test('is not taken from the rows below', async () => {
    const { facts } = await opened('Supplier,Country,Visited\nAcme,India,2026-11-03\nBorneo,Malaysia,2026-11-04\n');
    expect(facts.writtenDate).toBeNull();
  });
});
