import { responseThatCounts } from '@plumbline/facts';
import type { FlagResponse } from '../assessment.ts';
import type { Unit } from './unit.ts';

const RESPONSE = 'findings.response';

/** What was done about findings at the unit, its input chains included: what is said of its site, else of its supplier, else what the dossier says of all. */
export function responseAt({ site, supplier }: Unit): FlagResponse {
  for (const { observations } of [site, supplier]) {
    const said = observations[RESPONSE];
    if (said?.state !== 'known' || said.value === null) continue;
    const { value, source, evidenceDate } = said;
    return { counts: responseThatCounts(value, source.kind), said: value, source, evidenceDate };
  }
  return { counts: supplier.response, said: supplier.response, source: null, evidenceDate: null };
}
