import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { identityOf, type RingKey } from '@plumbline/evidence';
import { failuresOf, filesOf, NOBODY, verdictOn } from '../../../../evidence/test/a-pack.ts';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { Config } from '../../platform/config/config.ts';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { KeyRing } from '../../platform/key-ring/key-ring.ts';
import { OrganisationKeys } from '../../platform/key-ring/organisation-keys.ts';
import { BorneNamesReadModel } from '../organisation/borne-names.read-model.ts';
import { UpdateOrganisation } from '../organisation/commands/update-organisation.ts';
import { CreateOrganisation } from '../organisation/commands/create-organisation.ts';
import { SignerReadModel } from './signer.read-model.ts';
import { Packing } from './testing/packing.ts';

let db: TestDatabase;
let packing: Packing;
let keys: OrganisationKeys;
let auth: AuthDatabase;
let signer: SignerReadModel;
beforeAll(async () => {
  db = await testDatabase();
  packing = await Packing.begin(db);
  keys = new OrganisationKeys(db.config);
  auth = new AuthDatabase(db.config, () => undefined);
  signer = new SignerReadModel(db.database, keys, new BorneNamesReadModel(auth));
});
afterAll(async () => {
  await auth.close();
  await db.close();
});

/** A pack for one recipient, as bytes. */
const packFor = async (recipient: string): Promise<Buffer> =>
  packing.zip(await packing.released(['Lantern'], { recipient }));
const within = <Result>(
  work: Parameters<typeof db.database.transaction<Result>>[1],
  organisationId = packing.organisationId,
) => db.database.transaction(organisationId, work);
const fingerprintIn = async (zip: Buffer): Promise<string> => (await verdictOn(zip)).claims.fingerprint ?? '';
const publicRing = (): Promise<readonly RingKey[]> => new KeyRing(db.config).keys();
/** What a verification says first: labels with values. */
async function whoSigned(zip: Buffer): Promise<Record<string, string>> {
  const verdict = await verdictOn(zip, { ...NOBODY, keys: await publicRing() });
  expect(failuresOf(verdict)).toEqual([]);
  const { proof, lines } = identityOf(verdict);
  return Object.fromEntries([['proof', proof], ...lines.map(({ label, value }) => [label, value] as const)]);
}
const renamed = async (name: string): Promise<void> => {
  const admin = packing.person('admin');
  await db.admin.query(
    `WITH person AS (INSERT INTO auth.users (id, name, email, email_verified) VALUES ($1::uuid, 'A', $1 || '@example.org', true) RETURNING id)
     INSERT INTO auth.members (organisation_id, user_id, role, created_at) SELECT $2, id, 'admin', $3 FROM person`,
    [admin.userId, packing.organisationId, await nowOf(db)],
  );
  await new UpdateOrganisation(auth).execute(admin, { name, timeZone: 'UTC' });
};

describe('The keys of packs', () => {
  test('are those of the organisation, and a pack is verified with the published keys after that of the installation was rotated', async () => {
    const ring = new KeyRing(db.config);
    const before = await packFor('Before');
    db.clock.forward({ hours: 24 });
    await ring.rotate(await nowOf(db));
    db.clock.forward({ hours: 24 });
    const after = await packFor('After');
    expect(await fingerprintIn(after)).toBe(await fingerprintIn(before));
    const published = await publicRing();
    const failures = async (zip: Buffer, trusted: readonly RingKey[]) =>
      failuresOf(await verdictOn(zip, { ...NOBODY, keys: trusted }));
    expect([await failures(before, published), await failures(after, published)]).toEqual([[], []]);
    const untrusted = ['key not-trusted attest/organisation.dsse.json'];
    expect(await failures(before, published.slice(-1))).toEqual(untrusted);
    expect(await failures(after, published.slice(0, 1))).toEqual(untrusted);
    const own = { ...NOBODY, fingerprints: [await fingerprintIn(after)] };
    expect(failuresOf(await verdictOn(before, own))).toEqual([]);
  });

  test('of an organisation can be rotated: former packs still verify, and the former private half is gone', async () => {
    const before = await packFor('Former');
    const { id } = await within((tx) => keys.rotate(tx, packing.organisationId));
    const after = await packFor('Newer');
    expect((await fingerprintIn(after)).startsWith(id)).toBe(true);
    expect(await fingerprintIn(before)).not.toBe(await fingerprintIn(after));
    for (const zip of [before, after]) expect((await whoSigned(zip))['proof']).toBe('certified');
    const { rows } = await db.admin.query<{ isSealed: boolean; isCertified: boolean }>(
      `SELECT sealed IS NOT NULL AS "isSealed", certificate IS NOT NULL AS "isCertified" FROM organisation_keys WHERE organisation_id = $1 ORDER BY made_at`,
      [packing.organisationId],
    );
    expect(rows).toEqual([
      { isSealed: false, isCertified: true },
      { isSealed: true, isCertified: true },
    ]);
  });

  test('are told to who hands packs out as a verification tells them: whose, with which fingerprint, and since when under that name', async () => {
    const zip = await packFor('Told');
    const told = await signer.of(packing.analyst);
    const { claims } = await verdictOn(zip);
    expect({ ...told, key: told.key?.fingerprint, nameSince: told.nameSince.toISOString() }).toEqual({
      ...{ organisationId: claims.organisationId, name: claims.organisation },
      ...{ key: claims.fingerprint, nameSince: claims.nameSince },
    });
    await within((tx) => keys.rotate(tx, packing.organisationId));
    expect((await signer.of(packing.approver)).key?.fingerprint).toBe(await fingerprintIn(await packFor('Rotated')));
  });

  test('are told of no other organisation, and looking makes none', async () => {
    const { organisationId } = await new CreateOrganisation(auth).execute({
      ...{ name: 'Unsigned Wares', kind: 'buyer', timeZone: 'UTC' },
      owner: { email: 'unsigned@example.org', name: 'U. Owner' },
    });
    const other = aViewer({ organisationId, roles: new Set(['analyst']) });
    const told = [await signer.of(other), await signer.of(other)];
    expect(told.map(({ organisationId: id, name, key }) => [id, name, key])).toEqual([
      [organisationId, 'Unsigned Wares', null],
      [organisationId, 'Unsigned Wares', null],
    ]);
    expect(await within((tx) => keys.present(tx, organisationId))).toBeNull();
  });

  test('stand in the database sealed, are made once, and are of no use to another organisation or with another secret', async () => {
    const other = '019a0000-0000-7000-8000-00000000000a';
    const made = await Promise.all(Array.from({ length: 4 }, () => within((tx) => keys.inUse(tx, other), other)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    const { rows } = await db.admin.query<{ sealed: Buffer }>(
      'SELECT sealed FROM organisation_keys WHERE organisation_id = $1',
      [other],
    );
    // What every private key of Ed25519 begins with (RFC 8410).
    expect(rows[0]?.sealed.includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false);
    expect(
      await within((tx) => tx.query('SELECT 1 FROM organisation_keys WHERE organisation_id = $1', [other])),
    ).toEqual([]);
    await db.admin.query(
      `UPDATE organisation_keys SET sealed = (SELECT sealed FROM organisation_keys WHERE organisation_id = $1) WHERE organisation_id = $2 AND ended_at IS NULL`,
      [other, packing.organisationId],
    );
    const before = await within((tx) =>
      tx.query<{ id: string }>('SELECT id FROM organisation_keys WHERE ended_at IS NULL'),
    );
    const ours = await within((tx) => keys.inUse(tx, packing.organisationId));
    expect(before.map(({ id }) => id)).not.toContain(ours.id);
    const changed = new Config({
      ...db.config.environment,
      AUTH_SECRET: 'another secret, as somebody might set one day',
    });
    const next = await within((tx) => new OrganisationKeys(changed).inUse(tx, packing.organisationId));
    expect(next.id).not.toBe(ours.id);
  });

  test('go with their organisation, and what was certified of them stays', async () => {
    const { organisationId } = await new CreateOrganisation(auth).execute({
      ...{ name: 'Gone Traders', kind: 'buyer', timeZone: 'UTC' },
      owner: { email: 'gone@example.org', name: 'G. Gone' },
    });
    const key = await within((tx) => keys.inUse(tx, organisationId), organisationId);
    await within((tx) => keys.keepCertificate(tx, organisationId, key, 'a certificate'), organisationId);
    await auth.query('DELETE FROM auth.organisations WHERE id = $1', [organisationId]);
    const { rows } = await db.admin.query(
      'SELECT sealed, certificate, ended_at IS NOT NULL AS ended FROM organisation_keys WHERE organisation_id = $1',
      [organisationId],
    );
    expect(rows).toEqual([{ sealed: null, certificate: 'a certificate', ended: true }]);
  });
});

describe('The name in a pack', () => {
  test('is the one that the installation vouches for, with those before and since when', async () => {
    const first = await whoSigned(await packFor('First'));
    expect(first).toMatchObject({ organisation: 'Northfield Retail', organisationId: packing.organisationId });
    expect(first['earlierName']).toBeUndefined();
    const built = await packing.built(['Lantern'], { recipient: 'Renamed meanwhile' });
    db.clock.forward({ days: 2 });
    await renamed('Harbour Stores');
    const refused = await packing.release(built);
    expect([refused.state, refused.refusedCode]).toEqual(['refused', 'other-name']);
    db.clock.forward({ days: 2 });
    await renamed('Northfield Retail');
    const back = await whoSigned(await packFor('Second'));
    expect(back['earlierName']).toMatch(/^Northfield Retail|^Harbour Stores \(/);
    expect(Number(Date.parse(back['nameSince'] ?? ''))).toBeGreaterThan(Date.parse(first['nameSince'] ?? ''));
  });

  test('is marked where another organisation bears one like it, without saying which', async () => {
    const { organisationId } = await new CreateOrganisation(auth).execute({
      ...{ name: 'NОRTHFIELD Retail Ltd', kind: 'buyer', timeZone: 'UTC' },
      owner: { email: 'alike@example.org', name: 'A. Like' },
    });
    const zip = await packFor('Marked');
    expect((await whoSigned(zip))['alike']).toBe('pack.alike.other-later');
    const attested = [...(await filesOf(zip))].filter(([path]) => path.startsWith('attest/'));
    expect(attested.map(([, content]) => content.toString()).join('')).not.toContain(organisationId);
    db.clock.forward({ days: 1 });
    await renamed('Northfield Logistics');
    await renamed('Northfield Retail');
    expect((await whoSigned(await packFor('Marked later')))['alike']).toBe('pack.alike.other-earlier');
  });
});
