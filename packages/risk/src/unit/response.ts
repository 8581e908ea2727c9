import { byEffort, recordedResponseThatCounts, responseThatCounts } from '@plumbline/facts';
import type { FlagResponse, RuleClass } from '../assessment.ts';
import type { Unit } from './unit.ts';

const RESPONSE = 'findings.response';

/**
 * What was done about a flag of the unit. About a finding: what was recorded beside it, else what is said of its site, else of its supplier, else what the
 * dossier says of all. About a sanction: what the dossier says of all, because suppliers are not told of sanctions and what they did about findings is no
 * answer to one. Null for other classes.
 */
export function responseTo(ruleId: string, kind: RuleClass, unit: Unit, asOf: string): FlagResponse | null {
  const { response } = unit.supplier;
  const overall = { counts: response, said: response, source: null, evidenceDate: null };
  if (kind === 'SANCTION') return overall;
  if (kind !== 'FINDING') return null;
  const said = saidOfSite(unit);
  const recorded = recordedBeside(ruleId, unit, asOf);
  if (recorded === null) return said ?? overall;
  return said !== null && isLaterRefusal(said, recorded) ? said : recorded;
}

/** Of several records about one finding, as two suppliers that became one may have, the one that did least. */
function recordedBeside(ruleId: string, { site }: Unit, asOf: string): FlagResponse | null {
  const [least] = (site.responses ?? [])
    .filter(({ rule }) => rule === ruleId)
    .map((recorded) => ({ recorded, counts: recordedResponseThatCounts(recorded, asOf) }))
    .toSorted((a, b) => byEffort(a.counts, b.counts) || (a.recorded.evidenceDate < b.recorded.evidenceDate ? 1 : -1));
  if (least === undefined) return null;
  const { recorded, counts } = least;
  const { response, source, evidenceDate, until } = recorded;
  return {
    counts,
    said: response,
    source: { kind: source, row: null, reference: null },
    evidenceDate,
    ...(until === null ? {} : { until }),
  };
}

function saidOfSite({ site, supplier }: Unit): FlagResponse | null {
  for (const { observations } of [site, supplier]) {
    const said = observations[RESPONSE];
    if (said?.state !== 'known' || said.value === null) continue;
    const { value, source, evidenceDate } = said;
    return { counts: responseThatCounts(value), said: value, source, evidenceDate };
  }
  return null;
}

/** A plan must not hide that the supplier has refused since. */
function isLaterRefusal(said: FlagResponse, recorded: FlagResponse): boolean {
  return said.counts === 'declined' && (said.evidenceDate ?? '') > (recorded.evidenceDate ?? '');
}
