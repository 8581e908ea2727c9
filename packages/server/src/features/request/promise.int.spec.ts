import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { Decide } from '../decision/commands/decide.ts';
import { CHECKLIST, type DecisionKind } from '../decision/decision-rules.ts';
import { DecisionReadModel } from '../decision/decision.read-model.ts';
import { AcceptPromise } from './commands/accept-promise.ts';
import { EndPromise } from './commands/end-promise.ts';
import { PromiseReadModel } from './promise.read-model.ts';
import { aChange, Asking } from './testing/asking.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;
let supplierId: string;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, auth);
  supplierId = await asking.supplier('Acme Mills', '120');
});

/** What somebody who is asked now reads. */
async function read(email: string): Promise<boolean> {
  const contacts = [{ supplierId, email, name: 'Mei Tan', language: 'en' }];
  const { who } = await asking.begun(supplierId, { contacts });
  return (await asking.reads.draft(who)).promised;
}

describe('The promise about fees', () => {
  test('is read by those who are asked after an approver has accepted it, and by no others', async () => {
    const approver = asking.as('approver');
    const { who: before } = await asking.begun(supplierId);
    await new AcceptPromise(db.database).execute(approver);
    await new AcceptPromise(db.database).execute(approver);
    expect((await asking.reads.draft(before)).promised).toBe(false);
    expect(await read('one@acme.example')).toBe(true);
    expect(await new PromiseReadModel(db.database).inForce(approver)).toMatchObject({ acceptedAt: expect.any(Date) });
  });

  test('ends for requests to come; what was promised stays promised', async () => {
    const approver = asking.as('approver');
    await new AcceptPromise(db.database).execute(approver);
    const { who } = await asking.begun(supplierId);
    await new EndPromise(db.database).execute(approver);
    expect((await asking.reads.draft(who)).promised).toBe(true);
    expect(await read('two@acme.example')).toBe(false);
    expect(await new PromiseReadModel(db.database).inForce(approver)).toBeNull();
    const verbs = await asking.organisation.rows<{ verb: string }>(
      `SELECT verb FROM audit_entries WHERE verb LIKE 'promise.%' ORDER BY sequence`,
    );
    expect(verbs.map(({ verb }) => verb)).toEqual(['promise.accepted', 'promise.ended']);
  });

  test('is not for an analyst to give, nor for somebody who proved who they are too long ago', async () => {
    await expect(new AcceptPromise(db.database).execute(asking.as('analyst'))).rejects.toThrow();
    await expect(
      new AcceptPromise(db.database).execute({ ...asking.as('approver'), hasFreshProof: false }),
    ).rejects.toThrow();
  });
});

describe('Who proposes to leave a supplier that told of a finding itself', () => {
  const decide = (kind: DecisionKind) =>
    new Decide(db.database).execute(asking.as('analyst'), {
      ...{ supplierId, kind, reason: 'It has to be.', conditions: 'What was paid is paid back.' },
      ...{ until: '2099-03-31', remedyDate: '2099-01-31', ownerId: randomUUID() },
      checklist: Object.fromEntries(CHECKLIST.map((key) => [key, 'Yes.'])),
      ...{ numbersChecked: false, seen: { inForce: null, proposal: null } },
    });
  const grounds = () => new DecisionReadModel(db.database).grounds(asking.as('analyst'), supplierId);

  test('is told the day of it, and the decision keeps it', async () => {
    expect(await grounds()).toMatchObject({ disclosedOn: null });
    const { who } = await asking.begun(supplierId);
    await asking.save(who, aChange('q12', { paid: true }));
    await asking.submit(who);
    await asking.handOver(who);
    const { disclosedOn } = await grounds();
    expect(disclosedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await decide('suspend')).toMatchObject({ state: 'proposed', disclosedOn });
  });

  test('hears nothing where the supplier told of nothing', async () => {
    const { who } = await asking.begun(supplierId);
    await asking.save(who, aChange('q12', { paid: false }));
    await asking.submit(who);
    await asking.handOver(who);
    expect(await grounds()).toMatchObject({ disclosedOn: null });
    expect(await decide('suspend')).toMatchObject({ disclosedOn: null });
  });
});
