import { FACTS, type FactKey, type Observation } from '@plumbline/facts';
import { addCandidates, unpackFact, type Candidates } from '../../supplier/fact-candidates.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { holdingFacts } from '../../supplier/holding-facts.ts';
import type { PackedFacts } from '../../supplier/packed-observation.ts';
import { saidOfAllSites } from '../../supplier/said-of-all-sites.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import { valueText } from './flag-view.ts';

/** One observed fact, with its source and when it was recorded. */
export interface FactRow {
  readonly key: FactKey;
  readonly name: string;
  readonly subject: string;
  readonly value: string | null;
  readonly state: string;
  readonly source: string;
  readonly assurance: Observation['assurance'];
  readonly evidenceDate: string;
  readonly importId: string | null;
  readonly rows: readonly number[];
  readonly recordedAt: Date;
  readonly inForce: boolean;
  readonly endedAt: Date | null;
  readonly preferred: boolean;
}

/** What one row says of a subject. */
interface Said {
  readonly row: StoredObservation;
  readonly facts: PackedFacts;
}

interface Subject {
  readonly key: string;
  readonly text: string;
}

const order: ReadonlyMap<string, number> = new Map(FACTS.map(({ key }, at) => [key, at]));

/** Facts that tell where people live: of a household only the district is shown. See docs/methodology.md#protection. */
const HOUSEHOLD_PLACE: ReadonlySet<FactKey> = new Set(['place.address', 'place.coordinates', 'place.site']);

/** Sites that are homes, by key. */
function households(stored: readonly StoredObservation[]): ReadonlySet<string | null> {
  return new Set(
    stored.filter(({ facts }) => facts['place.siteType']?.value === 'private-household').map(({ siteKey }) => siteKey),
  );
}

/**
 * Every observed fact, ended ones too: by subject, then fact, with what holds first. Leaves out what workers said and what is sealed.
 * @param stored all observations of one supplier
 */
export function factRows(stored: readonly StoredObservation[], supplierName: string, wording: Wording): FactRow[] {
  const homes = households(stored);
  const ofAllSites = saidOfAllSites(stored);
  const bySubject = new Map<string, { subject: Subject; said: Said[] }>();
  const add = (subject: Subject, row: StoredObservation, facts: PackedFacts): void => {
    const held = bySubject.get(subject.key) ?? { subject, said: [] };
    held.said.push({ row, facts });
    bySubject.set(subject.key, held);
  };
  for (const row of stored) {
    const { siteKey, siteName } = row;
    const title = homes.has(siteKey) ? supplierName : (siteName ?? supplierName);
    const site = siteKey === null ? wording.say('subject.supplier') : title;
    add({ key: siteKey === null ? '0' : `1 ${siteKey}`, text: site }, row, row.facts);
    for (const input of row.inputs) {
      add(
        { key: `1 ${siteKey ?? ''} ${input.key}`, text: wording.say('subject.input', { site, input: input.name }) },
        row,
        input.facts,
      );
    }
  }
  return [...bySubject.values()]
    .sort((a, b) => (a.subject.key < b.subject.key ? -1 : 1))
    .flatMap(({ subject, said }) => rowsOf(subject, said, { homes, ofAllSites }, wording));
}

function rowsOf(
  subject: Subject,
  said: readonly Said[],
  { homes, ofAllSites }: { homes: ReadonlySet<string | null>; ofAllSites: readonly Said[] },
  wording: Wording,
): FactRow[] {
  const inForce: Candidates = new Map();
  for (const { row, facts } of [...ofAllSites, ...said])
    if (row.recordedTo === null) addCandidates(inForce, row, facts);
  const holding = new Set([...holdingFacts(inForce)].map(([key, { id }]) => `${key} ${id}`));
  return said
    .filter(({ row }) => row.protection !== 'sealed' && row.sourceKind !== 'worker')
    .flatMap(({ row, facts }) =>
      (Object.keys(facts) as FactKey[]).flatMap((key) => {
        const packed = facts[key];
        if (packed === undefined || packed.protection === 'sealed' || packed.source === 'worker') return [];
        if (homes.has(row.siteKey) && HOUSEHOLD_PLACE.has(key)) return [];
        return [factRow(subject, row, unpackFact(key, packed, row), holding.has(`${key} ${row.id}`), wording)];
      }),
    )
    .sort(
      (a, b) =>
        (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0) ||
        Number(b.preferred) - Number(a.preferred) ||
        Number(b.inForce) - Number(a.inForce) ||
        b.recordedAt.getTime() - a.recordedAt.getTime(),
    );
}

function factRow(
  subject: Subject,
  row: StoredObservation,
  observation: Observation,
  holds: boolean,
  wording: Wording,
): FactRow {
  const { say } = wording;
  const source = say(`source.${observation.source.kind}`);
  return {
    key: observation.fact,
    name: say(`fact.${observation.fact}`),
    subject: subject.text,
    value: valueText(observation, wording),
    state: say(`state.${observation.state}`),
    source: row.documentKind === null ? source : say('source.with-document', { source, document: row.documentKind }),
    assurance: observation.assurance,
    evidenceDate: observation.evidenceDate,
    importId: row.importId,
    rows: row.rows,
    recordedAt: row.recordedFrom,
    inForce: row.recordedTo === null,
    endedAt: row.recordedTo,
    preferred: holds,
  };
}
