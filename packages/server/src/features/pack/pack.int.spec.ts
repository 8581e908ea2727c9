import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { PackRelease } from '@plumbline/evidence';
import { accessTo, failuresOf, filesOf, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { DiscardPack } from './commands/discard-pack.ts';
import { ReleasePack } from './commands/release-pack.ts';
import { WithdrawPack } from './commands/withdraw-pack.ts';
import { PackReadModel } from './pack.read-model.ts';
import { NEXT_DAY, Packing } from './testing/packing.ts';

let db: TestDatabase;
let packing: Packing;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
});
afterAll(() => db.close());

const codesOf = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof UserErrors)) throw error;
      return error.errors.map(({ code }) => code);
    },
  );
/** Everything in `data/`, except editions, which list the rules that there are. */
const dataOf = async (zip: Buffer): Promise<string> =>
  [...(await filesOf(zip))]
    .filter(([path]) => path.startsWith('data/') && !path.startsWith('data/lists/'))
    .map(([path, content]) => `${path} ${content.toString('utf8')}`)
    .join('\n');

/** What was signed. */
function predicateOf(envelope: Buffer | undefined): PackRelease {
  const { payload } = JSON.parse(envelope?.toString() ?? '') as { payload: string };
  const { predicate } = JSON.parse(Buffer.from(payload, 'base64').toString()) as { predicate: PackRelease };
  return predicate;
}

describe('An evidence pack', () => {
  test('is built, released, signed, and verified by anybody', async () => {
    const built = await packing.built(['Lantern', 'Kestrel']);
    expect([built.state, built.contents?.totals.suppliers]).toEqual(['built', 2]);
    const page = await packing.release(built);
    expect([page.state, page.refusedCode]).toEqual(['released', null]);
    const zip = await packing.zip(page);
    const verdict = await verdictOn(zip);
    expect(failuresOf(verdict)).toEqual([]);
    expect([...(await filesOf(zip)).keys()]).toEqual(
      expect.arrayContaining([
        'data/report/summary.pdf',
        'data/flags.ndjson',
        'data/score-explanation.json',
        'data/lists/editions.json',
      ]),
    );
    expect(accessTo(zip).size).toBe(page.fileBytes);
  });

  test('prints of each edition the SHA-256 that sha256sum gives of its file', async () => {
    const files = await filesOf(await packing.zip(await packing.released(['Lantern'], { recipient: 'Digests' })));
    const sha256 = (path: string): string =>
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex');
    const { editions } = JSON.parse(files.get('data/report/summary.json')?.toString() ?? '') as {
      editions: { place: string; sha256: string }[];
    };
    const held = editions.filter(({ place }) => place.startsWith('lists/'));
    expect(held.length).toBeGreaterThan(5);
    expect(held.map((one) => one.sha256)).toEqual(held.map(({ place }) => sha256(`data/${place}`)));
    for (const one of editions) expect(one.sha256).toMatch(/^[0-9a-f]{64}$/);
    const { listEditions } = predicateOf(files.get('attest/pack.dsse.json'));
    expect(Object.values(listEditions).toSorted()).toEqual(editions.map((one) => one.sha256).toSorted());
  });

  test('has no word of the permits of workers, however it is asked for', async () => {
    const { rows } = await db.admin.query<{ content: string }>(
      `SELECT string_agg(result::text, ' ') AS content FROM assessments WHERE organisation_id = $1`,
      [packing.organisationId],
    );
    expect(rows[0]?.content).toContain('DOC-PERMIT-LAPSED');
    const zip = await packing.zip(await packing.released(['Lantern']));
    const text = await dataOf(zip);
    expect(text).toContain('DOC-RETENTION');
    for (const never of ['DOC-PERMIT-LAPSED', 'RECRUIT-VISA-MISMATCH', 'permitsLapsed', 'permitRenewal'])
      expect(text).not.toContain(never);
  });

  test('with flags that are protected from suppliers is released by a second person alone', async () => {
    const both = packing.person('analyst', 'approver');
    const own = await packing.built(['Birch'], {}, both);
    expect(own.isProtected).toBe(true);
    expect(await codesOf(new ReleasePack(db.database).execute(both, own.id, own.version))).toEqual(['OWN_PROPOSAL']);
    const page = await packing.release(own);
    expect(page.state).toBe('released');
    const files = await filesOf(await packing.zip(page));
    expect(predicateOf(files.get('attest/pack.dsse.json'))).toMatchObject({
      releasedBy: both.userId,
      reviewedBy: packing.approver.userId,
    });
  });

  test('without any is released by the person who built it, where that person may release', async () => {
    const both = packing.person('analyst', 'approver');
    expect((await packing.release(await packing.built(['Lantern'], {}, both), both)).state).toBe('released');
  });

  test('of the same scope and day has the same bytes in data and its manifests, and the same id', async () => {
    const [one, other] = [await packing.released(['Lantern', 'Birch']), await packing.released(['Birch', 'Lantern'])];
    expect(other.packId).toBe(one.packId);
    expect(other.tagManifestSha256).toBe(one.tagManifestSha256);
    expect(await dataOf(await packing.zip(other))).toBe(await dataOf(await packing.zip(one)));
  });

  test('tells the earlier pack of the same whom and why that it has taken its place', async () => {
    const earlier = await packing.released(['Lantern'], { recipient: 'A regulator' });
    db.clock.forward({ days: 1 });
    const later = await packing.released(['Lantern'], { recipient: 'A regulator', asOf: NEXT_DAY });
    expect((await packing.page(earlier.id)).supersededBy).toBe(later.id);
    expect(later.supersededBy).toBeNull();
  });

  test('of a day that has ended tells what was stored then, whatever became known since', async () => {
    const before = await packing.released(['Birch'], { recipient: 'A court' });
    await packing.learns('3,Birch Mill,CN,cotton spinning,300,60%,employer,none,none,worker', NEXT_DAY);
    const after = await packing.released(['Birch'], { recipient: 'A court' });
    expect(await dataOf(await packing.zip(after))).toBe(await dataOf(await packing.zip(before)));
    const newer = await packing.released(['Birch'], { recipient: 'A court', asOf: NEXT_DAY });
    expect(await dataOf(await packing.zip(newer))).toContain('DOC-RETENTION');
  });

  test('of a day of which nothing is kept is not built', async () => {
    expect(await codesOf(packing.built(['Lantern'], { asOf: '2026-11-01' }))).toEqual(['DAY_NOT_KEPT']);
  });

  test('is not found in another organisation', async () => {
    const { id } = await packing.built(['Kestrel']);
    const other = { ...packing.analyst, organisationId: '00000000-0000-4000-8000-000000000001' };
    await expect(new PackReadModel(db.database).one(other, id)).rejects.toThrow('No pack has this id');
  });
});

describe('A pack that the audit log does not bear out', () => {
  test('is not signed, names the entry, and can be released once the log is as it was', async () => {
    const built = await packing.built(['Kestrel'], { recipient: 'An importer' });
    const flip = () =>
      db.admin.query(`UPDATE audit_entries SET salt = reverse(salt) WHERE organisation_id = $1 AND sequence = 3`, [
        packing.organisationId,
      ]);
    await flip();
    const refused = await packing.release(built);
    expect([refused.state, refused.refusedCode, refused.refusedSubject]).toEqual(['refused', 'audit-entry', '3']);
    await expect(packing.zip(refused)).rejects.toThrow('No released pack has this id');
    await flip();
    expect((await packing.release(refused)).state).toBe('released');
  });
});

describe('The end of a pack', () => {
  test('that is withdrawn, discarded or expired removes its bytes', async () => {
    const released = await packing.released(['Kestrel'], { recipient: 'One' });
    await new WithdrawPack(db.database, packing.storage).execute(
      packing.analyst,
      released.id,
      released.version,
      'Wrong recipient',
    );
    const built = await packing.built(['Kestrel'], { recipient: 'Two' });
    await new DiscardPack(db.database, packing.storage).execute(packing.analyst, built.id, built.version);
    const old = await packing.released(['Kestrel'], { recipient: 'Three' });
    db.clock.forward({ days: 400 });
    await packing.removeExpired();
    const pages = [await packing.page(released.id), await packing.page(built.id), await packing.page(old.id)];
    expect(pages.map(({ state }) => state)).toEqual(['withdrawn', 'discarded', 'expired']);
    const { rows } = await db.admin.query(
      'SELECT FROM packs WHERE coalesce(file_key, staged_key, writing_key) IS NOT NULL',
    );
    expect(rows).toEqual([]);
  });
});
