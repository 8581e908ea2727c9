import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { openRedisQueues, RedisNotReached } from './redis-queues.ts';

describe('the queues in Redis', () => {
  it('are refused with one sentence when Redis does not answer', async () => {
    const nobody = createServer().listen(0, '127.0.0.1');
    await once(nobody, 'listening');
    const address = nobody.address();
    nobody.close();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(openRedisQueues(`redis://127.0.0.1:${String(port)}`, () => undefined)).rejects.toThrow(
      RedisNotReached,
    );
  });
});
