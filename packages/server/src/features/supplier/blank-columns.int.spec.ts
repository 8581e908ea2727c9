import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { recordsInBrief, recordsInFull } from './blank-columns.ts';
import type { BriefFacts, PackedRecord } from './packed-observation.ts';
import { readFileOf } from './testing/a-record.ts';
import { files } from './testing/arbitrary-files.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

/** Records of a list in which one site says nothing but its name, country and `blank` columns. */
async function blankIn(...headings: string[]): Promise<readonly PackedRecord[]> {
  const header = ['Supplier', 'Country', ...headings];
  return (await readFileOf({ header, rows: [['Acme', 'India', ...headings.map(() => '')]] })).packed;
}

function stored(organisationId: string, records: readonly PackedRecord[]): Promise<PackedRecord<BriefFacts>[]> {
  return db.database.transaction(organisationId, (tx) => recordsInBrief(tx, organisationId, records));
}

/** The records as another transaction reads them, from JSON. */
function readAgain(organisationId: string, brief: readonly PackedRecord<BriefFacts>[]): Promise<PackedRecord[]> {
  const rows = JSON.parse(JSON.stringify(brief.map((record) => ({ record })))) as {
    record: PackedRecord<BriefFacts>;
  }[];
  return db.database.transaction(organisationId, async (tx) =>
    (await recordsInFull<{ record: PackedRecord }>(tx, organisationId, rows)).map(({ record }) => record),
  );
}

function blankOf([record]: readonly PackedRecord<BriefFacts>[]): string | undefined {
  return record?.sites[0]?.observation.facts.blank;
}

describe('Columns that are blank', () => {
  test('are read as the file had them, word for word', async () => {
    const organisationId = randomUUID();
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const { packed } = await readFileOf(file);
        const brief = await stored(organisationId, packed);
        expect(await readAgain(organisationId, brief)).toEqual(JSON.parse(JSON.stringify(packed)));
      }),
      runs(30),
    );
  });

  test('are named by number, and have the same one in every file', async () => {
    const organisationId = randomUUID();
    const first = await stored(organisationId, await blankIn('Workers', 'Migrant workers %'));
    expect(JSON.stringify(first)).not.toContain('notRecorded');
    const later = await stored(organisationId, await blankIn('Products', 'Migrant workers %', 'Workers'));
    expect(blankOf(later)?.split(' ')).toEqual(expect.arrayContaining(blankOf(first)?.split(' ') ?? []));
    expect(blankOf(await stored(organisationId, await blankIn('Workers', 'Migrant workers %')))).toBe(blankOf(first));
  });

  test('have another number under another heading, since the page names the heading', async () => {
    const organisationId = randomUUID();
    const workers = await blankIn('Workers');
    const employees = await blankIn('Number of employees');
    const brief = [await stored(organisationId, workers), await stored(organisationId, employees)];
    expect(blankOf(brief[0] ?? [])).not.toBe(blankOf(brief[1] ?? []));
    expect(await readAgain(organisationId, brief.flat())).toEqual([...workers, ...employees]);
  });

  test('get their numbers from two files at once', async () => {
    const organisationId = randomUUID();
    const lists = await Promise.all([blankIn('Workers', 'Products'), blankIn('Products', 'Workers', 'HS code')]);
    const brief = await Promise.all(lists.map((records) => stored(organisationId, records)));
    expect(await readAgain(organisationId, brief.flat())).toEqual(lists.flat());
  });

  test.each([
    ['is as long as a page', `Workers ${'(as of the last audit) '.repeat(400)}`],
    ['has signs that the database cannot store', 'Workers\u0000\ud800'],
  ])('are stored, even if a heading %s', async (_, heading) => {
    const organisationId = randomUUID();
    const [record] = await blankIn('Workers');
    const named = JSON.parse(
      JSON.stringify([record]).replaceAll('"Workers"', JSON.stringify(heading)),
    ) as PackedRecord[];
    const [read] = await readAgain(organisationId, await stored(organisationId, named));
    const column = read?.sites[0]?.observation.facts['workforce.total']?.column;
    expect(column).toBe(heading.replaceAll(/[\u0000\ud800]/g, '\ufffd'));
  });

  test('are those of one organisation: another one reads none of them', async () => {
    const organisationId = randomUUID();
    const brief = await stored(organisationId, await blankIn('Workers'));
    await expect(readAgain(randomUUID(), brief)).rejects.toThrow('There is no blank column');
  });

  test('may be said in full, as they were before they had numbers', async () => {
    const [record] = await blankIn('Workers');
    const before = [record] as PackedRecord<BriefFacts>[];
    expect(await readAgain(randomUUID(), before)).toEqual([record]);
  });
});
