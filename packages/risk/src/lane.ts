import { byEffort } from '@plumbline/facts';
import type { Response } from '@plumbline/facts';
import type { ContextBand, Flag, Lane } from './assessment.ts';
import { isEvidence } from './flags/flag-of.ts';

/** The data of a supplier that the order of attention needs. */
export interface LaneInputs {
  /** Those of all its units. */
  readonly flags: readonly Flag[];
  readonly contextBand: ContextBand | null;
}

type Judged = Pick<Flag, 'ruleId' | 'class' | 'truth' | 'severity'>;

/** Whether the flag alone puts its supplier in lanes 1 to 3: a grave finding or sanction, or a refused question where work is low-wage. */
export function isDecisive({ ruleId, class: kind, truth, severity }: Judged): boolean {
  if (truth !== 'TRUE') return false;
  if (ruleId === 'GAP-DECLINED') return severity === 'H';
  return isEvidence(kind) && (severity === 'C' || severity === 'H');
}

/** Fees that are presumed, or an agent that is hidden: the supplier is asked before anybody decides. */
export function isPresumption({ ruleId, truth }: Judged): boolean {
  return truth === 'TRUE' && (ruleId === 'RECRUIT-FEE-PRESUMED' || ruleId === 'RECRUIT-AGENT-HIDDEN');
}

/** Workers paid, and nobody knows how many months of pay: the presumption that this answers is gone, and the amounts are still to be asked. */
function isFeeWithoutAmount({ ruleId, truth, explanation }: Flag): boolean {
  return ruleId === 'RECRUIT-FEE-WORKER-PAID' && truth === 'TRUE' && !('costInMonths' in explanation.parameters);
}

/** See docs/methodology.md#attention. */
export function laneOf({ flags, contextBand }: LaneInputs): Lane {
  const decisive = flags.filter(isDecisive);
  if (decisive.some(({ ruleId }) => ruleId === 'GAP-DECLINED')) return '1';
  if (decisive.length > 0) return laneOfFinding(leastResponse(worstOf(decisive)));
  const paid = flags.filter(isFeeWithoutAmount);
  const laneOfPaid = paid.length === 0 ? null : laneOfFinding(leastResponse(paid));
  if (flags.some(isPresumption) || laneOfPaid === '1' || laneOfPaid === '2') return 'presumed';
  if (laneOfPaid !== null) return laneOfPaid;
  return contextBand?.high === 'HIGH' ? 'context' : 'rest';
}

/** The worst of findings that are all Critical or High. */
function worstOf(findings: readonly Flag[]): readonly Flag[] {
  const critical = findings.filter(({ severity }) => severity === 'C');
  return critical.length > 0 ? critical : findings;
}

/** Of the responses to several findings the one that does least. */
function leastResponse(findings: readonly Flag[]): Response {
  const [least = 'none'] = findings.map(({ response }) => response?.counts ?? 'none').toSorted(byEffort);
  return least;
}

function laneOfFinding(response: Response): Lane {
  switch (response) {
    case 'none':
    case 'declined':
      return '1';
    case 'disclosed':
      return '2';
    case 'plan-funded':
      return '3';
    case 'on-schedule':
    case 'confirmed-by-workers':
      return 'remedy';
  }
}
