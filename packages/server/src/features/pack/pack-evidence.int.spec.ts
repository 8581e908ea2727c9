import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { failuresOf, filesOf, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { DescribeEvidence } from '../evidence/commands/describe-evidence.ts';
import { UnlinkEvidence } from '../evidence/commands/unlink-evidence.ts';
import { aMeaning, Library } from '../evidence/testing/library.ts';
import { Redacting } from '../redaction/testing/redacting.ts';
import { DAY, NEXT_DAY, Packing } from './testing/packing.ts';

let db: TestDatabase;
let packing: Packing;
let library: Library;
let evidenceId: string;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
  library = new Library(db);
  evidenceId = await add('Lantern', { name: '../../Règlement.pdf' });
});
afterAll(() => db.close());

async function add(supplier: string, said: Parameters<Library['add']>[2] = {}): Promise<string> {
  const supplierId = packing.suppliers.get(supplier) ?? '';
  const subjects = [{ kind: 'supplier', id: supplierId }] as const;
  return library.add(packing.analyst, await aPdf(), { subjects, ...said });
}
const eventsIn = (files: ReadonlyMap<string, Buffer>, path = 'data/custody/events.ndjson'): Record<string, unknown>[] =>
  (files.get(path)?.toString().trim().split('\n') ?? []).map((line) => JSON.parse(line) as Record<string, unknown>);

describe('Evidence of the library in a pack', () => {
  test('is in as it is kept, under a path that we made, with what is said of it and what happened to it', async () => {
    const zip = await packing.zip(await packing.released(['Lantern']));
    expect(failuresOf(await verdictOn(zip))).toEqual([]);
    const files = await filesOf(zip);
    const kept = files.get(`data/evidence/${evidenceId}/original.pdf`);
    expect(kept).toEqual(await library.notes.open(packing.organisationId, evidenceId));
    expect(files.get('data/ro-crate-metadata.json')?.toString()).toContain('Règlement.pdf');
    const told = eventsIn(files).filter((event) => event['evidenceId'] === evidenceId);
    expect(told.map((event) => event['action'])).toContain('UPLOAD');
    const sha256 = createHash('sha256')
      .update(kept ?? '')
      .digest('hex');
    expect(told.some((event) => event['sha256'] === sha256)).toBe(true);
    const { rows } = await db.admin.query(
      'SELECT actor_id FROM custody_events WHERE evidence_id = $1 AND action = $2',
      [evidenceId, 'EXPORT'],
    );
    expect(rows).toEqual([{ actor_id: packing.approver.userId }]);
  });

  test('of another supplier is not in, and what happened to it is withheld with no gap in the log', async () => {
    const other = await add('Birch', { name: 'Another policy.pdf' });
    const zip = await packing.zip(await packing.released(['Lantern'], { recipient: 'A customer' }));
    expect(failuresOf(await verdictOn(zip))).toEqual([]);
    const files = await filesOf(zip);
    expect([...files.keys()].filter((path) => path.includes(other))).toEqual([]);
    const events = eventsIn(files);
    expect(events.map((event) => event['sequence'])).toEqual(events.map((_, at) => at + 1));
    expect(events.some((event) => event['withheld'] === true)).toBe(true);
    expect(JSON.stringify(events)).not.toContain(other);
  });

  test('that only analysts and approvers may see is not in', async () => {
    const kept = await add('Kestrel', { audience: 'deciders' });
    const zip = await packing.zip(await packing.released(['Kestrel']));
    expect([...(await filesOf(zip)).keys()].some((path) => path.includes(kept))).toBe(false);
  });

  test('of which parts are blacked out is in as its redacted copy: neither the original nor its digest or name leaves', async () => {
    const { organisationId, analyst, approver } = packing;
    const redacting = new Redacting(db);
    const id = await add('Kestrel', { name: 'Loan of R. Begum.pdf' });
    const before = await packing.built(['Kestrel'], { recipient: 'A bank' });
    const made = await redacting.made(analyst, id);
    await redacting.approve(approver, made);
    const refused = await packing.release(before);
    expect([refused.refusedCode, refused.refusedSubject]).toEqual(['evidence-changed', id]);
    const original = await library.notes.open(organisationId, id);
    const zip = await packing.zip(await packing.released(['Kestrel'], { recipient: 'A customer of a customer' }));
    expect(failuresOf(await verdictOn(zip))).toEqual([]);
    const files = await filesOf(zip);
    expect([...files.keys()].filter((path) => path.includes(id))).toEqual([`data/evidence/${id}/redacted.pdf`]);
    expect(files.get(`data/evidence/${id}/redacted.pdf`)).toEqual(
      await redacting.register.open(organisationId, made.id),
    );
    const digest = createHash('sha256').update(original).digest('hex');
    const told = [...files.values()].some((content) => content.includes(digest) || content.includes('Begum'));
    expect(told).toBe(false);
    const { redactions } = JSON.parse(files.get('data/redactions/register.json')?.toString() ?? '') as {
      redactions: unknown[];
    };
    expect(redactions).toMatchObject([{ evidenceId: id, reason: 'PERSONAL_DATA', reviewedBy: approver.userId }]);
  });

  test('whose custody log somebody has changed keeps the pack from being signed, and the event is named', async () => {
    const built = await packing.built(['Lantern'], { recipient: 'A court' });
    const flip = () =>
      db.admin.query('UPDATE custody_events SET salt = reverse(salt) WHERE organisation_id = $1 AND sequence = 1', [
        packing.organisationId,
      ]);
    await flip();
    const refused = await packing.release(built);
    expect([refused.state, refused.refusedCode, refused.refusedSubject]).toEqual(['refused', 'custody-event', '1']);
    await flip();
    expect((await packing.release(refused)).state).toBe('released');
  });

  test('of a past day is in with what was said of it then, and hangs where it hung', async () => {
    const id = await add('Birch', { name: 'Wages as of then.pdf' });
    db.clock.set(new Date(`${NEXT_DAY}T12:00:00Z`));
    const { version } = await library.reads.file(packing.analyst, id);
    const describing = new DescribeEvidence(db.database);
    await describing.execute(packing.analyst, id, version, aMeaning({ name: 'Wages as of now.pdf' }));
    const off = { kind: 'supplier', id: packing.suppliers.get('Birch') ?? '' } as const;
    await new UnlinkEvidence(db.database).execute(packing.analyst, id, version + 1, off);
    const packOf = async (asOf: string): Promise<Map<string, Buffer>> => {
      const zip = await packing.zip(await packing.released(['Birch'], { asOf, recipient: `Who asks of ${asOf}` }));
      expect(failuresOf(await verdictOn(zip))).toEqual([]);
      return filesOf(zip);
    };
    const crateIn = (files: ReadonlyMap<string, Buffer>): string =>
      files.get('data/ro-crate-metadata.json')?.toString() ?? '';
    const before = await packOf(DAY);
    expect(crateIn(before)).toContain('Wages as of then.pdf');
    expect(crateIn(await packOf(NEXT_DAY))).not.toContain('Wages as of');
    // Its custody log ends with its day; places and hashes lead on to the head that was signed.
    const rest = eventsIn(before, 'attest/custody-rest.ndjson');
    expect(rest.length).toBeGreaterThan(0);
    expect(rest[0]).toMatchObject({ sequence: eventsIn(before).length + 1, withheld: true });
    const { rows } = await db.admin.query<{ hash: string }>(
      `SELECT hash FROM custody_events WHERE organisation_id = $1 AND sequence = $2`,
      [packing.organisationId, rest.at(-1)?.['sequence']],
    );
    expect(rows[0]?.hash).toBe(rest.at(-1)?.['hash']);
  });

  test('that is gone when the pack is signed keeps it from being signed', async () => {
    const built = await packing.built(['Lantern'], { recipient: 'Somebody else' });
    await db.admin.query('DELETE FROM file_keys WHERE organisation_id = $1', [packing.organisationId]);
    const refused = await packing.release(built);
    expect([refused.state, refused.refusedCode, refused.refusedSubject]).toEqual([
      'refused',
      'evidence-changed',
      evidenceId,
    ]);
  });
});
