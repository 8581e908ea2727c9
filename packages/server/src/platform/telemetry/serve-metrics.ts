import { collectDefaultMetrics, Registry } from 'prom-client';
import { createServer } from '../http/create-server.ts';
import type { Log } from '../logging/log.ts';
import { counted } from './metrics.ts';
import { poolGauges, type NamedPool } from './pool-gauges.ts';

export interface MetricsOptions {
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  readonly pools: readonly NamedPool[];
  /** Adds metrics of its own to a registry. What it returns is awaited before each answer. */
  readonly more?: (registry: Registry) => () => Promise<void>;
}

/** Answers `GET /metrics` for Prometheus, on a port of its own: it is not meant for the network that people come from. */
export async function serveMetrics({ port, host, log, pools, more }: MetricsOptions): Promise<{
  readonly port: number;
  close(): Promise<void>;
}> {
  const own = new Registry();
  collectDefaultMetrics({ register: own });
  poolGauges(own, pools);
  const refresh = more?.(own);
  const all = Registry.merge([counted, own]);
  const server = createServer(log, () => false);
  server.get('/metrics', { config: { rateLimit: false } }, async (_, reply) => {
    await refresh?.();
    return reply.header('content-type', all.contentType).send(await all.metrics());
  });
  await server.listen({ port, host });
  const address = server.server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      await server.close();
      own.clear();
    },
  };
}
