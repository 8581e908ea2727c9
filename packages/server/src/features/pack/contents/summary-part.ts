import { canonicalJson } from '../../../platform/text/canonical-json.ts';
import type { PartReader } from './part.ts';

/** What the pack does not show, whatever is in it; the texts are under `pack.not-shown.<code>`. */
const NOT_SHOWN = ['sealed', 'small-cells', 'legal-finding', 'not-known'] as const;

/** The numbers of the pack and what it has to admit, before anything else. */
export const summaryPart: PartReader = ({ scope, gates, totals, holdings }) => [
  {
    path: 'report/summary.json',
    title: 'Summary with known gaps',
    mediaType: 'application/json',
    evidence: null,
    write: () => [
      canonicalJson({
        purpose: scope.purpose,
        gaps: gates,
        totals,
        notShown: NOT_SHOWN,
        suppliers: holdings.map(({ supplierId, name, country, label, result, told, decisions }) => ({
          ...{ supplierId, name, country, label },
          asOf: result?.asOf ?? null,
          flags: told?.flags.length ?? 0,
          unknown: told?.gaps.length ?? 0,
          decisions: decisions.length,
        })),
      }),
    ],
  },
];
