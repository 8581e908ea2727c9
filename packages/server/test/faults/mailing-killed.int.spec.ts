import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { testDatabase, type TestDatabase } from '../../src/platform/db/testing/database.ts';
import { addMails } from '../../src/platform/mail/mails.ts';
import { mailingOn, type Mailing } from '../../src/platform/mail/testing/mailing.ts';
import { GREETINGS } from './greetings.ts';
import { until } from './importer.ts';
import { PATIENCE } from './patience.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const program = fileURLToPath(new URL('mailing-process.ts', import.meta.url));

let db: TestDatabase;
let mailing: Mailing;
// One for each test: a process of its own has the clock of the machine, which the test before has left.
beforeEach(async () => {
  db = await testDatabase();
  mailing = await mailingOn(db, { writersOf: () => GREETINGS });
});
afterEach(async () => {
  await mailing.close();
  await db.close();
});

async function ask(kind: string): Promise<void> {
  const mail = { organisationId: null, kind, subjectIds: [randomUUID()] };
  await mailing.auth.transaction((tx) => addMails(tx, mailing.auth.config, mail));
}

/** Starts a round in a process of its own, and kills it as soon as `reached` holds. */
async function killRound(reached: () => Promise<boolean>): Promise<void> {
  const environment = { ...db.config.environment, SMTP_URL: mailing.server.url };
  const round = spawn(
    `${root}node_modules/.bin/node`,
    ['--no-warnings', '--import', `${root}scripts/decorators.mjs`, program, JSON.stringify(environment)],
    { cwd: root, stdio: ['pipe', 'ignore', 'inherit'] },
  );
  await until(reached);
  expect(round.exitCode).toBeNull();
  round.kill('SIGKILL');
  await once(round, 'exit');
}

/** Rounds of other workers: at once, and when the lease of the killed one is over. */
async function later(): Promise<void> {
  await mailing.round();
  db.clock.forward({ minutes: 6 });
  await mailing.round();
  await mailing.round();
}

const keys = (): (string | undefined)[] =>
  mailing.server.taken.map(({ source }) => /Message-ID: (?<key>\S+)/.exec(source)?.groups?.['key']);

test(
  'A worker that is killed before the mail server has the mail: it is sent once',
  async () => {
    await ask('other');
    // The letter is written, and the mail server takes no mail from anybody meanwhile.
    mailing.server.silent = true;
    await killRound(async () => mailing.server.asked > 0);
    mailing.server.silent = false;
    expect(keys()).toEqual([]);
    await later();
    expect(keys()).toHaveLength(1);
  },
  PATIENCE,
);

test.each([
  ['same', 1],
  ['other', 2],
])(
  'A worker that is killed when the mail server has the mail and the database does not know: one more comes, %s',
  async (kind, different) => {
    await ask(kind);
    // The mail is claimed before, and its end waits for the lock.
    await db.admin.query(
      `CREATE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NEW; END $$;
       CREATE TRIGGER held BEFORE UPDATE OF sent_at ON auth.mails FOR EACH ROW EXECUTE FUNCTION held(); SELECT pg_advisory_lock(7)`,
    );
    await killRound(async () => keys().length === 1);
    await db.admin.query('SELECT pg_advisory_unlock(7); DROP TRIGGER held ON auth.mails; DROP FUNCTION held()');
    await later();
    expect(keys()).toHaveLength(2);
    expect(new Set(keys()).size).toBe(different);
  },
  PATIENCE,
);
