import type { Flag, Term } from '../assessment.ts';
import type { AssessedUnit } from '../unit/assess-unit.ts';

const PRESUMED = 'RECRUIT-FEE-PRESUMED';
/** Findings about fees: each answers what is presumed of them. */
const FEE_FINDINGS: ReadonlySet<string> = new Set(['RECRUIT-FEE-WORKER-PAID', 'RECRUIT-RCI-SEVERE']);

const isPresumed = ({ ruleId }: Pick<Flag, 'ruleId'>): boolean => ruleId === PRESUMED;

/**
 * A presumption never stands beside its answer. Where a finding about fees is open at one site, nobody says of the same supplier that fees are likely and
 * were not looked for. The number stays: workers of the other sites were not asked, so what is presumed of them keeps its floor, in the name of the finding.
 * See docs/methodology.md#floors.
 */
export function withoutAnswered(units: readonly AssessedUnit[]): readonly AssessedUnit[] {
  const found = units
    .flatMap(({ assessment }) => assessment.flags)
    .find(({ ruleId, truth, review }) => FEE_FINDINGS.has(ruleId) && truth === 'TRUE' && !review);
  if (found === undefined) return units;
  const named = (term: Term): Term => (term.ruleId === PRESUMED ? { ...term, ruleId: found.ruleId } : term);
  return units.map((unit) => ({
    ...unit,
    waiting: unit.waiting.filter((each) => !isPresumed(each)),
    assessment: {
      ...unit.assessment,
      flags: unit.assessment.flags.filter((flag) => !isPresumed(flag)),
      terms: unit.assessment.terms.map(named),
    },
  }));
}
