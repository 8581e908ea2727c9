import type {
  AnsweredControl,
  FactKey,
  InputDossier,
  Observation,
  Observations,
  SiteDossier,
  SupplierDossier,
} from '@plumbline/facts';
import { disagreementsIn } from './disagreements.ts';
import { addCandidates } from './fact-candidates.ts';
import type { Candidates } from './fact-candidates.ts';
import { holdingFacts } from './holding-facts.ts';
import { preferencesOf, type Preference } from './preferences.ts';
import { saidOfAllSites } from './said-of-all-sites.ts';
import type { PackedInput, SiteDetails, SupplierDetails } from './packed-observation.ts';
import type { StoredObservation } from './stored-observation.ts';

/** The supplier that the rows are about. */
export interface Subject {
  readonly id: string;
  readonly name: string;
}

/**
 * Composes what is known of a supplier from its rows: the observation of each fact that holds (`holdingFacts`). Sorts sites and inputs by key, so that the
 * order of rows never matters. Ignores sealed rows.
 * @param preferences in force, the latest first
 */
export function composeDossier(
  { id, name }: Subject,
  rows: readonly StoredObservation[],
  preferences: readonly Preference[] = [],
): SupplierDossier {
  const open = newestFirst(rows);
  const bySite = Map.groupBy(open, ({ siteKey }) => siteKey);
  const ofSupplier = bySite.get(null) ?? [];
  // A response alone describes no site: what it was a response to is gone.
  const sites = [...bySite.entries()].flatMap(([key, ofSite]) =>
    key === null || ofSite.every(({ details }) => details.responses !== undefined)
      ? []
      : [siteOf(key, ofSite, ofSupplier, preferences)],
  );
  return {
    key: id,
    name,
    rows: ofSupplier.find(({ originKind }) => originKind !== 'answer')?.rows ?? [],
    observations: observationsOf(
      ofSupplier.map((row) => ({ row, facts: row.facts })),
      preferencesOf(preferences, null),
    ),
    sites: sites.sort((a, b) => (a.key < b.key ? -1 : 1)),
    response: 'none',
    controls: controlsInForce(ofSupplier).flatMap(({ answered }) => answered.control ?? []),
  };
}

/** What an answer says of one control question, with the submission that it stands in. */
export interface ControlInForce {
  readonly answered: AnsweredControl;
  readonly submissionId: string;
}

/** Of each control question what the newest response that asked it says, in the order of questions. @param rows about the supplier as a whole, newest first */
function controlsInForce(rows: readonly StoredObservation[]): ControlInForce[] {
  const newest = new Map<string, ControlInForce>();
  for (const { details, originId } of rows)
    for (const answered of details.controls ?? [])
      if (!newest.has(answered.question)) newest.set(answered.question, { answered, submissionId: originId });
  return [...newest.values()].sort((a, b) => compare(a.answered.question, b.answered.question));
}

/** What answers say of controls, each question once. @param rows in force */
export function controlsOfSupplier(rows: readonly StoredObservation[]): readonly ControlInForce[] {
  return controlsInForce(newestFirst(rows).filter(({ siteKey }) => siteKey === null));
}

/** Details besides the facts of a supplier: the newest value of each; names and identifiers of all rows. */
export function composeDetails(rows: readonly StoredObservation[]): SupplierDetails {
  const ofSupplier = newestFirst(rows).filter(({ siteKey }) => siteKey === null);
  const names = new Map(
    ofSupplier.flatMap(({ details }) => details.names ?? []).map((each) => [`${each.kind} ${each.name}`, each]),
  );
  const identifiers = new Map(
    ofSupplier
      .flatMap(({ details }) => details.identifiers ?? [])
      .map((each) => [`${each.scheme} ${each.value}`, each]),
  );
  const newest = <K extends keyof SupplierDetails>(key: K): SupplierDetails[K] | undefined =>
    ofSupplier.find(({ details }) => details[key] !== undefined)?.details[key];
  const [spend, spendPeriod, supplyTier, sectors] = [
    newest('spend'),
    newest('spendPeriod'),
    newest('supplyTier'),
    newest('sectors'),
  ];
  return {
    names: [...names.values()],
    identifiers: [...identifiers.values()],
    ...(spend === undefined ? {} : { spend }),
    ...(spendPeriod === undefined ? {} : { spendPeriod }),
    ...(supplyTier === undefined ? {} : { supplyTier }),
    ...(sectors === undefined ? {} : { sectors }),
    controls: controlsInForce(ofSupplier).map(({ answered }) => answered),
  };
}

/** Open rows, newest evidence first; rows of the same day by latest recording. */
export function newestFirst(rows: readonly StoredObservation[]): StoredObservation[] {
  return rows
    .filter(({ protection }) => protection !== 'sealed')
    .sort(
      (a, b) =>
        compare(b.evidenceDate, a.evidenceDate) ||
        b.recordedFrom.getTime() - a.recordedFrom.getTime() ||
        compare(b.id, a.id),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Sources = readonly { row: StoredObservation; facts: StoredObservation['facts'] }[];

function candidatesIn(sources: Sources): Candidates {
  const candidates: Candidates = new Map();
  for (const { row, facts } of sources) addCandidates(candidates, row, facts);
  return candidates;
}

function observationsOf(sources: Sources, preferences: readonly Preference[]): Observations {
  return holding(candidatesIn(sources), preferences);
}

function holding(candidates: Candidates, preferences: readonly Preference[]): Observations {
  const found: Partial<Record<FactKey, Observation>> = {};
  for (const [key, { observation }] of holdingFacts(candidates, preferences)) found[key] = observation;
  return found as Observations;
}

function siteOf(
  key: string,
  rows: readonly StoredObservation[],
  ofSupplier: readonly StoredObservation[],
  preferences: readonly Preference[],
): SiteDossier {
  const newest = <K extends keyof SiteDetails>(detail: K): SiteDetails[K] | undefined =>
    rows.find(({ details }) => details[detail] !== undefined)?.details[detail];
  const responses = rows.flatMap(({ details }) => details.responses ?? []);
  const candidates = candidatesIn([...saidOfAllSites(ofSupplier), ...rows.map((row) => ({ row, facts: row.facts }))]);
  const own = preferencesOf(preferences, key);
  const disagreements = disagreementsIn(candidates, own);
  const [closed, projectFrom, projectTo] = [newest('closed'), newest('projectFrom'), newest('projectTo')];
  return {
    key,
    name: newest('name') ?? null,
    rows: rows[0]?.rows ?? [],
    ...(closed === undefined ? {} : { closed }),
    ...(projectFrom === undefined ? {} : { projectFrom }),
    ...(projectTo === undefined ? {} : { projectTo }),
    observations: holding(candidates, own),
    inputs: inputsOf(key, rows, preferences),
    ...(responses.length === 0 ? {} : { responses }),
    ...(disagreements.length === 0 ? {} : { disagreements }),
  };
}

function inputsOf(
  siteKey: string,
  rows: readonly StoredObservation[],
  preferences: readonly Preference[],
): InputDossier[] {
  const byKey = new Map<string, { row: StoredObservation; input: PackedInput }[]>();
  for (const row of rows) {
    for (const input of row.inputs) byKey.set(input.key, [...(byKey.get(input.key) ?? []), { row, input }]);
  }
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, found]) => ({
      key,
      name: found[0]?.input.name ?? key,
      goods: found[0]?.input.goods ?? [],
      observations: observationsOf(
        found.map(({ row, input }) => ({ row, facts: input.facts })),
        preferencesOf(preferences, siteKey, key),
      ),
    }));
}
