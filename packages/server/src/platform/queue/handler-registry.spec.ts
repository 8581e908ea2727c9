import { describe, expect, test } from '@jest/globals';
import { JOBS } from '@plumbline/jobs';
import { HandlerRegistry, HandlersDoNotFit } from './handler-registry.ts';
import type { AnyJobHandler } from './job-handler.ts';

const handlerOf = (name: string): AnyJobHandler => ({ job: { name }, handle: async () => undefined });
const all = JOBS.map(({ name }) => handlerOf(name));

describe('the handlers of a worker', () => {
  test('are complete when every job has one', () => {
    const registry = new HandlerRegistry(JOBS, all);
    for (const { name } of JOBS) expect(registry.get(name)?.contract.name).toBe(name);
    expect(registry.get('import.dance')).toBeUndefined();
  });

  test('do not let a worker start that would leave a job undone', () => {
    expect(() => new HandlerRegistry(JOBS, all.slice(1))).toThrow(HandlersDoNotFit);
    expect(() => new HandlerRegistry(JOBS, all.slice(1))).toThrow('import.check has 0 handlers');
  });

  test('do not let a worker start in which two would do the same job', () => {
    expect(() => new HandlerRegistry(JOBS, [...all, handlerOf('risk.assess')])).toThrow('risk.assess has 2 handlers');
  });

  test('do not let a worker start with one that nobody asks for', () => {
    expect(() => new HandlerRegistry(JOBS, [...all, handlerOf('import.dance')])).toThrow('import.dance is no contract');
  });
});
