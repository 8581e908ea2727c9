import type { FastifyInstance } from 'fastify';

/** Checks one thing that a process needs; rejects if it is not available. */
export interface Check {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

const limit = 3000;
/** Milliseconds to reuse an answer, so that many requests cost one query. */
const lasts = 1000;

async function passes({ run }: Check): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limit);
  });
  const done = run().then(
    () => true,
    () => false,
  );
  const passed = await Promise.race([done, late]);
  clearTimeout(timer);
  return passed;
}

async function missingOf(checks: readonly Check[]): Promise<string[]> {
  const results = await Promise.all(checks.map(async (check) => [check.name, await passes(check)] as const));
  return results.filter(([, passed]) => !passed).map(([name]) => name);
}

/** `/health/live`: the process answers. `/health/ready`: everything that it needs answers too, else 503 with the names of what does not. */
export function mountHealth(server: FastifyInstance, checks: readonly Check[], now: () => number = Date.now): void {
  let missing: Promise<string[]> = Promise.resolve([]);
  let asked = Number.NEGATIVE_INFINITY;
  server.get('/health/live', { config: { rateLimit: false } }, async () => ({ status: 'live' }));
  server.get('/health/ready', { config: { rateLimit: false } }, async (_, reply) => {
    if (now() - asked >= lasts) [asked, missing] = [now(), missingOf(checks)];
    const names = await missing;
    return reply
      .code(names.length === 0 ? 200 : 503)
      .send({ status: names.length === 0 ? 'ready' : 'waiting', missing: names });
  });
}
