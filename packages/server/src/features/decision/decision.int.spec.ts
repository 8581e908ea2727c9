import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Role, Viewer } from '../../platform/tenancy/viewer.ts';
import { after } from '../../platform/time/after.ts';
import { Library } from '../evidence/testing/library.ts';
import { aPortfolioRow, insertPortfolio } from '../portfolio/testing/a-portfolio-row.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { ApproveDecision } from './commands/approve-decision.ts';
import { DeclineDecision } from './commands/decline-decision.ts';
import { RunSafeguardingCheck } from './commands/run-safeguarding-check.ts';
import { WithdrawDecision } from './commands/withdraw-decision.ts';
import { CHECKLIST } from './decision-rules.ts';
import { Deciding } from './testing/deciding.ts';
import type { DecideInput } from './write-decision.ts';

/** What stands is looked at right before. */
type Input = Omit<DecideInput, 'seen'>;

describe('sourcing decisions', () => {
  let db: TestDatabase;
  let decide: Deciding;
  let approve: ApproveDecision;
  beforeAll(async () => {
    db = await testDatabase();
    decide = new Deciding(db.database);
    approve = new ApproveDecision(db.database);
  });
  afterAll(() => db.close());

  async function aSupplier(findings: number): Promise<{ supplierId: string; person: (...roles: Role[]) => Viewer }> {
    const organisationId = randomUUID();
    const supplierId = randomUUID();
    await db.database.transaction(organisationId, (tx) =>
      tx.write(
        `INSERT INTO suppliers (organisation_id, id, name, country, state, first_import_id, created_at) VALUES ($1, $2, 'Kestrel Formwork WLL', 'QA', 'active', $2, $3)`,
        [organisationId, supplierId, tx.now],
      ),
    );
    await insertPortfolio(db.database, organisationId, [
      aPortfolioRow({
        supplier_id: supplierId,
        lane: '1',
        needs_decision: 1,
        finding_count: findings,
        worsened_at: '2026-11-01T00:00:00Z',
      }),
    ]);
    return { supplierId, person: (...roles) => aViewer({ organisationId, roles: new Set(roles) }) };
  }

  const suspension = (supplierId: string): Input => ({
    supplierId,
    kind: 'suspend',
    reason: 'Passports of about 210 workers are held and were not returned after two requests.',
    conditions: 'The passports are given back, and workers keep the key.',
    until: '2099-03-31',
    remedyDate: '2099-01-31',
    ownerId: randomUUID(),
    checklist: Object.fromEntries(CHECKLIST.map((key) => [key, 'Answered.'])),
    numbersChecked: false,
  });
  const plain = (supplierId: string, kind: 'continue' | 'engage'): Input => ({
    ...suspension(supplierId),
    kind,
    conditions: '',
    until: null,
    remedyDate: null,
    ownerId: null,
    checklist: {},
  });
  const codes = async (work: Promise<unknown>): Promise<string[]> => {
    const error: unknown = await work.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof UserErrors
      ? error.errors.map(({ field, code }) => `${field ?? ''} ${code}`.trim())
      : [String(error)];
  };
  const needsDecision = async ({ organisationId }: Viewer, supplierId: string): Promise<unknown> => {
    const { rows } = await db.admin.query(
      'SELECT needs_decision, decision_kind FROM portfolio WHERE organisation_id = $1 AND supplier_id = $2',
      [organisationId, supplierId],
    );
    return rows[0];
  };

  test('a suspension waits until another person approves it; nobody else has anything to decide meanwhile', async () => {
    const { supplierId, person } = await aSupplier(1);
    const analyst = person('analyst');
    const proposal = await decide.execute(analyst, suspension(supplierId));
    expect(proposal.state).toBe('proposed');
    expect(await needsDecision(analyst, supplierId)).toEqual({ needs_decision: 0, decision_kind: '' });
    const approved = await approve.execute(person('approver'), proposal.id, proposal.version);
    expect(approved.state).toBe('in-force');
    expect(await needsDecision(analyst, supplierId)).toEqual({ needs_decision: 0, decision_kind: 'suspend' });
  });

  test('a decision hangs on the files of the library that bear it out', async () => {
    const { supplierId, person } = await aSupplier(0);
    const library = new Library(db);
    const file = await library.add(person('analyst'), await aPdf());
    const input = { ...plain(supplierId, 'continue'), evidenceIds: [file] };
    const { id } = await decide.execute(person('approver'), input);
    const { links } = await library.reads.file(person('analyst'), file);
    expect(links).toMatchObject([{ kind: 'decision', id, supplierId, what: 'continue' }]);
  });

  test('nobody approves or declines what they proposed, whatever their roles', async () => {
    const { supplierId, person } = await aSupplier(1);
    const both = person('analyst', 'approver');
    const proposal = await decide.execute(both, suspension(supplierId));
    expect(await codes(approve.execute(both, proposal.id, proposal.version))).toEqual(['OWN_PROPOSAL']);
    expect(
      await codes(
        new DeclineDecision(db.database).execute(both, proposal.id, proposal.version, {
          reason: 'No.',
          numbersChecked: false,
        }),
      ),
    ).toEqual(['OWN_PROPOSAL']);
  });

  test('an analyst cannot approve, a viewer cannot decide, an owner cannot either', async () => {
    const { supplierId, person } = await aSupplier(0);
    const proposal = await decide.execute(person('analyst'), suspension(supplierId));
    await expect(approve.execute(person('analyst'), proposal.id, proposal.version)).rejects.toThrow(NotAllowed);
    for (const role of ['viewer', 'owner', 'admin', 'safeguarding'] as const) {
      await expect(decide.execute(person(role), plain(supplierId, 'continue'))).rejects.toThrow(NotAllowed);
    }
  });

  test('continuing with a finding about people open needs conditions and a date', async () => {
    const { supplierId, person } = await aSupplier(2);
    expect(await codes(decide.execute(person('analyst'), plain(supplierId, 'continue')))).toEqual([
      'kind DECISION_NEEDS_CONDITIONS',
    ]);
    const conditional: Input = { ...plain(supplierId, 'continue'), kind: 'continue-with-conditions' };
    expect(await codes(decide.execute(person('analyst'), conditional))).toEqual([
      'conditions CONDITIONS_MISSING',
      'remedyDate REMEDY_DATE_MISSING',
      'until UNTIL_MISSING',
    ]);
    const whole = { ...conditional, conditions: 'Documents returned.', until: '2099-01-31', remedyDate: '2099-01-31' };
    expect((await decide.execute(person('analyst'), whole)).state).toBe('proposed');
  });

  test('a suspension without the checklist, without a reason, or with a person named by address is refused field by field', async () => {
    const { supplierId, person } = await aSupplier(1);
    const input = { ...suspension(supplierId), reason: 'Ask a.b@example.org', checklist: { leverage: 'Two letters.' } };
    expect(await codes(decide.execute(person('analyst'), input))).toEqual([
      'reason PERSONAL_INFORMATION',
      ...CHECKLIST.filter((key) => key !== 'leverage').map((key) => `checklist.${key} CHECKLIST_ANSWER_MISSING`),
    ]);
  });

  test('a note with the number of an order is kept once somebody has looked at it; answers to questions that nobody asks are not', async () => {
    const { supplierId, person } = await aSupplier(1);
    const proposed = suspension(supplierId);
    const input = { ...proposed, reason: 'After order 4500123456.', checklist: { ...proposed.checklist, other: 'x' } };
    expect(await codes(decide.execute(person('analyst'), input))).toEqual(['reason PERSONAL_NUMBER']);
    const kept = await decide.execute(person('analyst'), { ...input, numbersChecked: true });
    expect(Object.keys(kept.checklist).toSorted()).toEqual([...CHECKLIST].toSorted());
  });

  test('of many who approve at once one wins', async () => {
    const { supplierId, person } = await aSupplier(1);
    const proposal = await decide.execute(person('analyst'), suspension(supplierId));
    const results = await Promise.all(
      Array.from({ length: 12 }, () => codes(approve.execute(person('approver'), proposal.id, proposal.version))),
    );
    expect(results.filter(([code]) => code === 'null')).toHaveLength(1);
    expect(results.filter(([code]) => code === 'version CONFLICT')).toHaveLength(11);
  });

  test('a proposal whose days have passed meanwhile, or whose supplier has gone, cannot be approved', async () => {
    const { supplierId, person } = await aSupplier(1);
    const conditional: Input = {
      ...plain(supplierId, 'continue'),
      kind: 'continue-with-conditions',
      conditions: 'Documents returned.',
      until: '2099-01-31',
      remedyDate: '2099-01-31',
    };
    const proposal = await decide.execute(person('analyst'), conditional);
    await db.admin.query(`UPDATE decisions SET remedy_date = '2020-01-31' WHERE id = $1`, [proposal.id]);
    const approving = (): Promise<string[]> =>
      codes(approve.execute(person('approver'), proposal.id, proposal.version));
    expect(await approving()).toEqual(['PROPOSAL_OUT_OF_DATE']);
    await db.admin.query(`UPDATE suppliers SET state = 'withdrawn' WHERE id = $1`, [supplierId]);
    expect(await approving()).toEqual(['Error: No supplier has this id']);
    const decline = new DeclineDecision(db.database);
    expect(
      (
        await decline.execute(person('approver'), proposal.id, proposal.version, {
          reason: 'Too late.',
          numbersChecked: false,
        })
      ).state,
    ).toBe('declined');
  });

  test('conditions are not approved that were written before something graver was found', async () => {
    const { supplierId, person } = await aSupplier(1);
    const conditional: Input = {
      ...plain(supplierId, 'continue'),
      kind: 'continue-with-conditions',
      conditions: 'Documents returned.',
      until: '2099-01-31',
      remedyDate: '2099-01-31',
    };
    const proposal = await decide.execute(person('analyst'), conditional);
    await db.admin.query(`UPDATE portfolio SET worsened_at = $2 WHERE supplier_id = $1`, [
      supplierId,
      after(new Date(), { seconds: 1 }),
    ]);
    expect(await codes(approve.execute(person('approver'), proposal.id, proposal.version))).toEqual([
      'WORSE_SINCE_PROPOSED',
    ]);
    await db.admin.query(`UPDATE decisions SET kind = 'suspend' WHERE id = $1`, [proposal.id]);
    expect((await approve.execute(person('approver'), proposal.id, proposal.version)).state).toBe('in-force');
  });

  test('an approval and another decision at the same time come one after the other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { supplierId, person } = await aSupplier(1);
      const proposal = await decide.execute(person('analyst'), suspension(supplierId));
      const both = await Promise.all([
        codes(approve.execute(person('approver'), proposal.id, proposal.version)),
        ...Array.from({ length: 3 }, () => codes(decide.execute(person('analyst'), plain(supplierId, 'engage')))),
      ]);
      // Once the suspension is in force, another decision is a proposal, and one of those waits at a time.
      const overtaken = [
        ['null'],
        ...['DECISION_WAITING', 'DECIDED_MEANWHILE', 'PROPOSED_MEANWHILE'].map((code) => [`supplierId ${code}`]),
      ];
      const [approved, ...others] = both;
      expect(approved).toEqual(['null']);
      for (const other of others) expect(overtaken).toContainEqual(other);
    }
  });

  test('a second proposal waits for the first; the author can withdraw it', async () => {
    const { supplierId, person } = await aSupplier(1);
    const analyst = person('analyst');
    const proposal = await decide.execute(analyst, suspension(supplierId));
    expect(await codes(decide.execute(person('approver'), suspension(supplierId)))).toEqual([
      'supplierId DECISION_WAITING',
    ]);
    const withdraw = new WithdrawDecision(db.database);
    await expect(withdraw.execute(person('analyst'), proposal.id, proposal.version)).rejects.toThrow(NotAllowed);
    expect((await withdraw.execute(analyst, proposal.id, proposal.version)).state).toBe('withdrawn');
    expect((await decide.execute(person('approver'), suspension(supplierId))).state).toBe('proposed');
  });

  test('a newer decision supersedes the one in force', async () => {
    const { supplierId, person } = await aSupplier(0);
    const analyst = person('analyst');
    const first = await decide.execute(analyst, plain(supplierId, 'engage'));
    await decide.execute(analyst, plain(supplierId, 'continue'));
    const { rows } = await db.admin.query('SELECT state FROM decisions WHERE id = $1', [first.id]);
    expect(rows).toEqual([{ state: 'superseded' }]);
    expect(await needsDecision(analyst, supplierId)).toEqual({ needs_decision: 0, decision_kind: 'continue' });
  });

  test('what two people stand for is superseded by two only, whatever one alone decides', async () => {
    const { supplierId, person } = await aSupplier(0);
    const analyst = person('analyst');
    const stood = await decide.execute(analyst, suspension(supplierId));
    await approve.execute(person('approver'), stood.id, stood.version);
    const proposal = await decide.execute(analyst, plain(supplierId, 'engage'));
    expect(proposal.state).toBe('proposed');
    expect(await needsDecision(analyst, supplierId)).toMatchObject({ decision_kind: 'suspend' });
    expect(
      await codes(approve.execute({ ...analyst, roles: new Set(['approver']) }, proposal.id, proposal.version)),
    ).toEqual(['OWN_PROPOSAL']);
    await db.admin.query(`UPDATE portfolio SET worsened_at = $2 WHERE supplier_id = $1`, [
      supplierId,
      after(new Date(), { seconds: 1 }),
    ]);
    expect(await codes(approve.execute(person('approver'), proposal.id, proposal.version))).toEqual([
      'WORSE_SINCE_PROPOSED',
    ]);
    await db.admin.query(`UPDATE portfolio SET worsened_at = '2026-11-01' WHERE supplier_id = $1`, [supplierId]);
    await approve.execute(person('approver'), proposal.id, proposal.version);
    expect(await needsDecision(analyst, supplierId)).toMatchObject({ decision_kind: 'engage' });
    // That one has two people behind it as well.
    expect((await decide.execute(analyst, plain(supplierId, 'continue'))).state).toBe('proposed');
  });

  test('another organisation cannot decide about, approve for, or check a supplier that is not its own', async () => {
    const { supplierId, person } = await aSupplier(1);
    const proposal = await decide.execute(person('analyst'), suspension(supplierId));
    const stranger = aViewer({ roles: new Set(['analyst', 'approver']) });
    await expect(decide.execute(stranger, suspension(supplierId))).rejects.toThrow(NotFound);
    await expect(approve.execute(stranger, proposal.id, proposal.version)).rejects.toThrow(NotFound);
    await expect(new RunSafeguardingCheck(db.database).execute(stranger, supplierId)).rejects.toThrow(NotFound);
  });

  test('the safeguarding check gives nothing back, with and without a sealed fact, and the application cannot look behind it', async () => {
    const { supplierId, person } = await aSupplier(1);
    const analyst = person('analyst');
    const check = new RunSafeguardingCheck(db.database);
    const before = await check.execute(analyst, supplierId);
    await db.admin.query('INSERT INTO safeguarding.sealed_facts VALUES ($1, $2, $3)', [
      analyst.organisationId,
      randomUUID(),
      supplierId,
    ]);
    expect(await check.execute(analyst, supplierId)).toEqual(before);
    await expect(
      db.database.transaction(analyst.organisationId, (tx) => tx.query('SELECT * FROM safeguarding.sealed_facts')),
    ).rejects.toThrow('permission denied');
  });
});
