import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '../../platform/db/testing/database.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { anAnalyst, Importing, tilesOf } from './testing/importing.ts';

const LIST = [
  'Vendor no,Supplier,Country,Address,Activity,Workers',
  '1,Acme Textiles Ltd,BD,12 Mill Road,cotton spinning,120',
  '2,Borneo Palm,MY,5 Estate Road,palm oil mill,80',
  '3,,VN,1 Street,garments,10',
  '4,Cao Garments,VN,7 Dock Street,garment sewing,300',
  '4,Cao Garments,VN,9 Dock Street,garment sewing,50',
  '5,Delta Foods,Korea,1 Port Road,fish processing,20',
].join('\n');

let importing: Importing;
let database: TestDatabase;

beforeAll(async () => {
  ({ importing, test: database } = await Importing.begin());
});
afterAll(() => database.close());

async function suppliers({ organisationId }: Viewer, state = 'active'): Promise<string[]> {
  const rows = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ name: string }>('SELECT name FROM suppliers WHERE organisation_id = $1 AND state = $2 ORDER BY name', [
      organisationId,
      state,
    ]),
  );
  return rows.map(({ name }) => name);
}

async function count({ organisationId }: Viewer, from: string): Promise<number> {
  const [row] = await importing.database.transaction(organisationId, (tx) =>
    tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from} AND organisation_id = $1`, [organisationId]),
  );
  return row?.n ?? -1;
}

const inForce = 'observations WHERE recorded_to IS NULL';

describe('An import', () => {
  test('puts each row in one of five tiles, and changes no supplier before it is asked to', async () => {
    const viewer = anAnalyst();
    const checked = await importing.check(viewer, await importing.create(viewer, 'vendors.csv', LIST));
    expect(checked.failure).toBeNull();
    expect([checked.state, checked.rowCount, checked.supplierCount, checked.siteCount]).toEqual(['checked', 6, 4, 5]);
    expect(tilesOf(checked)).toEqual([5, 0, 0, 0, 1]);
    expect(await suppliers(viewer)).toEqual([]);
    expect(await count(viewer, 'suppliers WHERE true')).toBe(0);
  });

  test('writes suppliers, sites and what is said of them, once, however often a chunk is run', async () => {
    const viewer = anAnalyst();
    const checked = await importing.check(viewer, await importing.create(viewer, 'vendors.csv', LIST));
    const imported = await importing.commit(viewer, checked);
    await importing.writeChunk(viewer, imported.id, 0, '00000000-0000-4000-8000-000000000000');
    expect(imported.state).toBe('imported');
    expect(await suppliers(viewer)).toEqual(['Acme Textiles Ltd', 'Borneo Palm', 'Cao Garments', 'Delta Foods']);
    expect(await count(viewer, 'sites WHERE true')).toBe(5);
    expect(await count(viewer, inForce)).toBe(9);
    expect(await count(viewer, 'reassessments WHERE true')).toBe(4);
  });

  test('of the same file, read the same way as of the same day, writes nothing', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'vendors.csv', LIST);
    const again = await importing.check(viewer, await importing.create(viewer, 'vendors copy.csv', LIST));
    expect(tilesOf(again)).toEqual([0, 0, 5, 0, 1]);
    await expect(importing.askCommit(viewer, again)).rejects.toThrow('SAME_AS_IMPORT');
  });

  test('of a later day moves freshness and nothing else', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'vendors.csv', LIST, '2026-01-31');
    const later = await importing.whole(viewer, 'vendors.csv', LIST, '2026-06-30');
    expect([later.state, ...tilesOf(later)]).toEqual(['imported', 0, 0, 5, 0, 1]);
    expect(await suppliers(viewer)).toHaveLength(4);
    expect(await count(viewer, `${inForce} AND evidence_date = '2026-06-30'`)).toBe(9);
  });

  test('that says the same counts where it counts for more: of another source, or later; and nowhere else', async () => {
    const viewer = anAnalyst();
    const list =
      'Vendor no,Supplier,Country,Passports held by\n1,Acme Textiles Ltd,BD,employer\n2,Borneo Palm,MY,worker';
    const waiting = async (content: string, wanted: { asOf: string; sourceKind?: 'audit' }): Promise<number> => {
      await database.admin.query('DELETE FROM reassessments WHERE organisation_id = $1', [viewer.organisationId]);
      const created = await importing.create(viewer, 'vendors.csv', content);
      const row = await importing.commit(
        viewer,
        await importing.check(viewer, await importing.configure(viewer, created, wanted)),
      );
      expect([row.newRows + row.sameRows, row.changedRows]).toEqual([row.rowCount, 0]);
      return count(viewer, 'reassessments WHERE true');
    };
    expect(await waiting(list, { asOf: '2026-03-31' })).toBe(2);
    expect(await waiting(list, { asOf: '2026-01-31' })).toBe(0);
    expect(await waiting(list, { asOf: '2026-06-30' })).toBe(2);
    const [header, acme] = list.split('\n');
    expect(await waiting([header, acme].join('\n'), { asOf: '2026-06-30', sourceKind: 'audit' })).toBe(1);
  });

  test('says what is changed, beside what is the same', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'vendors.csv', LIST, '2026-01-31');
    const other = LIST.replace('spinning,120', 'spinning,150');
    const checked = await importing.check(
      viewer,
      await importing.configure(viewer, await importing.create(viewer, 'v2.csv', other), { asOf: '2026-02-28' }),
    );
    expect(tilesOf(checked)).toEqual([0, 1, 4, 0, 1]);
    const differences = await importing.database.transaction(viewer.organisationId, (tx) =>
      tx.query(
        `SELECT name, differences FROM import_records WHERE organisation_id = $1 AND import_id = $2 AND tile = 'changed'`,
        [viewer.organisationId, checked.id],
      ),
    );
    expect(differences).toMatchObject([
      { name: 'Acme Textiles Ltd', differences: [{ fact: 'workforce.total', before: 120, after: 150 }] },
    ]);
  });

  test('can be undone, and done again', async () => {
    const viewer = anAnalyst();
    const imported = await importing.whole(viewer, 'vendors.csv', LIST);
    const undone = await importing.undo(viewer, imported);
    expect(undone.state).toBe('undone');
    expect(await suppliers(viewer)).toEqual([]);
    expect(await suppliers(viewer, 'withdrawn')).toHaveLength(4);
    expect(await count(viewer, inForce)).toBe(0);
    const again = await importing.whole(viewer, 'vendors.csv', LIST);
    expect([again.state, ...tilesOf(again)]).toEqual(['imported', 5, 0, 0, 0, 1]);
    expect(await suppliers(viewer)).toHaveLength(4);
  });

  test('leaves standing, when it is undone, what another import says too', async () => {
    const viewer = anAnalyst();
    const first = await importing.whole(viewer, 'vendors.csv', LIST, '2026-01-31');
    await importing.whole(viewer, 'short.csv', LIST.split('\n').slice(0, 3).join('\n'), '2026-02-28');
    await importing.undo(viewer, first);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles Ltd', 'Borneo Palm']);
    const third = await importing.check(viewer, await importing.create(viewer, 'vendors.csv', LIST));
    expect(tilesOf(third)).toEqual([3, 0, 2, 0, 1]);
  });

  test('parks a row whose id belongs to another name', async () => {
    const viewer = anAnalyst();
    await importing.whole(viewer, 'vendors.csv', LIST);
    const other = ['Vendor no,Supplier,Country', '1,Zenith Trading,BD', '9,Borneo Palm,MY', '10,New One,TH'].join('\n');
    const checked = await importing.check(viewer, await importing.create(viewer, 'other.csv', other));
    expect(tilesOf(checked)).toEqual([1, 0, 0, 2, 0]);
    const imported = await importing.commit(viewer, checked);
    expect(imported.state).toBe('imported');
    expect(await suppliers(viewer)).toContain('New One');
    expect(await suppliers(viewer)).not.toContain('Zenith Trading');
    expect(await count(viewer, `review_questions WHERE state = 'open' AND parked`)).toBe(2);
  });

  test('stops before anything is written when its rows would do something else by now', async () => {
    const viewer = anAnalyst();
    const one = await importing.check(viewer, await importing.create(viewer, 'one.csv', LIST));
    const two = await importing.check(viewer, await importing.create(viewer, 'two.csv', LIST.replace(',20', ',21')));
    await importing.commit(viewer, one);
    const outcome = await importing.askCommit(viewer, two);
    expect(outcome.conflicts).toEqual([0, 1, 2, 3]);
    const shown = await importing.read(viewer, two.id);
    expect([shown.state, ...tilesOf(shown)]).toEqual(['checked', 0, 1, 4, 0, 1]);
    await expect(importing.askCommit(viewer, two)).rejects.toThrow('CONFLICT');
    expect((await importing.commit(viewer, shown)).state).toBe('imported');
  });

  test('waits for another one that is being written, and says which', async () => {
    const viewer = anAnalyst();
    const one = await importing.check(viewer, await importing.create(viewer, 'one.csv', LIST));
    const two = await importing.check(viewer, await importing.create(viewer, 'two.csv', LIST));
    const outcomes = await Promise.allSettled([importing.askCommit(viewer, one), importing.askCommit(viewer, two)]);
    const refused = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(UserErrors);
  });

  test('writes the others when one record cannot be written, and says which', async () => {
    const viewer = anAnalyst();
    const checked = await importing.check(viewer, await importing.create(viewer, 'vendors.csv', LIST));
    await database.admin.query(`
      CREATE FUNCTION refuse_borneo() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.name = 'Borneo Palm' AND NEW.organisation_id = '${viewer.organisationId}' THEN RAISE EXCEPTION 'poison'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER refuse_borneo BEFORE INSERT ON suppliers FOR EACH ROW EXECUTE FUNCTION refuse_borneo()`);
    const imported = await importing.commit(viewer, checked);
    await database.admin.query('DROP TRIGGER refuse_borneo ON suppliers');
    expect([imported.state, ...tilesOf(imported)]).toEqual(['imported', 4, 0, 0, 0, 2]);
    expect(await suppliers(viewer)).toEqual(['Acme Textiles Ltd', 'Cao Garments', 'Delta Foods']);
  });

  test('is not seen by another organisation', async () => {
    const viewer = anAnalyst();
    const imported = await importing.whole(viewer, 'vendors.csv', LIST);
    const other = anAnalyst();
    await expect(importing.read(other, imported.id)).rejects.toThrow('No import');
    await expect(importing.undo(other, imported)).rejects.toThrow('No import has this id');
    expect(await suppliers(other)).toEqual([]);
  });

  test('of a hostile file ends with one sentence and its remedy', async () => {
    const viewer = anAnalyst();
    const failed = await importing.create(viewer, 'picture.xlsx', 'PK\u0003\u0004 no archive at all');
    expect([failed.state, failed.failure?.code.startsWith('reading.')]).toEqual(['failed', true]);
  });

  test('of the corrected rows of an invented list is of invented suppliers too, every other one of real ones', async () => {
    const viewer = anAnalyst();
    const invented = await importing.create(viewer, 'demo.csv', LIST);
    await database.admin.query('UPDATE imports SET fictional = true WHERE id = $1', [invented.id]);
    await importing.create(viewer, 'corrected.csv', LIST, invented.id);
    await importing.create(viewer, 'vendors.csv', LIST);
    expect(await count(viewer, 'imports WHERE fictional')).toBe(2);
    expect(await count(viewer, 'imports WHERE NOT fictional')).toBe(1);
  });

  test('that was discarded leaves nothing, and its file may be imported after all', async () => {
    const viewer = anAnalyst();
    const checked = await importing.check(viewer, await importing.create(viewer, 'vendors.csv', LIST));
    expect((await importing.discard(viewer, checked)).state).toBe('discarded');
    expect(await count(viewer, 'import_records WHERE true')).toBe(0);
    expect((await importing.whole(viewer, 'vendors.csv', LIST)).state).toBe('imported');
  });

  test('is remembered for the next file with the same headings once it is committed, with its corrections', async () => {
    const viewer = anAnalyst();
    const created = await importing.create(viewer, 'vendors.csv', LIST);
    const reading = (...fields: readonly (string | null)[]) => ({
      columns: [0, 1, 2, 3, 4, 5].map((index) => ({ index, field: fields[index] ?? null })),
      constants: [{ field: 'siteType', value: 'vessel' }],
      remember: true,
    });
    const mapped = await importing.map(viewer, created, reading(null, 'supplierName', 'country', 'notes'));
    expect(await count(viewer, 'mappings WHERE true')).toBe(0);
    const corrected = await importing.map(
      viewer,
      await importing.check(viewer, mapped),
      reading(null, 'supplierName', 'country'),
    );
    await importing.commit(viewer, await importing.check(viewer, corrected));
    const next = await importing.create(viewer, 'next.csv', LIST);
    expect(next.mapping.map(({ field }) => field)).toEqual(['supplierName', 'country']);
    expect(next.constants).toEqual([{ field: 'siteType', value: 'vessel' }]);
    const later = await importing.configure(viewer, next, { asOf: '2026-02-01' });
    const same = { columns: later.mapping, constants: later.constants, remember: true };
    await importing.commit(viewer, await importing.check(viewer, await importing.map(viewer, later, same)));
    expect(await count(viewer, 'mappings WHERE true')).toBe(1);
  });
});
