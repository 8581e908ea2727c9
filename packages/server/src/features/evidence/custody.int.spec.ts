import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CUSTODY_START, type CustodyHead, type ToldEvent } from '@plumbline/evidence';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { appendCustody, custodyAfter, custodyHead, memberActs, SERVICE_ACTS, type CustodyAct } from './custody.ts';
import { custodyFault } from './custody-check.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const upload = (): CustodyAct => ({
  action: 'UPLOAD',
  evidenceId: randomUUID(),
  sha256: null,
  actor: memberActs({ userId: randomUUID() }),
});
const append = (organisationId: string, ...acts: CustodyAct[]): Promise<void> =>
  db.database.transaction(organisationId, (tx) => appendCustody(tx, organisationId, acts));
const all = (organisationId: string, until = new Date('2999-01-01')): Promise<ToldEvent[]> =>
  db.database.transaction(organisationId, (tx) => custodyAfter(tx, organisationId, 0, { until, most: 100 }));
const head = (organisationId: string): Promise<CustodyHead | null> =>
  db.database.transaction(organisationId, (tx) => custodyHead(tx, organisationId));

describe('The custody log', () => {
  test('is a chain that verifies as packs show it', async () => {
    const organisationId = randomUUID();
    const scan: CustodyAct = { ...upload(), action: 'SCAN', sha256: 'a'.repeat(64), actor: SERVICE_ACTS };
    await append(organisationId, upload(), scan);
    await append(organisationId, upload());
    const events = await all(organisationId);
    expect(events.map(({ sequence, action }) => [sequence, action])).toEqual([
      [1, 'UPLOAD'],
      [2, 'SCAN'],
      [3, 'UPLOAD'],
    ]);
    expect(custodyFault(CUSTODY_START, events)).toBeNull();
    expect(await head(organisationId)).toEqual({ sequence: 3, hash: events.at(-1)?.hash });
  });

  test('keeps one order, whoever writes at the same time', async () => {
    const organisationId = randomUUID();
    await Promise.all(Array.from({ length: 8 }, () => append(organisationId, upload(), upload())));
    const events = await all(organisationId);
    expect(events).toHaveLength(16);
    expect(custodyFault(CUSTODY_START, events)).toBeNull();
  });

  test('shows a changed, a missing and a swapped event', async () => {
    const organisationId = randomUUID();
    await append(organisationId, upload(), upload(), upload());
    const [one, two, three] = await all(organisationId);
    if (!one || !two || !three) throw new Error('Three events were written');
    expect(custodyFault(CUSTODY_START, [one, { ...two, action: 'DELETE' }, three])).toBe(2);
    expect(custodyFault(CUSTODY_START, [one, three])).toBe(2);
    expect(custodyFault(CUSTODY_START, [two, one, three])).toBe(1);
  });

  test('cannot be changed by the application, and is seen by nobody else', async () => {
    const organisationId = randomUUID();
    await append(organisationId, upload());
    for (const sql of ['UPDATE custody_events SET action = $$x$$', 'DELETE FROM custody_events'])
      await expect(db.database.transaction(organisationId, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
    expect(await all(randomUUID())).toEqual([]);
  });

  test('is cut at the end of a day', async () => {
    const organisationId = randomUUID();
    await append(organisationId, upload());
    const until = new Date((await all(organisationId))[0]?.at ?? '');
    db.clock.forward({ days: 1 });
    await append(organisationId, upload());
    expect(await all(organisationId, until)).toHaveLength(0);
    expect(await all(organisationId, new Date(until.getTime() + 1))).toHaveLength(1);
  });
});
