import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { isAlive } from '../processes.mjs';
import { LauncherFixture, aTakenPort } from './a-launcher.ts';

let fixture: LauncherFixture;
beforeEach(() => {
  fixture = new LauncherFixture();
});
afterEach(() => fixture.remove());

interface Answer {
  readonly pid: number;
  readonly DATABASE_URL: string;
  readonly OWNER_DATABASE_URL?: string;
  readonly FOR_THE_API?: string;
  readonly WORKER_PORT: string;
}
const ask = async (address: string): Promise<Answer> => (await (await fetch(address)).json()) as Answer;

test('one command starts database, api and worker, each with what it needs alone, and a signal stops them all without loss', async () => {
  const run = fixture.start();
  const answer = await ask(await run.ready());
  expect(answer.DATABASE_URL).toMatch(/^postgres:\/\/plumbline_app:\w+@127\.0\.0\.1:\d+\/plumbline$/);
  expect(answer).not.toHaveProperty('OWNER_DATABASE_URL');
  const worker = await ask(`http://127.0.0.1:${answer.WORKER_PORT}`);
  expect([answer.FOR_THE_API, worker.FOR_THE_API]).toEqual(['yes', undefined]);
  // Only the owner of the installation may read its passwords.
  expect(statSync(join(fixture.folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  const database = fixture.databasePid();
  expect(run.said).toContain('owner@northfield.example');
  expect(await run.stop()).toBe(0);
  expect([answer.pid, database].filter(isAlive)).toEqual([]);

  const again = fixture.start(['--no-demo']);
  expect((await ask(await again.ready())).DATABASE_URL).toBe(answer.DATABASE_URL);
  expect(again.said).not.toContain('owner@northfield.example');
});

test('after the launcher was killed, the next start goes on with the running database and replaces api and worker', async () => {
  const run = fixture.start();
  const before = await ask(await run.ready());
  const database = fixture.databasePid();
  await run.kill();
  expect([before.pid, database].filter(isAlive)).toHaveLength(2);

  const next = fixture.start();
  const after = await ask(await next.ready());
  expect(next.said).toContain('The database was still running');
  expect(fixture.databasePid()).toBe(database);
  expect(isAlive(before.pid)).toBe(false);
  expect(after.pid).not.toBe(before.pid);
});

test('after the whole machine stopped hard, the next start recovers the database', async () => {
  const run = fixture.start();
  await run.ready();
  const database = fixture.databasePid();
  await run.kill();
  process.kill(database, 'SIGKILL');
  await fixture.start().ready();
  expect(fixture.databasePid()).not.toBe(database);
});

test('an api that ends by itself is started again, and so is the database', async () => {
  const run = fixture.start();
  const address = await run.ready();
  await fetch(`${address}/end`);
  process.kill(fixture.databasePid(), 'SIGKILL');
  await run.says(/The api ended \(code 3\); it is started again in 1 s/);
  await run.says(/The database is started again/);
  const port = new URL(address).port;
  await expect(untilAnswered(`http://127.0.0.1:${port}`)).resolves.toHaveProperty('pid');
});

test('an api whose main thread never answers again is ended and started again', async () => {
  const run = fixture.start();
  const address = await run.ready();
  const { pid } = await ask(address);
  void fetch(`${address}/calculate/3600000`).catch(() => undefined);
  await run.says(/The api does not answer any more; it is ended/);
  await run.says(/The api ended \(SIGKILL\); it is started again in 0 s/);
  expect((await untilAnswered(address)).pid).not.toBe(pid);
});

test('a process that calculates lives on, and one that stands still is replaced at once', async () => {
  const run = fixture.start([], { PATIENT: 'yes' });
  const address = await run.ready();
  const { pid } = await ask(`${address}/calculate/3000`);
  expect((await ask(address)).pid).toBe(pid);
  process.kill(pid, 'SIGSTOP');
  await run.says(/The api does not answer any more; it is ended/);
  expect((await untilAnswered(address)).pid).not.toBe(pid);
});

test('a folder that cannot be written ends the start in one sentence', async () => {
  const file = join(fixture.folder, 'a file');
  writeFileSync(file, '');
  const run = fixture.start([], { STORAGE_FOLDER: join(file, 'files') });
  expect(await run.ended).toBe(1);
  expect(run.said.split('\n').at(-2)).toBe(
    `${join(file, 'files')} cannot be written (ENOTDIR): let the user that starts Plumbline write there, or name another folder.`,
  );
});

test('a demo that cannot be filled keeps nothing from starting, and is told in one sentence', async () => {
  const run = fixture.start([], { DEMO_FAILS: 'yes' });
  await ask(await run.ready());
  const log = join(fixture.folder, 'logs/seed.log');
  const told = run.said.split('\n').filter((line) => line.includes('demo'));
  expect(told).toEqual([
    `The demo could not be filled; everything else starts. Its log: ${log}. npm start -- --fresh removes everything and fills a new one.`,
  ]);
});

test('a worker that refuses to start gives its reason at once', async () => {
  const reason = 'Every job needs exactly one handler: supplier.remind has 0 handlers';
  const run = fixture.start([], { REFUSE_BECAUSE: reason });
  await run.says(new RegExp(`ended \\(code 1\\); it is started again in 1 s\\. .* It said: ${reason}`));
});

async function untilAnswered(address: string): Promise<Answer> {
  for (;;) {
    const answer = await ask(address).catch(() => undefined);
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a second start from the same folder is refused while the first runs', async () => {
  await fixture.start().ready();
  const second = fixture.start();
  expect(await second.ended).toBe(1);
  expect(second.said).toMatch(/^Plumbline is already running from this folder \(process \d+\): [^\n]*\n$/);
});

test('starting over removes what was kept', async () => {
  const run = fixture.start();
  const before = await ask(await run.ready());
  await run.kill();
  const next = fixture.start(['--fresh']);
  const after = await ask(await next.ready());
  expect(after.DATABASE_URL).not.toBe(before.DATABASE_URL);
  expect(isAlive(before.pid)).toBe(false);
});

test('starting over with a database of one’s own is refused, and removes nothing', async () => {
  const kept = join(fixture.folder, 'files');
  mkdirSync(kept, { recursive: true });
  const fresh = fixture.start(['--fresh'], { DATABASE_URL: 'postgres://app:secret@127.0.0.1:1/plumbline' });
  expect(await fresh.ended).toBe(1);
  expect(fresh.said).toBe(
    '--fresh would remove the files that the database of DATABASE_URL still names: start without --fresh, or without DATABASE_URL.\n',
  );
  expect(existsSync(kept)).toBe(true);
});

test('a port that is chosen is none of those that outgoing connections take', async () => {
  expect(await freePort()).toBeLessThan(32_768);
});

test('a port that was asked for and is taken is told in one sentence', async () => {
  const { port, server } = await aTakenPort();
  const sentence = `Port ${port} is taken by another program: name another one with npm start -- --port N.\n`;
  const byArgument = fixture.start(['--port', String(port)]);
  expect([await byArgument.ended, byArgument.said]).toEqual([1, sentence]);
  const byEnvironment = fixture.start([], { PORT: String(port) });
  expect([await byEnvironment.ended, byEnvironment.said]).toEqual([1, sentence]);
  expect(existsSync(join(fixture.folder, 'database'))).toBe(false);
  server.close();
});

test('a wrong DATABASE_URL is told in one sentence, without its password', async () => {
  const { port, server } = await aTakenPort();
  const refusal = async (address: string): Promise<string> => {
    const names = [
      'DATABASE_URL',
      'SYSTEM_DATABASE_URL',
      'AUDITOR_DATABASE_URL',
      'AUTH_DATABASE_URL',
      'QUEUE_DATABASE_URL',
    ];
    const run = fixture.start([], Object.fromEntries(names.map((name) => [name, address])));
    expect(await run.ended).toBe(1);
    return run.said;
  };
  const answers = [
    await refusal('postgres://plumbline_app:secret@127.0.0.1:1/plumbline'),
    await refusal(`postgres://plumbline_app:secret@127.0.0.1:${port}/plumbline`),
    await refusal('mysql://plumbline_app:secret@127.0.0.1/plumbline'),
  ];
  expect(answers).toEqual([
    'The database of DATABASE_URL cannot be reached at 127.0.0.1:1 (ECONNREFUSED).\n',
    `What answers at 127.0.0.1:${port}, the address of DATABASE_URL, is no PostgreSQL.\n`,
    'DATABASE_URL is no address of a PostgreSQL database: it must look like postgres://user:password@host:5432/database.\n',
  ]);
  server.close();
});

test('a wrong password or name in DATABASE_URL is told in one sentence', async () => {
  const other = new LauncherFixture();
  try {
    await other.start().ready();
    const secrets = (await import(join(other.folder, 'secrets.json'), { with: { type: 'json' } })) as {
      default: { databasePort: number; databasePassword: string };
    };
    const { databasePort: port, databasePassword } = secrets.default;
    const refusal = async (userInfo: string, database: string): Promise<string> => {
      const address = `postgres://${userInfo}@127.0.0.1:${port}/${database}`;
      const names = [
        'DATABASE_URL',
        'SYSTEM_DATABASE_URL',
        'AUDITOR_DATABASE_URL',
        'AUTH_DATABASE_URL',
        'QUEUE_DATABASE_URL',
      ];
      const run = fixture.start([], Object.fromEntries(names.map((name) => [name, address])));
      expect(await run.ended).toBe(1);
      return run.said;
    };
    expect(await refusal('postgres:wrong', 'plumbline')).toBe(
      `The database at 127.0.0.1:${port} does not let the user postgres of DATABASE_URL in: wrong name or password.\n`,
    );
    expect(await refusal(`postgres:${databasePassword}`, 'nowhere')).toBe(
      `The server at 127.0.0.1:${port} has no database nowhere, which DATABASE_URL names.\n`,
    );
  } finally {
    await other.remove();
  }
});
