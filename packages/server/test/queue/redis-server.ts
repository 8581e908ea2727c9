import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Redis } from 'ioredis';
import { freePort } from '../../../../infra/embedded/ports.mjs';

export interface RedisServer {
  readonly url: string;
  readonly client: Redis;
  /** Kills it as a power cut would: it loses everything. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Whether Redis or Valkey is on this machine. */
export const redisBinary = ['redis-server', 'valkey-server'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

function launch(binary: string, port: number): ChildProcess {
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return spawn(binary, settings, { stdio: 'ignore' });
}

/** A Redis for this test file only, which keeps nothing on disk. */
export async function startRedis(): Promise<RedisServer> {
  if (redisBinary === undefined) throw new Error('Neither redis-server nor valkey-server is on this machine');
  const binary = redisBinary;
  const port = await freePort();
  let child = launch(binary, port);
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 100, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  const kill = async (): Promise<void> => {
    if (child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: `redis://127.0.0.1:${String(port)}`,
    client,
    kill,
    restart: async () => {
      child = launch(binary, port);
      await client.ping();
    },
    stop: async () => {
      client.disconnect();
      await kill();
    },
  };
}
