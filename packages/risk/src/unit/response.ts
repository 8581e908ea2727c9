import { responseThatCounts } from '@plumbline/facts';
import type { FlagResponse, RuleClass } from '../assessment.ts';
import type { Unit } from './unit.ts';

const RESPONSE = 'findings.response';

/**
 * What was done about a flag of the unit. About a finding: what is said of its site, else of its supplier, else what the dossier says of all. About a sanction:
 * what the dossier says of all, because suppliers are not told of sanctions and what they did about findings is no answer to one. Null for other classes.
 */
export function responseTo(kind: RuleClass, { site, supplier }: Unit): FlagResponse | null {
  const overall = { counts: supplier.response, said: supplier.response, source: null, evidenceDate: null };
  if (kind === 'SANCTION') return overall;
  if (kind !== 'FINDING') return null;
  for (const { observations } of [site, supplier]) {
    const said = observations[RESPONSE];
    if (said?.state !== 'known' || said.value === null) continue;
    const { value, source, evidenceDate } = said;
    return { counts: responseThatCounts(value, source.kind), said: value, source, evidenceDate };
  }
  return overall;
}
