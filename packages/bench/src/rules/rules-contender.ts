import { createHash } from 'node:crypto';
import type { Contender } from '../benchmark.ts';
import type { Trace } from '../../../risk/src/rules/compile.ts';
import type { Frame } from '../../../risk/src/rules/frame.ts';

/** Writes the truth of every rule for every unit into the trace. */
export type JudgeAll = (traces: readonly Trace[]) => void | Promise<void>;

/** Prepares to judge the units, with their inputs in the form that the engine needs. */
export type Judge = (frames: readonly Frame[]) => JudgeAll;

/**
 * A contender whose answer is the whole trace of every unit, and whose work is to write it.
 * @param passes how often a run repeats the units, so that fast engines run long enough to be timed
 */
export function rulesContender(name: string, passes: number, load: () => Promise<Judge>): Contender {
  return {
    name,
    prepare: async ({ size }) => {
      const { generatedFrames } = await import('./generated-frames.ts');
      const { methodology } = await import('@plumbline/risk');
      const judge = await load();
      const frames = generatedFrames(size);
      const traces = frames.map(() => methodology().rules.newTrace());
      const judgeAll = judge(frames);
      return {
        answer: async () => {
          await judgeAll(traces);
          const hash = createHash('sha256');
          for (const { truth, severity, couldBe, clauses } of traces) {
            for (const part of [truth, severity, couldBe, clauses]) hash.update(part);
          }
          return `${traces.length} units ${hash.digest('hex')}`;
        },
        run: async () => {
          for (let pass = 0; pass < passes; pass += 1) await judgeAll(traces);
          return passes * frames.length;
        },
      };
    },
  };
}
