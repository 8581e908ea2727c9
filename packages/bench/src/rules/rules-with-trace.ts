import type { Benchmark } from '../benchmark.ts';
import { rulesContender } from './rules-contender.ts';

const ours = 'Plumbline rules';
const hand = 'hand-written JavaScript';
const json = 'json-rules-engine';
const cel = 'CEL (@bufbuild/cel)';

/** All rules over prepared units, with the truth of every predicate: M7. */
export const rulesWithTrace: Benchmark = {
  key: 'rules-with-trace',
  title: 'Rules with trace (M7)',
  unit: 'units',
  size: { full: 2_000, quick: 200 },
  notes: [
    'Generated inputs, a fifth of them unknown. All give the same three-valued trace: truth, severity and worst possible severity of every rule, truth of every severity clause. Making the inputs of a unit from facts, and flags and scores from a trace, is not part of it.',
    'json-rules-engine and CEL know yes and no only: each predicate is asked twice, whether it holds and whether it fails. CEL is asked the second only when needed.',
  ],
  writeWorkload: async () => undefined,
  contenders: [
    rulesContender(ours, 400, async () => (await import('./compiled-judge.ts')).compiledJudge),
    rulesContender(hand, 400, async () => (await import('./hand-written-judge.ts')).handWrittenJudge),
    rulesContender(json, 1, async () => (await import('./json-rules-judge.ts')).jsonRulesJudge),
    rulesContender(cel, 10, async () => (await import('./cel-judge.ts')).celJudge),
  ],
  comparisons: [
    { ours, against: hand, speedTarget: 0.5, memoryTarget: null },
    { ours, against: json, speedTarget: 300, memoryTarget: null },
    { ours, against: cel, speedTarget: 5, memoryTarget: null },
  ],
};
