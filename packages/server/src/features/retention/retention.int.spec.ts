import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CUSTODY_START, faultOf, type CustodyHead } from '@plumbline/evidence';
import { nodeHashing } from '@plumbline/evidence/node';
import { retentionDestroy } from '@plumbline/jobs';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { custodyAfter, custodyHead } from '../evidence/custody.ts';
import { aJobContext } from '../portfolio/testing/a-job-context.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { Redacting } from '../redaction/testing/redacting.ts';
import { ChoosePurpose } from './commands/choose-purpose.ts';
import { HoldEvidence } from './commands/hold-evidence.ts';
import { LiftHold } from './commands/lift-hold.ts';
import { DestroyEvidenceHandler } from './jobs/destroy.handler.ts';
import { RetentionReadModel } from './retention.read-model.ts';

let db: TestDatabase;
let redacting: Redacting;
beforeAll(async () => {
  db = await testDatabase();
  db.clock.set(new Date('2026-11-24T09:00:00Z'));
  redacting = new Redacting(db);
});
afterAll(() => db.close());

interface Buyer {
  readonly analyst: Viewer;
  readonly approver: Viewer;
}

async function aBuyer(): Promise<Buyer> {
  const analyst = aViewer({ roles: new Set(['analyst']) });
  const { organisationId } = analyst;
  await db.admin.query(
    `INSERT INTO auth.organisations (id, name, slug, kind, time_zone, created_at) VALUES ($1, 'Buyer', $2, 'buyer', 'Europe/Berlin', $3)`,
    [organisationId, organisationId, new Date()],
  );
  return { analyst, approver: aViewer({ organisationId, roles: new Set(['approver']) }) };
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof UserErrors ? error.errors.map(({ code }) => code).join(' ') : (error as Error).constructor;
  }
}

const why = { reason: 'Inquiry of the authority in the case of the mill.', numbersChecked: false };
const keeping = ({ analyst }: Buyer, id: string) => new RetentionReadModel(db.database).keeping(analyst, id);
const hold = ({ approver }: Buyer, id: string, given = why) =>
  new HoldEvidence(db.database).execute(approver, id, given);
const lift = ({ approver }: Buyer, id: string, given = why) => new LiftHold(db.database).execute(approver, id, given);
const bytes = ({ analyst }: Buyer, id: string) => redacting.library.notes.open(analyst.organisationId, id);

/** What the worker does in the night of that day. */
async function night({ analyst }: Buyer, day: string): Promise<void> {
  db.clock.set(new Date(`${day}T00:30:00+01:00`));
  const payload = retentionDestroy.payload.parse({ organisationId: analyst.organisationId });
  const storage = redacting.library.storage;
  await new DestroyEvidenceHandler(db.database, storage).handle(payload, aJobContext());
  db.clock.set(new Date('2026-11-24T09:00:00Z'));
}

async function custody({ analyst: { organisationId } }: Buyer): Promise<{ actions: string[]; isWhole: boolean }> {
  return db.database.transaction(organisationId, async (tx) => {
    const log = await custodyAfter(tx, organisationId, 0, { until: new Date('2100-01-01'), most: 100 });
    let head: CustodyHead = CUSTODY_START;
    let isWhole = true;
    for (const event of log) {
      isWhole &&= faultOf(head, event, nodeHashing) === null;
      head = event;
    }
    isWhole &&= (await custodyHead(tx, organisationId))?.hash === head.hash;
    return { actions: log.map(({ action }) => action), isWhole };
  });
}

describe('A file of the library', () => {
  test('is kept for due diligence for seven years, or as a record of an entry for five', async () => {
    const buyer = await aBuyer();
    const id = await redacting.library.add(buyer.analyst, await aPdf());
    expect(await keeping(buyer, id)).toMatchObject({
      purpose: 'due-diligence',
      keptUntil: '2033-11-24',
      destroyedAt: null,
    });
    expect(await refusal(new ChoosePurpose(db.database).execute(buyer.analyst, id, 'customs'))).toBe(NotAllowed);
    await new ChoosePurpose(db.database).execute(buyer.approver, id, 'customs');
    expect(await keeping(buyer, id)).toMatchObject({ purpose: 'customs', keptUntil: '2031-11-24' });
  });

  test('is never destroyed before its own last day', async () => {
    const buyer = await aBuyer();
    const id = await redacting.library.add(buyer.analyst, await aPdf(), { validUntil: '2040-01-31' });
    expect(await keeping(buyer, id)).toMatchObject({ keptUntil: '2040-01-31' });
    await night(buyer, '2040-01-31');
    expect((await bytes(buyer, id)).length).toBeGreaterThan(0);
    await night(buyer, '2040-02-01');
    expect(await refusal(bytes(buyer, id))).toBe(NotFound);
  });

  test('is destroyed in the night after its last day: nobody can read it, and the custody log is whole and says so', async () => {
    const buyer = await aBuyer();
    const [early, late] = [
      await redacting.library.add(buyer.analyst, await aPdf()),
      await redacting.library.add(buyer.analyst, await aPdf({ comment: true })),
    ];
    await new ChoosePurpose(db.database).execute(buyer.approver, early, 'customs');
    await night(buyer, '2031-11-24');
    expect((await bytes(buyer, early)).length).toBeGreaterThan(0);
    await night(buyer, '2031-11-25');
    expect(await refusal(bytes(buyer, early))).toBe(NotFound);
    expect((await bytes(buyer, late)).length).toBeGreaterThan(0);
    const { destroyedAt } = await keeping(buyer, early);
    expect(destroyedAt?.toISOString().slice(0, 16)).toBe('2031-11-24T23:30');
    expect(await redacting.pages.preview(buyer.analyst, early)).toMatchObject({ pages: null, refusal: 'destroyed' });
    expect(await refusal(redacting.propose(buyer.analyst, early))).toBe('EVIDENCE_DESTROYED');
    const { actions, isWhole } = await custody(buyer);
    expect(actions.filter((action) => action === 'DELETE')).toHaveLength(1);
    expect(isWhole).toBe(true);
    await night(buyer, '2031-11-26');
    expect((await custody(buyer)).actions).toEqual(actions);
  });

  test('leaves its redacted copy, which stands for it in packs', async () => {
    const buyer = await aBuyer();
    const id = await redacting.library.add(buyer.analyst, await aPdf());
    const made = await redacting.made(buyer.analyst, id);
    await redacting.approve(buyer.approver, made);
    await night(buyer, '2033-11-25');
    expect(await refusal(bytes(buyer, id))).toBe(NotFound);
    const copy = await redacting.register.open(buyer.analyst.organisationId, made.id);
    expect(copy.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('A legal hold', () => {
  test('keeps a file whatever its term says, until somebody lifts it with a reason', async () => {
    const buyer = await aBuyer();
    const id = await redacting.library.add(buyer.analyst, await aPdf());
    expect(await refusal(hold(buyer, id, { ...why, reason: ' ' }))).toBe('REASON_MISSING');
    await hold(buyer, id);
    expect(await refusal(hold(buyer, id))).toBe('EVIDENCE_HELD');
    await night(buyer, '2040-01-01');
    expect((await bytes(buyer, id)).length).toBeGreaterThan(0);
    await lift(buyer, id, { ...why, reason: 'The case is closed.' });
    const { holds } = await keeping(buyer, id);
    expect(holds.map(({ reason, liftReason }) => [reason, liftReason])).toEqual([[why.reason, 'The case is closed.']]);
    await night(buyer, '2040-01-01');
    expect(await refusal(bytes(buyer, id))).toBe(NotFound);
    const { actions, isWhole } = await custody(buyer);
    expect(actions.slice(-3)).toEqual(['LEGAL_HOLD', 'LEGAL_HOLD', 'DELETE']);
    expect(isWhole).toBe(true);
    expect(await refusal(hold(buyer, id))).toBe('EVIDENCE_DESTROYED');
  });

  test('is set by those who may, in their own organisation', async () => {
    const buyer = await aBuyer();
    const id = await redacting.library.add(buyer.analyst, await aPdf());
    expect(await refusal(new HoldEvidence(db.database).execute(buyer.analyst, id, why))).toBe(NotAllowed);
    expect(await refusal(hold(await aBuyer(), id))).toBe(NotFound);
    expect(await refusal(lift(buyer, id))).toBe('EVIDENCE_NOT_HELD');
  });
});
