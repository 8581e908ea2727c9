import { STEPS, type Said } from '@plumbline/evidence/purposes';
import type { Say } from '../../../platform/text/texts.ts';
import { composeDetails } from '../../supplier/compose-dossier.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import type { PackedEvidence } from './packed-evidence.ts';

/**
 * What a supplier does on the way from raw material to the goods: the steps that production records of it alone name, and the tier that the buyer's list gives it. Null where
 * neither says anything: nobody guesses it from what the supplier is called or sells.
 */
export function roleOf(
  supplierId: string,
  rows: readonly StoredObservation[],
  evidence: readonly PackedEvidence[],
  say: Say,
): Said | null {
  const own = evidence.filter(
    ({ kind, suppliers }) => kind === 'production-record' && suppliers.length === 1 && suppliers[0] === supplierId,
  );
  const steps = STEPS.filter((step) => own.some((paper) => paper.steps.includes(step)));
  const tier = composeDetails(rows.filter((row) => row.supplierId === supplierId)).supplyTier ?? null;
  const parts = [
    ...steps.map((step) => ({ code: step, text: say(`purpose.step.${step}`) })),
    ...(tier === null ? [] : [{ code: `tier-${String(tier)}`, text: say('pack.tier', { tier }) }]),
  ];
  return parts.length === 0
    ? null
    : { code: parts.map(({ code }) => code).join(' '), text: parts.map(({ text }) => text).join(', ') };
}
