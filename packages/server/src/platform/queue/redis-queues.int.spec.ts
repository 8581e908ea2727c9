import { describe, expect, test } from '@jest/globals';
import { freePort } from '../../../../../infra/embedded/ports.mjs';
import { openRedisQueues, RedisNotReached } from './redis-queues.ts';

describe('the queues in Redis', () => {
  test('are refused with one sentence when Redis does not answer', async () => {
    const address = `redis://127.0.0.1:${await freePort()}`;
    await expect(openRedisQueues(address, () => undefined)).rejects.toThrow(RedisNotReached);
  });
});
