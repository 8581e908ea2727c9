import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { openDatabase } from '../../../server/src/platform/db/data-source.ts';
import { connected } from '../import/live-tables.ts';
import { busySeconds, processorSeconds } from '../process-tree.ts';
import { bootstrapInterval, quantile, type Interval } from '../statistics.ts';
import { MEASURED_PAGES, type MeasuredPage, type Statement } from './recorded-statements.ts';
import type { BenchOrganisation, RunningService } from './running-service.ts';

/** Answer times of a page, in milliseconds. */
export interface AnswerReading {
  readonly page: string;
  readonly suppliers: number;
  readonly samples: number;
  /** Over HTTP, with session, membership, row-level security, limits and the registered document. */
  readonly p50: number;
  readonly p95: number;
  /** The same statements one after another in one transaction of a bare connection as the same role. */
  readonly bareP50: number;
  readonly bareP95: number;
  /** Ratio to the time of the bare statements, request by request. */
  readonly ratio: Interval;
  /** Processor time of one answer: of the api, and of PostgreSQL with all its processes. */
  readonly api: number;
  readonly database: number;
  /** Processors busy with other work at the time. */
  readonly otherWork: number;
}

const warmUps = 5;

/** Requests every page in turn over HTTP and by bare statements. @throws Error when a page is refused */
export async function answerTimes(
  service: RunningService,
  organisation: BenchOrganisation,
  { importId, suppliers }: { readonly importId: string; readonly suppliers: number },
  samples: number,
): Promise<AnswerReading[]> {
  const database = await openDatabase(service.config, 'plumbline-bench', [], () => undefined);
  const bare = await connected(service.config.environment.DATABASE_URL);
  try {
    const readings: AnswerReading[] = [];
    for (const page of MEASURED_PAGES) {
      const statements = await page.statements(database, organisation, importId);
      const http = (): Promise<Answer> => answered(service, organisation, page, importId);
      const direct = (): Promise<number> => timedStatements(bare, organisation.id, statements);
      for (let at = 0; at < warmUps; at += 1) await http().then(direct);
      const pairs: Pair[] = [];
      const before = { busy: busySeconds(), own: processorSeconds(process.pid), at: performance.now() };
      for (let at = 0; at < samples; at += 1) {
        // The order alternates, so that caches help both equally.
        if (at % 2 === 0) pairs.push({ http: await http(), bare: await direct() });
        else {
          const first = await direct();
          pairs.push({ http: await http(), bare: first });
        }
      }
      const seconds = (performance.now() - before.at) / 1e3;
      const own = processorSeconds(process.pid) - before.own;
      const otherWork = Math.max(0, (busySeconds() - before.busy - own) / seconds);
      readings.push({ page: page.name, suppliers, samples, otherWork, ...summary(pairs) });
    }
    return readings;
  } finally {
    await bare.end();
    await database.close();
  }
}

/** All in milliseconds. */
interface Answer {
  readonly wall: number;
  readonly api: number;
  readonly database: number;
}

interface Pair {
  readonly http: Answer;
  readonly bare: number;
}

function summary(pairs: readonly Pair[]): Omit<AnswerReading, 'page' | 'suppliers' | 'samples' | 'otherWork'> {
  const over = pairs.map(({ http }) => http.wall);
  const directly = pairs.map(({ bare }) => bare);
  // Processor time is counted in steps of 10 ms: only the mean of many answers is meaningful.
  const mean = (value: (answer: Answer) => number): number =>
    pairs.reduce((sum, { http }) => sum + value(http), 0) / pairs.length;
  return {
    p50: quantile(over, 0.5),
    p95: quantile(over, 0.95),
    bareP50: quantile(directly, 0.5),
    bareP95: quantile(directly, 0.95),
    ratio: bootstrapInterval(pairs.map(({ bare, http }) => bare / http.wall)),
    api: mean(({ api }) => api),
    database: mean(({ database }) => database),
  };
}

/** Gets one answer; waits and asks again after hitting the rate limit. */
export async function answered(
  service: RunningService,
  { browser }: BenchOrganisation,
  { operation, variables, name }: MeasuredPage,
  importId: string,
): Promise<Answer> {
  const sha256Hash = service.documentOf(operation);
  const body = { variables: variables(importId), extensions: { persistedQuery: { version: 1, sha256Hash } } };
  for (;;) {
    const before = { api: service.api.processor(), database: processorSeconds(service.databasePid) };
    const since = performance.now();
    const answer = await browser.send(body);
    const wall = performance.now() - since;
    if (answer.data !== null && answer.codes.length === 0) {
      const api = (service.api.processor() - before.api) * 1e3;
      return { wall, api, database: (processorSeconds(service.databasePid) - before.database) * 1e3 };
    }
    if (answer.status !== 429 && !answer.codes.includes('TOO_MANY_REQUESTS')) {
      throw new Error(`${name} was refused: ${answer.status} ${answer.text.slice(0, 500)}`);
    }
    await wait(2_000);
  }
}

async function timedStatements(
  client: pg.Client,
  organisationId: string,
  statements: readonly Statement[],
): Promise<number> {
  const since = performance.now();
  await client.query('BEGIN');
  await client.query(`SET LOCAL app.organisation_id = '${organisationId}'`);
  for (const { sql, parameters } of statements) await client.query(sql, [...parameters]);
  await client.query('COMMIT');
  return performance.now() - since;
}
