import { describe, expect, test } from '@jest/globals';
import { redisRequired } from '../../src/platform/config/redis-required.ts';
import { describeQueueContract } from './queue-contract.ts';
import { writesOnce } from './practice-jobs.ts';
import { PracticeService } from './practice-service.ts';
import { redisBinary, startRedis, type RedisServer } from './redis-server.ts';

describeQueueContract({
  name: 'PostgreSQL',
  start: async () => ({}),
  loseEverything: async (service) => {
    await service.test.admin.query('DELETE FROM bullmq.job');
  },
  stop: async () => undefined,
});

if (redisBinary !== undefined) {
  let redis: RedisServer | undefined;
  describeQueueContract({
    name: 'Redis',
    start: async () => {
      redis = await startRedis();
      return { REDIS_URL: redis.url };
    },
    loseEverything: async () => {
      await redis?.client.flushall();
    },
    stop: async () => redis?.stop(),
  });

  describe('jobs while Redis is away', () => {
    test('are safe in the outbox: commands succeed, and the jobs are done once Redis is back', async () => {
      const server = await startRedis();
      const service = await PracticeService.open({ REDIS_URL: server.url });
      const worker = await service.startWorker();
      await worker.assertWorking();
      await server.kill();
      await expect(worker.assertWorking()).rejects.toThrow();
      const asked = await Promise.all([service.ask(writesOnce), service.ask(writesOnce)]);
      // The relay has tried and was refused.
      await service.until(async () => (await service.outbox(asked[0])).relay_count > 0);
      await server.restart();
      for (const each of asked) expect(await service.ended(each)).toBe('done');
      for (const each of asked) expect(await service.effects(each)).toEqual(['written']);
      await worker.assertWorking();
      await service.close();
      await server.stop();
    });

    test('are safe in the outbox when Redis has no room left, too', async () => {
      const server = await startRedis();
      const service = await PracticeService.open({ REDIS_URL: server.url });
      await service.startWorker();
      await server.client.config('SET', 'maxmemory', '1');
      const asked = await service.ask(writesOnce);
      await service.until(async () => (await service.outbox(asked)).relay_count > 0);
      expect(await service.run(asked)).toMatchObject({ state: 'waiting' });
      await server.client.config('SET', 'maxmemory', '0');
      expect(await service.ended(asked)).toBe('done');
      await service.close();
      await server.stop();
    });
  });
} else {
  describe('jobs through Redis', () => {
    test('are left out: neither redis-server nor valkey-server is on this machine', () => {
      process.stderr.write(
        '\n*** LEFT OUT: the queue suite on Redis. Neither redis-server nor valkey-server was found. ***\n\n',
      );
      expect(redisRequired()).toBe(false);
    });
  });
}
