import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { filesIn, type Answers } from '@plumbline/questionnaire';
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { aPdf, aPhoto, aWorkbook, TRACES } from '../../platform/cleaning/testing/files.ts';
import { testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { UserErrors } from '../../platform/errors/user-error.ts';
import { QuotaReached } from '../../platform/quotas/quota-reached.ts';
import { setQuota } from '../../platform/quotas/set-quota.ts';
import { ReturnAnswers } from '../request/commands/return-answers.ts';
import { aChange, Asking, UNWATCHED, type Begun } from '../request/testing/asking.ts';
import { GivingFiles } from './testing/giving-files.ts';

let db: TestDatabase;
let auth: AuthDatabase;
let asking: Asking;
let giving: GivingFiles;
let begun: Begun;

beforeAll(async () => {
  db = await testDatabase();
  auth = new AuthDatabase(db.config, () => undefined);
  giving = new GivingFiles(db);
});
afterAll(async () => {
  await auth.close();
  await db.close();
});
beforeEach(async () => {
  await auth.query('DELETE FROM auth.attempt_points');
  asking = await Asking.of(db, auth);
  begun = await asking.begun(await asking.supplier('Acme Mills', '120'));
});

async function codes(work: Promise<unknown>): Promise<string[]> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof UserErrors ? error.errors.map(({ code }) => code) : [String(error)];
}

/** Gives a file as a device does, and looks into it. @returns its id */
async function given(
  content: Buffer,
  who = begun.who,
  about: Parameters<GivingFiles['begin']>[1] = {},
): Promise<string> {
  const fileId = await giving.send(who, await giving.begin(who, about), content);
  await giving.examine(who, fileId, UNWATCHED);
  return fileId;
}

/** Everything that the storage holds of the respondent's organisation. */
async function stored(): Promise<Buffer[]> {
  const folder = giving.storage.folderOf(begun.who.organisationId);
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

describe('A file with an answer', () => {
  test('is looked into, cleaned and kept encrypted; what was sent is gone', async () => {
    await given(await aPhoto(), begun.who, { name: 'poster.heic', item: 'q43', what: 'channel-poster' });
    expect(await giving.files(begun.who)).toMatchObject([
      {
        item: 'q43',
        place: null,
        what: 'channel-poster',
        state: 'kept',
        refusal: null,
        name: 'poster.jpg',
        date: '2026-06-30',
      },
    ]);
    const bytes = await stored();
    expect(bytes).toHaveLength(1);
    expect(bytes.filter((each) => each.includes(TRACES.camera) || each.includes('JFIF'))).toEqual([]);
  });

  test('says what was left out of a spreadsheet because it is hidden', async () => {
    const workbook = await aWorkbook(undefined, '<cols><col min="2" max="2" hidden="1"/></cols>');
    await given(workbook, begun.who, { name: 'pay.xlsx' });
    await given(await aPdf());
    const files = await giving.files(begun.who);
    expect(files.map(({ leftOut }) => leftOut)).toEqual([{ sheets: 0, rows: 0, columns: 1 }, null]);
  });

  test('that is hostile is refused with its reason, and nothing of it stays', async () => {
    await given(await aPdf({ program: true }));
    expect(await giving.files(begun.who)).toMatchObject([{ state: 'refused', refusal: 'programs' }]);
    expect(await stored()).toEqual([]);
  });

  test('is taken only where the question asks for such a paper, never about single workers', async () => {
    for (const what of ['payslips', 'identity-papers', 'policy', 'x'])
      expect(await codes(giving.begin(begun.who, { what }))).toEqual(['EVIDENCE_NOT_ASKED_FOR']);
    expect(await codes(giving.begin(begun.who, { item: 'q99' }))).toEqual(['CHANGE_NOT_READABLE']);
    expect(await codes(giving.begin(begun.who, { item: 'q12', what: 'policy' }))).toEqual(['EVIDENCE_NOT_ASKED_FOR']);
    expect(await codes(giving.begin(begun.who, { bytes: 0 }))).toEqual(['EVIDENCE_EMPTY']);
  });

  test('has nine others beside it at most, and no more room than the request has', async () => {
    for (let count = 0; count < 10; count += 1) await giving.begin(begun.who);
    expect(await codes(giving.begin(begun.who))).toEqual(['EVIDENCE_TOO_MANY']);
    await setQuota(db.database, {
      organisationId: begun.who.organisationId,
      name: 'evidenceFileBytes',
      person: 2000,
      organisation: 2000,
    });
    await expect(giving.begin(begun.who, { item: 'q28', bytes: 1001 })).rejects.toThrow(QuotaReached);
  });

  test('can be taken out until it is submitted: its bytes go, and its key', async () => {
    const fileId = await given(await aPdf());
    await giving.remove(begun.who, fileId);
    expect(await giving.files(begun.who)).toEqual([]);
    expect(await stored()).toEqual([]);
    expect((await db.admin.query('SELECT 1 FROM file_keys WHERE file_id = $1', [fileId])).rows).toEqual([]);
    const kept = await given(await aPdf());
    await asking.save(begun.who, aChange('q29', { share: 10 }));
    await asking.submit(begun.who);
    expect(await codes(giving.remove(begun.who, kept))).toEqual(['ANSWERS_SUBMITTED']);
    expect(await codes(giving.begin(begun.who))).toEqual(['ANSWERS_SUBMITTED']);
  });

  test('of one request is not there for another, not even of the same supplier', async () => {
    const fileId = await given(await aPdf());
    const other = await asking.begun(await asking.supplier('Other Mills', '50'));
    expect(await giving.files(other.who)).toEqual([]);
    expect(await codes(giving.remove(other.who, fileId))).toEqual(['CHANGE_NOT_READABLE']);
    const foreign = { ...other.who, requestId: begun.requestId };
    expect(await giving.files(foreign)).toEqual([]);
    expect(await codes(giving.begin(foreign))).toEqual(['LINK_NOT_VALID']);
    expect(await codes(asking.reads.sentFile(other.who, fileId))).toEqual(['LINK_NOT_VALID']);
    expect(await giving.files(begun.who)).toHaveLength(1);
  });

  test('goes on only for those who may answer its section', async () => {
    const uploadId = await giving.begin(begun.who);
    const colleague = (section: 'pay' | 'voice') => ({ ...begun.who, part: { handOverId: randomUUID(), section } });
    expect(await asking.reads.sentFile(colleague('pay'), uploadId)).toMatchObject({ id: expect.any(String) });
    expect(await codes(asking.reads.sentFile(colleague('voice'), uploadId))).toEqual(['LINK_NOT_VALID']);
  });

  test('that was never sent whole is forgotten after a day', async () => {
    await giving.begin(begun.who);
    db.clock.forward({ hours: 25 });
    await giving.begin(begun.who);
    expect(await giving.files(begun.who)).toHaveLength(1);
  });
});

describe('The work on a file', () => {
  test('can be done twice, and after a kill at any point', async () => {
    const uploadId = await giving.begin(begun.who);
    const fileId = await giving.send(begun.who, uploadId, await aPdf());
    expect(await giving.send(begun.who, uploadId, await aPdf())).toBe(fileId);
    const killed = { ...UNWATCHED, complete: () => Promise.reject(new Error('killed')) };
    await expect(giving.examine(begun.who, fileId, killed)).rejects.toThrow('killed');
    await giving.examine(begun.who, fileId, UNWATCHED);
    expect(await giving.files(begun.who)).toMatchObject([{ state: 'kept' }]);
    expect(await stored()).toHaveLength(1);
    const { rows } = await db.admin.query(
      `SELECT 1 FROM outbox WHERE job = 'answering.examine-file' AND payload->>'fileId' = $1`,
      [fileId],
    );
    expect(rows).toHaveLength(1);
  });

  test('waits for a scanner that is away, and in the end says that the file could not be checked', async () => {
    const waiting = new GivingFiles(db, 'tcp://127.0.0.1:1');
    const fileId = await waiting.send(begun.who, await waiting.begin(begun.who), await aPdf());
    await expect(waiting.examine(begun.who, fileId, UNWATCHED)).rejects.toThrow('away');
    expect(await waiting.files(begun.who)).toMatchObject([{ state: 'waiting' }]);
    await waiting.examine(begun.who, fileId, { ...UNWATCHED, attempt: 5 });
    expect(await waiting.files(begun.who)).toMatchObject([{ state: 'refused', refusal: 'not-checked' }]);
    expect(await stored()).toEqual([]);
  });

  test('leaves nothing of a file that is taken out meanwhile', async () => {
    const fileId = await giving.send(begun.who, await giving.begin(begun.who), await aPdf());
    await giving.remove(begun.who, fileId);
    await giving.examine(begun.who, fileId, UNWATCHED);
    expect(await stored()).toEqual([]);
  });

  test('leaves neither key nor bytes that a killed process wrote, where the file is refused or taken out in the end', async () => {
    const away = new GivingFiles(db, 'tcp://127.0.0.1:1');
    const [refused, removed] = [
      await away.send(begun.who, await away.begin(begun.who), await aPdf()),
      await giving.send(begun.who, await giving.begin(begun.who), await aPdf()),
    ];
    await giving.remove(begun.who, removed);
    for (const fileId of [refused, removed]) await giving.dieBeforeKept(begun.who, fileId);
    await away.examine(begun.who, refused, { ...UNWATCHED, attempt: 5 });
    await giving.examine(begun.who, removed, UNWATCHED);
    expect(await stored()).toEqual([]);
    const keys = await db.admin.query('SELECT FROM file_keys WHERE file_id = ANY ($1)', [[refused, removed]]);
    expect(keys.rowCount).toBe(0);
  });
});

describe('What is submitted', () => {
  const evidence = async (): Promise<unknown> => {
    const { rows } = await db.admin.query<{ answers: Record<string, { all?: { evidence?: unknown } }> }>(
      'SELECT answers FROM submissions WHERE request_id = $1',
      [begun.requestId],
    );
    return rows[0]?.answers['q29']?.all?.evidence;
  };

  test('comes with the files that are kept, and with none that a device only claims', async () => {
    const claim = { file: 'none', what: 'payment-summary', date: '2026-06-30', by: null };
    const change = aChange('q29', { share: 10 });
    await asking.save(begun.who, { ...change, answer: { state: 'given', value: { share: 10 }, evidence: [claim] } });
    const fileId = await given(await aPdf());
    await given(Buffer.from('no table'));
    await giving.begin(begun.who);
    await asking.submit(begun.who);
    expect(await evidence()).toEqual([{ file: fileId, what: 'payment-summary', date: '2026-06-30', by: null }]);
  });

  test('waits for a file that is being looked into', async () => {
    await asking.save(begun.who, aChange('q29', { share: 10 }));
    const fileId = await giving.send(begun.who, await giving.begin(begun.who), await aPdf());
    expect(await codes(asking.submit(begun.who))).toEqual(['EVIDENCE_WAITS']);
    await giving.examine(begun.who, fileId, UNWATCHED);
    await asking.submit(begun.who);
    expect(await evidence()).toHaveLength(1);
  });
});

describe('A file that was submitted', () => {
  const evidence = async (): Promise<string[][]> => {
    const { rows } = await db.admin.query<{ answers: Answers }>(
      'SELECT answers FROM submissions WHERE request_id = $1 ORDER BY submitted_at',
      [begun.requestId],
    );
    return rows.map(({ answers }) => [...filesIn(answers)]);
  };

  /** Submits an answer with a file, and has it asked again. @returns the id of the file */
  async function returned(): Promise<string> {
    const fileId = await given(await aPdf());
    await asking.save(begun.who, aChange('q29', { share: 10 }));
    await asking.submit(begun.who);
    await asking.handOver(begun.who);
    await new ReturnAnswers(db.database).execute(asking.as('analyst'), begun.requestId, {
      questions: [{ item: 'q29', reason: 'unclear', note: '', evidence: null }],
      answerBy: '2099-02-28',
      numbersChecked: false,
    });
    await asking.carry(begun.requestId);
    return fileId;
  }

  test('is never destroyed when it is asked again: it is no longer meant, or it is again', async () => {
    const fileId = await returned();
    await giving.remove(begun.who, fileId);
    expect(await giving.files(begun.who)).toMatchObject([
      { id: fileId, state: 'kept', isSubmitted: true, isSetAside: true },
    ]);
    expect(await stored()).toHaveLength(1);
    await giving.restore(begun.who, fileId);
    await giving.remove(begun.who, fileId);
    await asking.submit(begun.who);
    expect(await evidence()).toEqual([[fileId], []]);
    expect(await codes(giving.restore(begun.who, fileId))).toEqual(['ANSWERS_SUBMITTED']);
  });

  test('is replaced by another one once that is kept; both stay with what they were submitted with', async () => {
    const fileId = await returned();
    const uploadId = await giving.begin(begun.who, { replaces: fileId });
    const nextId = await giving.send(begun.who, uploadId, await aPdf());
    expect(await giving.files(begun.who)).toMatchObject([{ isSetAside: false }, { replaces: fileId }]);
    await giving.examine(begun.who, nextId, UNWATCHED);
    expect(await giving.files(begun.who)).toMatchObject([{ isSetAside: true }, { isSetAside: false }]);
    await asking.submit(begun.who);
    await asking.handOver(begun.who);
    expect(await evidence()).toEqual([[fileId], [nextId]]);
    const { rows } = await db.admin.query(
      'SELECT id FROM received_files WHERE request_id = $1 AND received_at IS NOT NULL ORDER BY id',
      [begun.requestId],
    );
    expect(rows).toEqual([fileId, nextId].toSorted().map((id) => ({ id })));
  });

  test('keeps its place while the other one is refused, and gets it back when that is taken out', async () => {
    const fileId = await returned();
    const refused = await given(Buffer.from('no table'), begun.who, { replaces: fileId });
    expect(await giving.files(begun.who)).toMatchObject([{ isSetAside: false }, { id: refused, state: 'refused' }]);
    await giving.remove(begun.who, refused);
    const nextId = await given(await aPdf(), begun.who, { replaces: fileId });
    await giving.remove(begun.who, nextId);
    expect(await giving.files(begun.who)).toMatchObject([{ id: fileId, isSetAside: false }]);
  });

  test('is the only kind that another one replaces, and only one with the same answer', async () => {
    const fileId = await returned();
    const draft = await given(await aPdf());
    for (const about of [
      { replaces: draft },
      { replaces: randomUUID() },
      { replaces: fileId, item: 'q43', what: 'channel-poster' },
    ])
      expect(await codes(giving.begin(begun.who, about))).toEqual(['CHANGE_NOT_READABLE']);
    const other = await asking.begun(await asking.supplier('Other Mills', '50'));
    expect(await codes(giving.begin(other.who, { replaces: fileId }))).toEqual(['CHANGE_NOT_READABLE']);
    expect(await codes(giving.restore(other.who, fileId))).toEqual(['CHANGE_NOT_READABLE']);
    const part = { ...begun.who, part: { handOverId: randomUUID(), section: 'voice' } as const };
    expect(await codes(giving.remove(part, fileId))).toEqual(['CHANGE_NOT_READABLE']);
  });
});
