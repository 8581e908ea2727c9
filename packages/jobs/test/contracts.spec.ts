import { describe, expect, test } from '@jest/globals';
import { JOBS, QUEUES, importCommitChunk, secondsBeforeAttempt } from '../src/index.ts';

const id = '0198c0de-0000-7000-8000-000000000001';

describe('contracts of jobs', () => {
  test('have a name of their own, made of area and verb', () => {
    const names = JOBS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
  });

  test('are tried at least three times, on a queue that exists', () => {
    for (const { attempts, queue } of JOBS) {
      expect(attempts).toBeGreaterThanOrEqual(3);
      expect(QUEUES).toContain(queue);
    }
  });

  test('carry the organisation and a version, and nothing that no contract names', () => {
    for (const { payload } of JOBS) expect(payload.safeParse({}).success).toBe(false);
    const parsed = importCommitChunk.payload.parse({
      organisationId: id,
      importId: id,
      jobRunId: id,
      chunk: 3,
      supplierName: 'Acme',
    });
    expect(parsed).toEqual({ version: 1, organisationId: id, importId: id, jobRunId: id, chunk: 3 });
  });

  test('wait twice as long before each later attempt, five minutes at most', () => {
    const waits = [1, 2, 3, 12].map((failed) => secondsBeforeAttempt({ backoffSeconds: 2 }, failed));
    expect(waits).toEqual([2, 4, 8, 300]);
  });
});
