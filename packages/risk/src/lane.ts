import type { Response } from '@plumbline/facts';
import type { ContextBand, Flag, Lane } from './assessment.ts';

/** The data of a supplier that the order of attention needs. */
export interface LaneInputs {
  readonly flags: readonly Flag[];
  readonly response: Response;
  /** A question that feeds a finding was declined. */
  readonly declinedForFinding: boolean;
  readonly contextBand: ContextBand | null;
}

/** See docs/methodology.md#attention. */
export function laneOf({ flags, response, declinedForFinding, contextBand }: LaneInputs): Lane {
  if (declinedForFinding) return '1';
  const open = flags.some(
    (flag) =>
      flag.truth === 'TRUE' &&
      (flag.severity === 'C' || flag.severity === 'H') &&
      (flag.class === 'FINDING' || flag.class === 'SANCTION' || flag.ruleId === 'RECRUIT-FEE-PRESUMED'),
  );
  if (!open) return contextBand?.high === 'HIGH' ? 'context' : 'rest';
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
