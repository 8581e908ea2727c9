import { describe, expect, test } from '@jest/globals';
import type { SupplierDossier } from '@plumbline/facts';
import fc from 'fast-check';
import { runs } from '../../../../facts/test/thorough.ts';
import { compareRecord } from './compare-record.ts';
import { composeDossier } from './compose-dossier.ts';
import type { StoredObservation } from './stored-observation.ts';
import { readFileOf, storedRows } from './testing/a-record.ts';
import type { WrittenFile } from './testing/a-record.ts';
import { files } from './testing/arbitrary-files.ts';

const subject = { id: 'supplier', name: 'Acme Mills' };

async function rowsOf(
  file: WrittenFile,
  importId = 'import',
  recordedFrom = new Date('2026-02-01'),
): Promise<StoredObservation[]> {
  const { packed } = await readFileOf(file);
  return packed.slice(0, 1).flatMap((each) => storedRows(each, { supplierId: 'supplier', importId, recordedFrom }));
}

async function rowsOfAll(all: readonly WrittenFile[]): Promise<StoredObservation[]> {
  const rows = await Promise.all(all.map((file, at) => rowsOf(file, `import ${at}`, new Date(1_770_000_000_000 + at))));
  return rows.flat();
}

function inKeyOrder(dossier: SupplierDossier): SupplierDossier {
  const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
  return {
    ...dossier,
    key: subject.id,
    name: subject.name,
    sites: dossier.sites.map((site) => ({ ...site, inputs: site.inputs.toSorted(byKey) })).toSorted(byKey),
  };
}

/** Values by site and fact, without source and date. */
function valuesIn(dossier: SupplierDossier): unknown {
  const values = (observations: object) =>
    Object.fromEntries(
      Object.entries(observations).map(([key, { state, value }]: [string, { state: string; value: unknown }]) => [
        key,
        [state, value],
      ]),
    );
  return dossier.sites.map(({ key, observations, inputs }) => [
    key,
    values(observations),
    inputs.map((input) => [input.key, input.goods, values(input.observations)]),
  ]);
}

describe('What is known of a supplier', () => {
  test('after one import is what the file says, word for word', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const { records } = await readFileOf(file);
        const [record] = records;
        if (record === undefined) throw new Error('The file has one supplier');
        expect(composeDossier(subject, await rowsOf(file))).toEqual(inKeyOrder(record.dossier));
      }),
      runs(100),
    );
  });

  test('does not depend on the order in which rows come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(files, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (all, numbers) => {
          const rows = await rowsOfAll(all);
          const shuffled = rows
            .map((row) => ({ row, at: numbers.next().value as number }))
            .toSorted((a, b) => a.at - b.at);
          const other = composeDossier(
            subject,
            shuffled.map(({ row }) => row),
          );
          expect(other).toEqual(composeDossier(subject, rows));
        },
      ),
      runs(100),
    );
  });

  test('is what it was before when the rows of an import are ended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(files, { minLength: 1, maxLength: 3 }), files, async (all, last) => {
        const before = await rowsOfAll(all);
        const known = composeDossier(subject, before);
        const after = [...before, ...(await rowsOf(last, 'last', new Date('2026-11-01')))];
        composeDossier(subject, after);
        const undone = after.filter(({ importId }) => importId !== 'last');
        expect(composeDossier(subject, undone)).toEqual(known);
      }),
      runs(60),
    );
  });

  test('has the same values when the same file comes again with a later day', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (file) => {
        const once = await rowsOf({ ...file, asOf: '2024-01-01' });
        const again = await rowsOf({ ...file, asOf: '2026-01-01' }, 'again', new Date('2026-06-01'));
        expect(valuesIn(composeDossier(subject, [...once, ...again]))).toEqual(valuesIn(composeDossier(subject, once)));
      }),
      runs(60),
    );
  });

  test('keeps what an audit recorded when the supplier later says otherwise, and yields to a later audit', async () => {
    const file = (holder: string, source: 'audit' | 'supplier', asOf: string): WrittenFile => ({
      header: ['Supplier', 'Passports held by'],
      rows: [['Acme Mills', holder]],
      source,
      asOf,
    });
    const audited = file('employer', 'audit', '2024-01-01');
    const own = file('worker', 'supplier', '2025-01-01');
    const again = file('worker', 'audit', '2025-06-01');
    const holder = async (...all: WrittenFile[]) =>
      composeDossier(subject, await rowsOfAll(all)).sites[0]?.observations['documents.holder']?.value;
    expect(await holder(audited, own)).toBe('employer');
    expect(await holder(own)).toBe('worker');
    expect(await holder(audited, own, again)).toBe('worker');
  });

  test('has a closed site open again when a later file says so, and a file that says nothing of it leaves it closed', async () => {
    const file = (asOf: string, closed: string): WrittenFile => ({
      header: ['Supplier', 'Closed'],
      rows: [['Acme Mills', closed]],
      asOf,
    });
    const closed = file('2024-01-01', 'yes');
    const isClosed = async (...all: WrittenFile[]) =>
      composeDossier(subject, await rowsOfAll(all)).sites[0]?.closed ?? false;
    expect(await isClosed(closed)).toBe(true);
    expect(await isClosed(closed, file('2025-01-01', ''))).toBe(true);
    expect(await isClosed(closed, file('2025-01-01', 'no'))).toBe(false);
    const compared = async (later: string, ...before: WrittenFile[]) => {
      const [packed] = (await readFileOf(file('2025-01-01', later))).packed;
      return packed === undefined ? null : compareRecord(packed, await rowsOfAll(before)).differences;
    };
    expect(await compared('no', closed)).toEqual([
      { subject: expect.any(String) as unknown, fact: 'closed', before: true, after: false },
    ]);
    expect(await compared('no', file('2024-01-01', ''))).toEqual([]);
  });

  test('takes from an older source only what it said of the same: access to passports that another held is not known', async () => {
    const file = (asOf: string, ...cells: [string, string][]): WrittenFile => ({
      header: ['Supplier', ...cells.map(([heading]) => heading)],
      rows: [['Acme Mills', ...cells.map(([, cell]) => cell)]],
      asOf,
    });
    const access = async (...all: WrittenFile[]) =>
      composeDossier(subject, await rowsOfAll(all)).sites[0]?.observations['documents.access']?.value;
    const holder = (who: string): [string, string] => ['Passports held by', who];
    const anyHour: [string, string] = ['Passport access', 'any hour'];
    const older = file('2025-01-01', holder('worker'), anyHour);
    expect(await access(older, file('2026-01-01', holder('employer')))).toBeUndefined();
    expect(await access(older, file('2026-01-01', holder('worker')))).toBe('any-hour');
    expect(await access(file('2025-01-01', holder('employer')), file('2026-01-01', anyHour))).toBe('any-hour');
    expect(await access(file('2026-01-01', holder('employer')), file('2025-01-01', anyHour))).toBeUndefined();
  });

  test('does not read a new amount by what an older source said of its own: a mean is not a median', async () => {
    const file = (asOf: string, amount: string, statistic?: string): WrittenFile => ({
      header: ['Supplier', 'Worker cost', 'Worker cost currency', ...(statistic ? ['Worker cost statistic'] : [])],
      rows: [['Acme Mills', amount, 'USD', ...(statistic ? [statistic] : [])]],
      asOf,
    });
    const facts = async (...all: WrittenFile[]) => {
      const observations = composeDossier(subject, await rowsOfAll(all)).sites[0]?.observations;
      return [
        observations?.['recruitment.workerCost']?.value,
        observations?.['recruitment.workerCostStatistic']?.value,
      ];
    };
    const older = file('2025-01-01', '500', 'median');
    expect(await facts(older)).toEqual([{ minor: 50_000, currency: 'USD' }, 'median']);
    expect(await facts(older, file('2026-01-01', '3000'))).toEqual([{ minor: 300_000, currency: 'USD' }, undefined]);
    expect(await facts(older, file('2026-01-01', '500'))).toEqual([{ minor: 50_000, currency: 'USD' }, 'median']);
  });

  test('keeps numbers that disagree until a later source says the share, and only those that it says', async () => {
    const header = [
      'Supplier',
      'Workers',
      'Migrant workers',
      'Migrant workers %',
      'Agency workers',
      'Agency workers %',
    ];
    const wrong: WrittenFile = { header, rows: [['Acme Mills', '100', '50', '10', '30', '80']], asOf: '2025-01-01' };
    const later = (asOf: string, source: 'buyer' | 'supplier' = 'buyer'): WrittenFile => ({
      header: ['Supplier', 'Workers', 'Migrant workers %'],
      rows: [['Acme Mills', '100', '50']],
      source,
      asOf,
    });
    const open = async (...all: WrittenFile[]) =>
      composeDossier(subject, await rowsOfAll(all)).sites[0]?.observations['workforce.contradictions']?.value?.map(
        ({ group }) => group,
      );
    expect(await open(wrong)).toEqual(['migrants', 'agency']);
    expect(await open(wrong, later('2026-01-01'))).toEqual(['agency']);
    expect(await open(wrong, later('2024-01-01'))).toEqual(['migrants', 'agency']);
    const audited: WrittenFile = { ...wrong, source: 'audit' };
    expect(await open(audited, later('2026-01-01', 'supplier'))).toEqual(['migrants', 'agency']);
    const women: WrittenFile = {
      header: ['Supplier', 'Workers', 'Women', 'Women %'],
      rows: [['Acme Mills', '100', '40', '40']],
      asOf: '2026-01-01',
    };
    expect(await open(wrong, women)).toEqual(['migrants', 'agency']);
  });

  test('does not show rows that are sealed', async () => {
    const rows = await rowsOf({ header: ['Supplier', 'Passports held by'], rows: [['Acme Mills', 'employer']] });
    const sealed = rows.map((row) => ({ ...row, protection: 'sealed' as const }));
    expect(composeDossier(subject, sealed).sites).toEqual([]);
  });
});

describe('A record beside what is in force', () => {
  test('is the same when it comes again, whatever its day', async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom('2024-06-30', '2026-01-01'), async (file, asOf) => {
        const [packed] = (await readFileOf({ ...file, asOf })).packed;
        if (packed === undefined) throw new Error('The file has one supplier');
        expect(compareRecord(packed, await rowsOf(file))).toEqual({ tile: 'same', differences: [] });
      }),
      runs(60),
    );
  });

  test('that is the same would change no known value', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(files, { minLength: 1, maxLength: 3 }),
        files,
        fc.nat({ max: 2 }),
        async (all, other, at) => {
          const before = await rowsOfAll(all);
          const [packed] = (await readFileOf({ ...other, rows: all[at % all.length]?.rows ?? other.rows })).packed;
          if (packed === undefined) throw new Error('The file has one supplier');
          fc.pre(compareRecord(packed, before).tile === 'same');
          const recording = { supplierId: 'supplier', importId: 'last', recordedFrom: new Date('2026-11-01') };
          const after = composeDossier(subject, [...before, ...storedRows(packed, recording)]);
          const known = (dossier: SupplierDossier) =>
            dossier.sites.map((site) => [
              site.key,
              Object.entries(site.observations).flatMap(([key, { state, value }]) =>
                state === 'known' ? [[key, value]] : [],
              ),
            ]);
          expect(known(after)).toEqual(known(composeDossier(subject, before)));
        },
      ),
      runs(150),
    );
  });

  test('says which value it changes, and a blank changes nothing', async () => {
    const of = async (country: string, workers: string) =>
      readFileOf({ header: ['Supplier', 'Country', 'Workers'], rows: [['Acme Mills', country, workers]] });
    const before = storedRows((await of('India', '100')).packed[0] ?? never(), {
      supplierId: 'supplier',
      importId: 'first',
      recordedFrom: new Date('2026-02-01'),
    });
    const blank = (await of('', '100')).packed[0] ?? never();
    expect(compareRecord(blank, before).tile).toBe('same');
    const more = (await of('India', '120')).packed[0] ?? never();
    expect(compareRecord(more, before)).toEqual({
      tile: 'changed',
      differences: [{ subject: 'supplier', fact: 'workforce.total', before: 100, after: 120 }],
    });
  });

  test('has one digest for the same words in another row', async () => {
    const [first, second] = (
      await readFileOf({
        header: ['Supplier', 'Country'],
        rows: [
          ['Acme Mills', 'India'],
          ['Basil Mills', 'Nepal'],
        ],
      })
    ).packed;
    const [alone] = (
      await readFileOf({ header: ['Supplier', 'Country'], rows: [['Basil Mills', 'Nepal']], asOf: '2025-01-01' })
    ).packed;
    expect(alone?.digest).toBe(second?.digest);
    expect(first?.digest).not.toBe(second?.digest);
  });
});

function never(): never {
  throw new Error('The file has one supplier');
}
