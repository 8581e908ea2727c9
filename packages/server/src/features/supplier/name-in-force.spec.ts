import { describe, expect, test } from '@jest/globals';
import { compareRecord } from './compare-record.ts';
import { nameInForce } from './name-in-force.ts';
import type { StoredObservation } from './stored-observation.ts';
import { readFileOf, storedRows } from './testing/a-record.ts';

interface Said {
  readonly asOf: string;
  readonly importId: string;
  readonly recorded: string;
}

async function records(asOf: string, ...names: string[]) {
  return (await readFileOf({ header: ['Supplier', 'Country'], rows: names.map((name) => [name, 'India']), asOf }))
    .packed;
}

/** Rows of one supplier from a file that gives it each of these names, one row each. */
async function named({ asOf, importId, recorded }: Said, ...names: string[]): Promise<StoredObservation[]> {
  const recording = { supplierId: 'supplier', importId, recordedFrom: new Date(recorded) };
  return (await records(asOf, ...names)).flatMap((packed) => storedRows(packed, recording));
}

const january = { asOf: '2026-01-31', importId: 'first', recorded: '2026-03-01' };
const february = { asOf: '2026-02-28', importId: 'second', recorded: '2026-02-28' };

describe('The name of a supplier', () => {
  test('is that of the newest evidence, whenever it was recorded and in whatever order rows come', async () => {
    const rows = [...(await named(january, 'Acme Mills')), ...(await named(february, 'Borneo Weaving'))];
    expect(nameInForce(rows)).toBe('Borneo Weaving');
    expect(nameInForce(rows.toReversed())).toBe('Borneo Weaving');
  });

  test('is what was recorded later where two files speak to one day', async () => {
    const sameDay = { ...january, importId: 'second', recorded: '2026-03-02' };
    expect(nameInForce([...(await named(sameDay, 'Borneo Weaving')), ...(await named(january, 'Acme Mills'))])).toBe(
      'Borneo Weaving',
    );
  });

  test('is that of the first row where one file has it twice, also when that row was written first', async () => {
    const rows = await named(january, 'Acme Mills', 'Acme Mills Annex');
    const later = rows.map((row) => (row.rows[0] === 2 ? row : { ...row, recordedFrom: new Date('2026-09-01') }));
    expect(nameInForce(later)).toBe('Acme Mills');
  });

  test('is nobody’s where no row names the supplier', async () => {
    expect(nameInForce((await named(january, 'Acme Mills')).filter(({ siteKey }) => siteKey !== null))).toBeNull();
  });
});

describe('A record that gives another name', () => {
  const differences = async (asOf: string, name: string, before: readonly StoredObservation[]) => {
    const [packed] = await records(asOf, name);
    return packed === undefined
      ? []
      : compareRecord(packed, before).differences.filter(({ subject }) => subject === null);
  };

  test('changes the name when it is newer, back to an earlier one too', async () => {
    const before = await named(january, 'Acme Mills');
    expect(await differences('2026-02-28', 'Borneo Weaving', before)).toEqual([
      { subject: null, fact: 'name', before: 'Acme Mills', after: 'Borneo Weaving' },
    ]);
    expect(
      await differences('2026-03-31', 'Acme Mills', [...before, ...(await named(february, 'Borneo Weaving'))]),
    ).toEqual([{ subject: null, fact: 'name', before: 'Borneo Weaving', after: 'Acme Mills' }]);
  });

  test('tells another name of it when it is older', async () => {
    expect(await differences('2026-01-31', 'Acme Mills', await named(february, 'Borneo Weaving'))).toEqual([
      { subject: null, fact: 'otherName', before: null, after: 'Acme Mills' },
    ]);
  });
});
