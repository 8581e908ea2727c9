import { FACTS, monthsBefore, NUMBERS, type Fact, type FactKey } from '@plumbline/facts';
import type { HeldFact } from '@plumbline/evidence/purposes';
import { unpackFact } from '../../supplier/fact-candidates.ts';
import { factText, type Wording } from '../../supplier/fact-text.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import { NEVER_FACTS } from '../pack-rules.ts';
import { TELLS_A_HOME } from './sites.ts';
import { peopleIn } from './told-value.ts';

const KNOWN = new Map(FACTS.map((fact): [string, Fact] => [fact.key, fact]));
/** What counts people as a whole; shares of them count parts. */
const WHOLE = 'workforce.total';

/**
 * Of rows in force those that a pack may know: nothing sealed, nothing that workers said, nothing of their permits. Numbers of people are handed on whole: what is told of
 * them is decided in one place.
 */
export function mayBeTold(rows: readonly StoredObservation[]): readonly StoredObservation[] {
  return rows
    .filter(({ protection, sourceKind }) => protection !== 'sealed' && sourceKind !== 'worker')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** @param homes ids of sites that are private households @param asOf day of the pack */
export function heldFacts(
  rows: readonly StoredObservation[],
  homes: ReadonlySet<string>,
  asOf: string,
  wording: Wording,
): readonly HeldFact[] {
  const people = peopleBySite(rows);
  return rows.flatMap((row) =>
    (Object.keys(row.facts) as FactKey[]).toSorted().flatMap((key): HeldFact[] => {
      const packed = row.facts[key];
      const known = KNOWN.get(key);
      if (packed === undefined || known === undefined || known.sealed === true || NEVER_FACTS.has(key)) return [];
      if (TELLS_A_HOME.has(key) && row.siteId !== null && homes.has(row.siteId)) return [];
      const { state, value, evidenceDate, source, protection } = unpackFact(key, packed, row);
      if (protection === 'sealed' || source.kind === 'worker') return [];
      const counts = state === 'known' ? peopleIn(key, value, people.get(siteOf(row)) ?? null) : null;
      return [
        {
          ...{ id: row.id, supplierId: row.supplierId, siteId: row.siteId },
          fact: { code: key, text: wording.say(`fact.${key}`) },
          state: STATES[state] ?? 'UNKNOWN',
          value: state === 'known' && value !== null && counts === null ? factText(key, value, wording) : null,
          people: counts,
          source: { code: source.kind, text: wording.say(`source.${source.kind}`) },
          ...{ evidenceDate, isStale: isStale(known.freshFor, evidenceDate, asOf), evidence: [] },
          protection: protection === 'supplier' ? 'supplier' : 'none',
        },
      ];
    }),
  );
}

const STATES: Readonly<Record<string, HeldFact['state']>> = {
  known: 'KNOWN',
  unknown: 'UNKNOWN',
  declined: 'DECLINED',
};

const siteOf = ({ supplierId, siteKey }: Pick<StoredObservation, 'supplierId' | 'siteKey'>): string =>
  `${supplierId} ${siteKey ?? ''}`;

/** How many work at each site, where somebody has said so. */
function peopleBySite(rows: readonly StoredObservation[]): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row): [string, number][] => {
      const total = row.facts[WHOLE]?.value;
      return typeof total === 'number' ? [[siteOf(row), total]] : [];
    }),
  );
}

function isStale(freshFor: Fact['freshFor'], evidenceDate: string, asOf: string): boolean {
  return freshFor !== null && evidenceDate < monthsBefore(asOf, NUMBERS[freshFor]);
}
