import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../facts/test/thorough.ts';
import { numberShape, numberText } from '../../src/values/number-text.ts';
import { shareOf } from '../../src/records/workforce-shares.ts';
import { findIn } from './find-in.ts';
import { writtenFile } from './written-file.ts';
import { NASTY_STRINGS } from './nasty-strings.ts';

const header = [
  'Supplier ID',
  'Supplier',
  'Country',
  'Address',
  'Workers',
  'Migrant workers %',
  'Fee survey date',
  'Notes',
];
const few = (...texts: string[]) => fc.constantFrom(...texts);
const cells = fc.tuple(
  few('', '1', '2', '3'),
  fc.oneof(
    few('Acme Mills', 'ACME MILLS LTD', 'Basil Co.', 'Cedar', '', 'unknown'),
    fc.constantFrom(...NASTY_STRINGS.slice(0, 20)),
  ),
  few('India', 'IN', 'Nepal', 'Korea', ''),
  few('Plot 1', 'plot-1', 'Plot 2', ''),
  few('10', '1,000', 'x', '', 'declined'),
  few('0.5', '50', '', 'none'),
  few('03/04/2025', '31/12/2024', ''),
  few('', 'mail a@b.example'),
);
const files = fc.array(cells, { maxLength: 25 });

describe('Reading a file', () => {
  test('again gives the same events, whatever the size of its batches', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 9 }), async (rows, batch) => {
        const once = await findIn(writtenFile(header, rows, batch));
        const again = await findIn(writtenFile(header, rows, 25));
        expect(again.events).toEqual(once.events);
      }),
      runs(30),
    );
  });

  test('in another order of rows finds the same suppliers', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.infiniteStream(fc.nat()), async (rows, numbers) => {
        const shuffled = rows
          .map((row) => ({ row, at: numbers.next().value as number }))
          .toSorted((a, b) => a.at - b.at);
        const [before, after] = [
          await findIn(writtenFile(header, rows)),
          await findIn(
            writtenFile(
              header,
              shuffled.map(({ row }) => row),
            ),
          ),
        ];
        const keys = (found: typeof before) =>
          found.suppliers.map(({ dossier }) => [dossier.key, dossier.rows.length]).toSorted();
        expect(keys(after)).toEqual(keys(before));
        expect(after.profile.counts).toEqual(before.profile.counts);
      }),
      runs(30),
    );
  });

  test('drops nothing: every row is in one supplier or rejected, and the counts agree', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (rows) => {
        const { profile, suppliers, rejected } = await findIn(writtenFile(header, rows));
        const inSuppliers = suppliers.flatMap(({ dossier }) => dossier.rows);
        const inSites = suppliers.flatMap(({ dossier }) => dossier.sites.flatMap((site) => site.rows));
        const all = [...inSuppliers, ...rejected.map(({ row }) => row)].toSorted((a, b) => a - b);
        expect(all).toEqual(rows.map((_, at) => at + 2));
        expect(inSites.toSorted((a, b) => a - b)).toEqual(inSuppliers.toSorted((a, b) => a - b));
        const sites = suppliers.reduce((sum, { dossier }) => sum + dossier.sites.length, 0);
        expect(profile.counts).toEqual({
          rows: rows.length,
          accepted: inSuppliers.length,
          rejected: rejected.length,
          suppliers: suppliers.length,
          sites,
        });
      }),
      runs(30),
    );
  });
});

describe('A number', () => {
  test('is never read from a text that has other characters than a number has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const shape = numberShape(numberText(text));
        if (shape !== null) expect(numberText(text)).toMatch(/^[-+]?\s*[\d.,٫ '’]+$/u);
      }),
    );
  });

  test('as a share of a total lies between 0 and 1 and is exact to eight decimals', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (part, more) => {
        const share = shareOf(part, part + more);
        expect(share).toMatch(/^(?:0|1|0\.\d{0,7}[1-9])$/);
        expect(Math.abs(Number(share) - part / (part + more))).toBeLessThanOrEqual(5.1e-9);
      }),
    );
  });
});
