import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FIRST_IMPORT, supplierRows, writeSeedFile } from '../../../../infra/seeds/generate-suppliers.ts';
import type { Browser } from '../../../server/test/e2e/browser.ts';
import { busySeconds, processorSeconds } from '../process-tree.ts';
import { withDecorators } from '../service/programs.ts';
import type { RunDatabase } from '../service/run-database.ts';
import { startService, type RunningService } from '../service/running-service.ts';
import { importThrough } from '../service/whole-import.ts';
import { median, quantile } from '../statistics.ts';
import { HeavyPeople } from './heavy-people.ts';
import { CONNECTIONS } from './heavy-task.ts';
import { heavyTasks, type HeavyKey, type WhoIsHeavy } from './heavy-tasks.ts';

/** How long others wait while somebody is heavy. */
export interface WayReading {
  readonly who: HeavyKey;
  readonly way: string;
  /** Milliseconds of the overview at p95, directly before and during. */
  readonly calm: number;
  readonly during: number;
  /** Requests of the heavy one that were answered each second. */
  readonly aSecond: number;
  /** Processors that each was busy with meanwhile. */
  readonly busy: Readonly<Record<'api' | 'database' | 'worker' | 'sender', number>>;
}

export interface VictimReading {
  readonly rows: number;
  readonly connections: number;
  readonly seconds: { readonly calm: number; readonly during: number };
  /** Milliseconds of the overview at p50, calm: the median of all ways. */
  readonly calmMedian: number;
  readonly ways: readonly WayReading[];
  /** Processors busy with other work than this, the median of all ways. */
  readonly otherWork: number;
}

export interface VictimSizes {
  readonly rows: number;
  readonly seconds: VictimReading['seconds'];
  /** Of how many ways of each kind of people one is taken. */
  readonly oneOf: number;
  readonly wants: (key: HeavyKey) => boolean;
}

const entry = fileURLToPath(new URL('./heavy-process.ts', import.meta.url));
/** The most that others may wait, as a multiple of what they wait while it is calm. */
export const MOST = 1.5;
/** What seems to be slower than this is measured again, since other work of the machine makes it seem so: the least counts. */
const TRIES = 3;
/** Milliseconds between two reads: the readers stay within what each may ask for in a minute. */
const BETWEEN = 35;
const READERS = 4;

/** Somebody reads the overview of one organisation while people of another one, and people of none, are heavy in one way after another. */
export async function measureVictim(database: RunDatabase, folder: string, sizes: VictimSizes): Promise<VictimReading> {
  // All of them have one address of the network.
  const service = await startService(database, folder, { REQUESTS_A_MINUTE: '1000000' });
  try {
    const [victims, heavy] = [
      await filled(service, folder, sizes, 'read'),
      await filled(service, folder, sizes, 'heavy'),
    ];
    await service.admin.query('VACUUM (ANALYZE)');
    const readers: Browser[] = [];
    while (readers.length < READERS) readers.push(await victims.colleague());
    await read(service, readers, sizes.seconds.calm * 2);
    const measured: Measured[] = [];
    for (const { who, task } of await heavyTasks(heavy, sizes)) {
      let least = await oneWay(service, readers, { who, task }, sizes);
      for (let tried = 1; tried < TRIES && ratioOf(least) > MOST; tried += 1) {
        const again = await oneWay(service, readers, { who, task }, sizes);
        if (ratioOf(again) < ratioOf(least)) least = again;
      }
      measured.push(least);
      process.stderr.write(`  ${ratioOf(least).toFixed(2)} ${task.way}\n`);
    }
    return {
      ...{ rows: sizes.rows, connections: CONNECTIONS, seconds: sizes.seconds },
      calmMedian: median(measured.map(({ calmMedian }) => calmMedian)),
      ways: measured.map(({ reading }) => reading),
      otherWork: median(measured.map(({ otherWork }) => otherWork)),
    };
  } finally {
    await service.stop();
  }
}

interface Measured {
  readonly reading: WayReading;
  readonly calmMedian: number;
  readonly otherWork: number;
}

const ratioOf = ({ reading: { calm, during } }: Measured): number => during / calm;

async function filled(
  service: RunningService,
  folder: string,
  { rows }: VictimSizes,
  name: string,
): Promise<HeavyPeople> {
  const organisation = await service.organisation(name);
  const file = join(folder, `${name}.csv`);
  await writeSeedFile(file, supplierRows({ ...FIRST_IMPORT, rows }));
  const { importId } = await importThrough(service, organisation, file);
  return new HeavyPeople(service, organisation, importId);
}

async function oneWay(
  service: RunningService,
  readers: readonly Browser[],
  { who, task }: WhoIsHeavy,
  { seconds }: VictimSizes,
): Promise<Measured> {
  await jobsEnd(service);
  const since = { busy: busySeconds(), own: processorSeconds(process.pid), at: performance.now() };
  const calm = await read(service, readers, seconds.calm);
  const sender = fork(entry, [JSON.stringify(task)], { execArgv: [...withDecorators], env: {} });
  await once(sender, 'message');
  const used = (): number[] => [
    service.api.processor(),
    processorSeconds(service.databasePid),
    service.worker.processor(),
    processorSeconds(sender.pid ?? 0),
  ];
  const before = used();
  const during = await read(service, readers, seconds.during);
  const [api = 0, databaseBusy = 0, worker = 0, sending = 0] = used().map(
    (now, place) => (now - (before[place] ?? 0)) / seconds.during,
  );
  const own = processorSeconds(process.pid) - since.own;
  const otherWork = Math.max(0, (busySeconds() - since.busy - own) / ((performance.now() - since.at) / 1e3));
  sender.send('end');
  const [{ sent, why }] = (await once(sender, 'message')) as [{ sent: number; why: string }];
  if (sent === 0) throw new Error(`Nothing of “${task.way}” was answered: ${why}`);
  return {
    reading: {
      ...{ who, way: task.way, calm: quantile(calm, 0.95), during: quantile(during, 0.95) },
      ...{ aSecond: sent / seconds.during, busy: { api, database: databaseBusy, worker, sender: sending } },
    },
    calmMedian: median(calm),
    otherWork,
  };
}

/** @returns milliseconds of each read */
async function read(service: RunningService, readers: readonly Browser[], seconds: number): Promise<number[]> {
  const extensions = { persistedQuery: { version: 1, sha256Hash: service.documentOf('OverviewOpening') } };
  const times: number[] = [];
  const until = performance.now() + seconds * 1e3;
  while (performance.now() < until) {
    const reader = readers[times.length % readers.length];
    const since = performance.now();
    const answer = await reader?.send({ variables: {}, extensions });
    times.push(performance.now() - since);
    if (answer?.data == null)
      throw new Error(`The overview was refused: ${String(answer?.status)} ${answer?.text ?? ''}`);
    await wait(BETWEEN);
  }
  return times;
}

/** What one way left to the worker is not to be measured with the next. */
async function jobsEnd({ admin }: RunningService): Promise<void> {
  for (;;) {
    const { rows } = await admin.query(`SELECT FROM job_runs WHERE state IN ('waiting', 'running') LIMIT 1`);
    if (rows.length === 0) return;
    await wait(200);
  }
}
