import { methodology } from '@plumbline/risk';
import type { Judge } from './rules-contender.ts';

/** The rules as in the product: compiled once to JavaScript. */
export const compiledJudge: Judge = (frames) => {
  const { run } = methodology().rules;
  return (traces) => {
    traces.forEach((trace, at) => {
      const frame = frames[at];
      if (frame) run(frame, trace);
    });
  };
};
