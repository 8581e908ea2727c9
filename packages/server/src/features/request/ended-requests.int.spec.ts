import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { requestCarry } from '@plumbline/jobs';
import { AuthDatabase } from '../../platform/auth/auth-database.ts';
import { aPdf } from '../../platform/cleaning/testing/files.ts';
import { nowOf, testDatabase, type TestDatabase } from '../../platform/db/testing/database.ts';
import { after } from '../../platform/time/after.ts';
import { ENDED_DRAFT_DAYS } from '../answering/commands/tidy-ended-request.ts';
import { HandOverSection } from '../answering/commands/hand-over-section.ts';
import { LINK_DAYS_AFTER_DUE } from '../answering/request-access.ts';
import { sharedUntil } from '../answering/shared-sections.ts';
import { GivingFiles } from '../answering/testing/giving-files.ts';
import { AcceptAnswers } from './commands/accept-answers.ts';
import { ReturnAnswers } from './commands/return-answers.ts';
import { openAnswers } from './received-sections.ts';
import { questionsOf } from '../answering/request-terms.ts';
import { aChange, Asking, UNWATCHED, type Begun } from './testing/asking.ts';

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
  begun = await asking.begun(await asking.supplier('Acme Mills', '120'), { dueOn: await tomorrow() });
  await asking.save(begun.who, aChange('q29', { share: 10 }));
});

const dayAfter = async (days: number) =>
  after(await nowOf(db), { days })
    .toISOString()
    .slice(0, 10);
const today = () => dayAfter(0);
const tomorrow = () => dayAfter(1);

/** Gives a file, and looks into it. @returns its id */
async function given(): Promise<string> {
  const fileId = await giving.send(begun.who, await giving.begin(begun.who), await aPdf());
  await giving.examine(begun.who, fileId, UNWATCHED);
  return fileId;
}

/** The mornings of these days, with what they ask for. */
async function passed(days: number): Promise<void> {
  db.clock.forward({ hours: 24 * days });
  await asking.daily();
  const { rows } = await db.admin.query<{ id: string }>(
    `DELETE FROM outbox WHERE organisation_id = $1 AND job = $2 RETURNING payload->>'requestId' AS id`,
    [asking.organisation.id, requestCarry.name],
  );
  for (const { id } of rows) await asking.carry(id);
}

/** What is left on the supplier's side. */
async function left(): Promise<object> {
  const { organisationId } = begun.who;
  const { rows } = await db.admin.query<object>(
    `SELECT (SELECT count(*)::integer FROM saved_answers WHERE organisation_id = $1) AS answers,
       (SELECT count(*)::integer FROM evidence_files WHERE organisation_id = $1) AS files,
       (SELECT count(*)::integer FROM file_keys WHERE organisation_id = $1) AS keys`,
    [organisationId],
  );
  const bytes = await readdir(giving.storage.folderOf(organisationId)).catch(() => []);
  return { ...rows[0], bytes: bytes.length };
}

async function accept(): Promise<void> {
  await new AcceptAnswers(db.database).execute(asking.as('analyst'), begun.requestId);
  await asking.carry(begun.requestId);
}

describe('What was begun of a request that has ended', () => {
  test('is removed some weeks after it was withdrawn: files, their keys, half uploads and answers', async () => {
    await given();
    await giving.begin(begun.who);
    await asking.withdraw(begun.requestId);
    await passed(ENDED_DRAFT_DAYS - 1);
    expect(await left()).toEqual({ answers: 1, files: 2, keys: 1, bytes: 1 });
    await passed(2);
    expect(await left()).toEqual({ answers: 0, files: 0, keys: 0, bytes: 0 });
  });

  test('is removed once nobody can begin it any more; its answers stay, and members can still submit them', async () => {
    await given();
    await passed(1 + LINK_DAYS_AFTER_DUE);
    await passed(ENDED_DRAFT_DAYS - 1);
    expect(await left()).toMatchObject({ files: 1 });
    const late = await giving.begin(begun.who, { item: 'q43', what: 'channel-poster' });
    await passed(2);
    expect(await giving.files(begun.who)).toHaveLength(1);
    expect(await asking.reads.sentFile(begun.who, late)).toBeDefined();
    expect(await left()).toMatchObject({ answers: 1, keys: 0 });
  });

  test('is told apart from what was submitted, which stays', async () => {
    const fileId = await given();
    await asking.submit(begun.who);
    await asking.handOver(begun.who);
    await new ReturnAnswers(db.database).execute(asking.as('analyst'), begun.requestId, {
      questions: [{ item: 'q29', reason: 'unclear', note: '', evidence: null }],
      answerBy: await tomorrow(),
      numbersChecked: false,
    });
    await asking.carry(begun.requestId);
    await giving.remove(begun.who, fileId);
    await given();
    await passed(1 + LINK_DAYS_AFTER_DUE + ENDED_DRAFT_DAYS + 1);
    expect(await giving.files(begun.who)).toMatchObject([{ id: fileId, state: 'kept', isSetAside: true }]);
    expect(await left()).toEqual({ answers: 1, files: 1, keys: 1, bytes: 1 });
    await asking.submit(begun.who);
    await asking.handOver(begun.who);
    await accept();
    const { rows } = await db.admin.query<{ tidied: Date }>('SELECT tidied_at AS tidied FROM requests WHERE id = $1', [
      begun.requestId,
    ]);
    await passed(ENDED_DRAFT_DAYS + 1);
    const again = await db.admin.query<{ tidied: Date }>('SELECT tidied_at AS tidied FROM requests WHERE id = $1', [
      begun.requestId,
    ]);
    expect(again.rows[0]?.tidied.getTime()).toBeGreaterThan(rows[0]?.tidied.getTime() ?? Infinity);
    await passed(1);
    expect(
      (await db.admin.query('SELECT tidied_at AS tidied FROM requests WHERE id = $1', [begun.requestId])).rows,
    ).toEqual(again.rows);
  });
});

test('The address of a colleague is forgotten once the answers are accepted, or the request is withdrawn', async () => {
  const addresses = async () => {
    const { rows } = await db.admin.query<{ email: string | null }>(
      'SELECT email FROM auth.request_hand_overs WHERE request_id = $1',
      [begun.requestId],
    );
    return rows.map(({ email }) => email);
  };
  const hand = () =>
    new HandOverSection(auth, db.database).execute(begun.who, {
      section: 'pay',
      email: 'li@acme.example',
      language: 'en',
    });
  await hand();
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  expect(await addresses()).toEqual(['li@acme.example']);
  await accept();
  expect(await addresses()).toEqual([null]);
  begun = await asking.begun(await asking.supplier('Other Mills', '50'));
  await hand();
  await asking.withdraw(begun.requestId);
  await asking.carry(begun.requestId);
  expect(await addresses()).toEqual([null]);
});

test('A buyer sees what was submitted until the day that was said before, and no longer', async () => {
  const { sharedUntil: said, asking: terms } = await asking.reads.draft(begun.who);
  expect(said).toBe(sharedUntil(await today()));
  await asking.submit(begun.who);
  await asking.handOver(begun.who);
  const { organisation } = asking;
  const seen = () =>
    db.database.transaction(organisation.id, async (tx) => {
      const [row] = await tx.query<{ answers: Record<string, never> }>(
        'SELECT answers FROM received_answers WHERE organisation_id = $1 AND request_id = $2',
        [organisation.id, begun.requestId],
      );
      const content = {
        requestId: begun.requestId,
        asked: questionsOf({ asking: terms }),
        answers: row?.answers ?? {},
      };
      const open = await openAnswers(tx, { organisationId: organisation.id, timeZone: 'UTC' }, content);
      return Object.keys(open.answers);
    });
  const days = (Date.parse(said ?? '') - Date.parse(await today())) / 86_400_000;
  db.clock.forward({ hours: 24 * days });
  expect(await seen()).toEqual(['q29']);
  db.clock.forward({ hours: 24 });
  expect(await seen()).toEqual([]);
});
