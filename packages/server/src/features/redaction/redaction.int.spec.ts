import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { originalDigests, type CustodyEvent } from '@plumbline/evidence';
import { aPdf, aPhoto, aWorkbook, zipOf } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { NotAllowed, NotFound } from '../../platform/errors/refused.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { knownKey } from '../../platform/storage/file-keys.ts';
import type { Viewer } from '../../platform/tenancy/viewer.ts';
import { custodyAfter } from '../evidence/custody.ts';
import { aViewer } from '../portfolio/testing/a-viewer.ts';
import { registeredRedactions } from './redaction-register.read-model.ts';
import { Redacting } from './testing/redacting.ts';

let db: TestDatabase;
let redacting: Redacting;
beforeAll(async () => {
  db = await testDatabase();
  redacting = new Redacting(db);
});

afterAll(() => db.close());

/** An analyst and an approver of one new organisation. */
function aBuyer(): { readonly analyst: Viewer; readonly approver: Viewer } {
  const analyst = aViewer({ roles: new Set(['analyst']) });
  return { analyst, approver: aViewer({ organisationId: analyst.organisationId, roles: new Set(['approver']) }) };
}

async function refusal(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
    return 'done';
  } catch (error) {
    return error instanceof UserErrors ? error.errors.map(({ code }) => code).join(' ') : (error as Error).constructor;
  }
}

const events = ({ organisationId }: Viewer) =>
  db.database.transaction(organisationId, (tx) =>
    custodyAfter(tx, organisationId, 0, { until: new Date('2100-01-01'), most: 100 }),
  );
const isReadable = async ({ organisationId }: Viewer, fileId: string): Promise<boolean> => {
  const key = await db.database.transaction(organisationId, (tx) => knownKey(tx, organisationId, fileId));
  return key !== null;
};
const registered = ({ organisationId }: Viewer, evidenceId: string, until = new Date('2100-01-01')) =>
  db.database.transaction(organisationId, (tx) => registeredRedactions(tx, organisationId, [evidenceId], until));

describe('A page of the library', () => {
  test('is seen as a picture, and never as the file', async () => {
    const { analyst } = aBuyer();
    const id = await redacting.library.add(analyst, await aPdf());
    expect(await redacting.pages.preview(analyst, id)).toEqual({ pages: 1, shape: 2 / 3, refusal: null });
    const page = await redacting.pages.page(analyst, id, { page: 1, width: 800 });
    expect(page).toMatchObject({ width: 800, height: 533 });
    expect(page?.picture.subarray(8, 12).toString()).toBe('WEBP');
    expect(await redacting.pages.page(analyst, id, { page: 2, width: 800 })).toBeNull();
  });

  test('of a table is none, and one of another organisation or for others is not there', async () => {
    const { analyst } = aBuyer();
    const table = await redacting.library.add(analyst, await aWorkbook());
    expect(await redacting.pages.preview(analyst, table)).toMatchObject({ pages: null, refusal: 'table' });
    const id = await redacting.library.add(analyst, await aPdf(), { audience: 'deciders' });
    const owner = aViewer({ organisationId: analyst.organisationId, roles: new Set(['owner']) });
    expect(await refusal(redacting.pages.preview(owner, id))).toBe(NotFound);
    expect(await refusal(redacting.pages.preview(aBuyer().analyst, id))).toBe(NotFound);
    expect(await refusal(redacting.pages.preview(aViewer({ ...analyst, roles: new Set(['viewer']) }), id))).toBe(
      NotAllowed,
    );
  });
});

describe('A redaction', () => {
  test('takes two people; then the redacted file stands for the original', async () => {
    const { analyst, approver } = aBuyer();
    const id = await redacting.library.add(analyst, await aPdf());
    const made = await redacting.made(analyst, id);
    expect(made).toMatchObject({
      state: 'proposed',
      type: 'pdf',
      reason: 'PERSONAL_DATA',
      proposedById: analyst.userId,
    });
    expect(await registered(analyst, id)).toEqual([]);
    expect(await redacting.reads.waiting(approver)).toMatchObject([{ id: made.id, evidenceId: id }]);
    const both = aViewer({ ...analyst, roles: new Set(['analyst', 'approver']) });
    expect(await refusal(redacting.approve(both, made))).toBe('OWN_PROPOSAL');
    expect(await refusal(redacting.approve(analyst, made))).toBe(NotAllowed);
    await redacting.approve(approver, made);
    expect(await redacting.reads.waiting(approver)).toEqual([]);
    const [entry] = await registered(analyst, id);
    expect(entry).toMatchObject({
      evidenceId: id,
      derivativeSha256: made.digest,
      regions: made.boxes,
      reason: 'PERSONAL_DATA',
      redactedBy: analyst.userId,
      reviewedBy: approver.userId,
      mediaType: 'application/pdf',
    });
    expect(await registered(analyst, id, entry && new Date(entry.at))).toEqual([]);
    const redacted = await redacting.register.open(analyst.organisationId, made.id);
    expect(redacted.subarray(0, 5).toString()).toBe('%PDF-');
    expect(redacted.includes('Payroll')).toBe(false);
  });

  test('is held to its original by a key that stays here', async () => {
    const { analyst } = aBuyer();
    const id = await redacting.library.add(analyst, await aPhoto());
    const made = await redacting.made(analyst, id);
    const original = await redacting.library.notes.open(analyst.organisationId, id);
    const { rows } = await db.admin.query<{ commitment: string; key: Buffer }>(
      'SELECT commitment, commitment_key AS key FROM redactions WHERE id = $1',
      [made.id],
    );
    const [{ commitment, key } = { commitment: '', key: Buffer.alloc(0) }] = rows;
    expect(createHmac('sha256', key).update(original).digest('hex')).toBe(commitment);
  });

  test('is told in the custody log, and a pack shows no event with the digest of the original', async () => {
    const { analyst, approver } = aBuyer();
    const id = await redacting.library.add(analyst, await aPdf());
    const made = await redacting.made(analyst, id);
    await redacting.approve(approver, made);
    const log = await events(analyst);
    expect(
      log.map(
        ({ action, sha256 }) =>
          `${action} ${sha256 === made.digest ? 'redacted' : sha256 === null ? 'none' : 'original'}`,
      ),
    ).toEqual(['UPLOAD none', 'SCAN original', 'REDACT redacted', 'APPROVE redacted']);
    const [entry] = await registered(analyst, id);
    const isTelling = originalDigests(entry === undefined ? [] : [{ ...entry, derivative: '' }]);
    expect(log.filter((event) => isTelling(event as CustodyEvent)).map(({ action }) => action)).toEqual(['SCAN']);
  });

  test('waits alone, and a later one takes the place of the one that was approved', async () => {
    const { analyst, approver } = aBuyer();
    const id = await redacting.library.add(analyst, await aPdf());
    const first = await redacting.made(analyst, id);
    expect(await refusal(redacting.propose(analyst, id))).toBe('REDACTION_WAITING');
    await redacting.approve(approver, first);
    const boxes = [{ page: 1, x: 0.5, y: 0.5, width: 0.5, height: 0.5 }];
    const second = await redacting.made(analyst, id, { boxes, reason: 'TRADE_SECRET' });
    const [before] = await registered(analyst, id);
    expect(before?.redactionId).toBe(first.id);
    await redacting.approve(approver, second);
    const [after] = await registered(analyst, id);
    expect(after?.redactionId).toBe(second.id);
    const { redactions } = await redacting.reads.ofEvidence(analyst, id);
    expect(redactions.map(({ state }) => state)).toEqual(['approved', 'superseded']);
  });

  test('that is declined or taken back leaves no file', async () => {
    const { analyst, approver } = aBuyer();
    const id = await redacting.library.add(analyst, await aPdf());
    const declined = await redacting.made(analyst, id);
    expect(await isReadable(analyst, declined.fileId)).toBe(true);
    expect(await refusal(redacting.decline(approver, declined, ' '))).toBe('REASON_MISSING');
    await redacting.decline(approver, declined, 'The line below names a person too.');
    expect(await isReadable(analyst, declined.fileId)).toBe(false);
    const taken = await redacting.made(analyst, id);
    const other = aViewer({ organisationId: analyst.organisationId, roles: new Set(['analyst']) });
    expect(await refusal(redacting.withdraw(other, taken))).toBe(NotAllowed);
    await redacting.withdraw(analyst, taken);
    expect(await isReadable(analyst, taken.fileId)).toBe(false);
    expect(await refusal(redacting.approve(approver, { ...taken, version: taken.version + 1 }))).toBe('CONFLICT');
    expect(await registered(analyst, id)).toEqual([]);
  });

  test('that is taken back while its file is made leaves none either', async () => {
    const { analyst } = aBuyer();
    const id = await redacting.library.add(analyst, await aPdf());
    const redactionId = await redacting.propose(analyst, id);
    const { fileId } = await redacting.reads.one(analyst, redactionId);
    await Promise.all([
      redacting.make(analyst, redactionId),
      redacting.withdraw(analyst, { id: redactionId, version: 1 }),
    ]);
    expect(await redacting.reads.one(analyst, redactionId)).toMatchObject({ state: 'withdrawn' });
    expect(await isReadable(analyst, fileId)).toBe(false);
    await redacting.make(analyst, redactionId);
    expect(await isReadable(analyst, fileId)).toBe(false);
  });

  test('of what has no pages, with no box, or with a box beside the page is refused', async () => {
    const { analyst } = aBuyer();
    const table = await redacting.library.add(analyst, await aWorkbook());
    expect(await refusal(redacting.propose(analyst, table))).toBe('REDACTION_NO_PAGES');
    const refused = await redacting.library.add(analyst, await zipOf({ 'readme.txt': 'no workbook' }));
    expect(await refusal(redacting.propose(analyst, refused))).toBe('REDACTION_NO_PAGES');
    const id = await redacting.library.add(analyst, await aPdf());
    expect(await refusal(redacting.propose(analyst, id, { boxes: [] }))).toBe('REDACTION_EMPTY');
    const beside = { page: 1, x: 0.9, y: 0, width: 0.2, height: 0.1 };
    expect(await refusal(redacting.propose(analyst, id, { boxes: [beside] }))).toBe('REDACTION_BOX');
    const many = Array.from({ length: 501 }, () => ({ ...beside, x: 0 }));
    expect(await refusal(redacting.propose(analyst, id, { boxes: many }))).toBe('REDACTION_TOO_MANY');
    const later = await redacting.made(analyst, id, { boxes: [{ ...beside, x: 0, page: 2 }] });
    expect(later).toMatchObject({ state: 'failed', refusal: 'broken' });
    expect(await refusal(redacting.propose(analyst, id))).toBe('done');
  });

  test('is nobody else’s: another organisation, and roles that may not, are refused', async () => {
    const { analyst, approver } = aBuyer();
    const id = await redacting.library.add(analyst, await aPdf());
    expect(await refusal(redacting.propose(approver, id))).toBe(NotAllowed);
    expect(await refusal(redacting.propose(aBuyer().analyst, id))).toBe(NotFound);
    const made = await redacting.made(analyst, id);
    expect(await refusal(redacting.approve(aBuyer().approver, made))).toBe(NotFound);
    expect(await refusal(redacting.reads.one(aBuyer().analyst, made.id))).toBe(NotFound);
  });
});
