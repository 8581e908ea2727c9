import { describe, expect, test } from '@jest/globals';
import type { IntakeOptions } from '../../src/records/intake-options.ts';
import { findIn } from './find-in.ts';
import { said } from './one-site.ts';
import { writtenFile } from './written-file.ts';

/** What is read of a column of the activity, by row. */
async function activities(cells: readonly string[], options: Partial<IntakeOptions> = {}) {
  const rows = cells.map((cell, place) => [`Works ${String(place)} Ltd`, 'Qatar', cell]);
  const { profile, suppliers } = await findIn(writtenFile(['Supplier', 'Country', 'Activity'], rows), options);
  const known = suppliers.filter(
    ({ dossier }) => said(dossier.sites[0] ?? { observations: {} }, 'activity.sectors') !== 'notRecorded',
  );
  return { known: known.length, reading: profile.oneTexts.get('activity') };
}
const same = ['building contractor', 'Building  contractor', 'building contractor', '', 'building contractor'];

describe('A column of the activity that says one thing in every row', () => {
  test('is asked about, and unknown until then', async () => {
    const { known, reading } = await activities([...same, 'building contractor']);
    expect(reading).toEqual({ text: 'building contractor', rows: 5, told: false, asked: true });
    expect(known).toBe(0);
  });

  test('is read where somebody says that it is so, of this text only', async () => {
    const told = async (of: string | null) =>
      activities([...same, 'building contractor'], { texts: { activity: { of } } });
    expect(await told('Building contractor')).toMatchObject({ known: 5, reading: { told: true, asked: false } });
    expect(await told(null)).toMatchObject({ known: 5 });
    expect(await told('spinning mill')).toMatchObject({ known: 0, reading: { asked: true } });
  });

  test('is not asked about in few rows, or where one row differs', async () => {
    expect(await activities(same)).toMatchObject({ known: 4, reading: undefined });
    expect(await activities([...same, 'building contractor', 'road haulage'])).toMatchObject({
      known: 6,
      reading: undefined,
    });
  });
});
