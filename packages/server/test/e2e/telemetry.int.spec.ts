import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Config } from '../../src/platform/config/config.ts';
import { aPortfolioRow, insertPortfolio } from '../../src/features/portfolio/testing/a-portfolio-row.ts';
import { startWorker, type Worker } from '../../src/service/start-worker.ts';
import { aService, type TestOrganisation, type TestService } from './a-service.ts';
import { ApiProcess } from './api-process.ts';
import { Browser } from './browser.ts';

const EXPORT = 'mutation { exportSuppliers(input: { filter: {} }) { userErrors { code } } }';

interface SentSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

interface Sent {
  readonly resourceSpans: readonly { readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[] }[];
}

let service: TestService;
let buyer: TestOrganisation;
let worker: Worker;
let api: ApiProcess;
let collector: Server;
const spans: SentSpan[] = [];

/** The sample of a metric with these labels; NaN without one. */
async function sample(port: number | null, metric: string, labels: Record<string, string> = {}): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port ?? 0}/metrics`)).text();
  const wanted = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  const line = text.split('\n').find((one) => one.startsWith(metric) && wanted.every((label) => one.includes(label)));
  return Number(line?.split(' ').at(-1) ?? Number.NaN);
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(50);
}

beforeAll(async () => {
  collector = createServer((request, response) => {
    void json(request).then((body) => {
      for (const { scopeSpans } of (body as Sent).resourceSpans)
        for (const each of scopeSpans) spans.push(...each.spans);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const address = collector.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  service = await aService({ METRICS_PORT: 0, WORKER_METRICS_PORT: 0 });
  buyer = await service.organisation('Northfield Retail');
  const { environment, clock } = service.db.config;
  const traced = { ...environment, OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` };
  worker = await startWorker(new Config(traced, clock));
  api = await ApiProcess.start({ ...traced, METRICS_PORT: undefined });
});
afterAll(async () => {
  await api.kill();
  await worker.close();
  await service.close();
  collector.close();
});

describe('Seen from outside', () => {
  test('metrics stand on a port of their own, not on that of the people', async () => {
    const open = await fetch(`${service.address}/metrics`);
    expect(open.status).toBe(404);
    expect(await sample(service.api.metricsPort, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    expect(await sample(worker.metricsPort, 'plumbline_dead_letters')).toBe(0);
    expect(await sample(worker.metricsPort, 'plumbline_mails_waiting')).toBe(0);
    for (const queue of ['cpu', 'io', 'external'])
      expect(await sample(worker.metricsPort, 'plumbline_queue_age_seconds', { queue })).toBe(0);
  });

  test('connections of each process are told by pool, and when the audit logs were anchored', async () => {
    for (const port of [service.api.metricsPort, worker.metricsPort])
      for (const pool of ['app', 'system', 'auth']) {
        expect(await sample(port, 'plumbline_database_waiting', { pool })).toBe(0);
        expect(await sample(port, 'plumbline_database_connections_in_use', { pool })).toBeGreaterThanOrEqual(0);
      }
    const held = service.api.platform.database.systemTransaction('a connection at work', () =>
      sample(service.api.metricsPort, 'plumbline_database_connections_in_use', { pool: 'system' }),
    );
    expect(await held).toBeGreaterThanOrEqual(1);
    await until(async () => (await sample(worker.metricsPort, 'plumbline_anchored_timestamp_seconds')) > 0);
    expect(await sample(worker.metricsPort, 'plumbline_anchors_contradicted')).toBe(0);
    expect(await sample(worker.metricsPort, 'plumbline_stamp_wait_seconds')).toBe(0);
  });

  test('a job is counted for its organisation, and its trace is that of the request which asked for it', async () => {
    await insertPortfolio(service.db.database, buyer.id, [aPortfolioRow()]);
    const analyst = await buyer.member('analyst');
    const elsewhere = new Browser({ ...analyst.place, address: api.address });
    elsewhere.cookie = analyst.cookie;
    const { data } = await elsewhere.run<{ exportSuppliers: { userErrors: object[] } }>(EXPORT);
    expect(data?.exportSuppliers.userErrors).toEqual([]);
    const organisation = buyer.id;
    await until(async () => {
      const done = { job_name: 'supplier.export', outcome: 'done' };
      return (await sample(worker.metricsPort, 'plumbline_jobs_ended_total', done)) >= 1;
    });
    expect(
      await sample(worker.metricsPort, 'plumbline_work_seconds_total', { organisation, kind: 'job' }),
    ).toBeGreaterThan(0);
    const job = (): SentSpan | undefined => spans.find(({ name }) => name === 'job supplier.export');
    const request = (): SentSpan | undefined =>
      spans.find(({ name, traceId }) => name === 'POST /graphql' && traceId === job()?.traceId);
    await until(() => job() !== undefined && request() !== undefined);
    const between = spans.find(({ spanId }) => spanId === job()?.parentSpanId);
    expect(between).toMatchObject({ name: 'transaction', parentSpanId: request()?.spanId });
    expect(spans.some(({ name, parentSpanId }) => name === 'transaction' && parentSpanId === job()?.spanId)).toBe(true);
    expect(job()?.attributes).toContainEqual({
      key: 'plumbline.organisation_id',
      value: { stringValue: organisation },
    });
  });

  test('a trace that a stranger sends along is not followed, and nothing that people write is in a span', async () => {
    const stranger = 'Xylograph';
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` };
    const known = new Browser({ ...buyer.owner.place, address: api.address });
    known.cookie = buyer.owner.cookie;
    await known.run(`{ suppliers(filter: { search: "${stranger}" }) { totalCount } }`);
    await known.post('/api/auth/sign-in/email', { email: `${stranger}@example.org`, password: `${stranger} password` });
    await known.post('/api/auth/update-user', { name: `${stranger}\0` });
    await known.post('/people/invitation', { token: `${stranger}-token` });
    await fetch(`${api.address}/health/live?name=${stranger}`, { headers });
    await until(() => spans.some(({ name }) => name === 'GET /health/live'));
    expect(spans.map((each) => each.traceId)).not.toContain(traceId);
    expect(JSON.stringify(spans).toLowerCase()).not.toContain(stranger.toLowerCase());
  });

  test('time is counted for organisations of members only, whatever id is in an address', async () => {
    const { id: organisation } = buyer;
    await buyer.owner.run('{ suppliers { totalCount } }');
    const other = '01890000-0000-7000-8000-000000000000';
    await service.stranger(other).run('{ suppliers { totalCount } }');
    await buyer.owner.at(other).run('{ suppliers { totalCount } }');
    const ofRequests = { organisation, kind: 'request' };
    expect(await sample(service.api.metricsPort, 'plumbline_work_seconds_total', ofRequests)).toBeGreaterThan(0);
    expect(await sample(service.api.metricsPort, 'plumbline_work_seconds_total', { organisation: other })).toBeNaN();
  });

  test('what waits, and what was given up, is told while it does', async () => {
    const { database, config } = service.db;
    const waits = { job: 'supplier.export', due: new Date(config.clock(new Date()).getTime() - 60_000) };
    await database.transaction(buyer.id, async (tx) => {
      const add = `INSERT INTO outbox (organisation_id, job, payload, created_at, due_at, dead_at, claimed_by, leased_until) VALUES ($1, $2, '{}', $3, $3, $4, NULL, $5)`;
      await tx.query(add, [buyer.id, waits.job, waits.due, null, new Date('2999-01-01')]);
      await tx.query(add, [buyer.id, waits.job, waits.due, waits.due, '-infinity']);
    });
    const queue = 'io';
    expect(await sample(worker.metricsPort, 'plumbline_queue_waiting', { queue })).toBe(1);
    expect(await sample(worker.metricsPort, 'plumbline_queue_age_seconds', { queue })).toBeGreaterThanOrEqual(60);
    expect(await sample(worker.metricsPort, 'plumbline_dead_letters')).toBe(1);
  });
});
