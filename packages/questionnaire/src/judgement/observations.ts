import { HOUSEHOLD_PLACE } from '@plumbline/facts';
import type {
  FactKey,
  FindingResponse,
  Observation,
  Observations,
  ObservationState,
  SiteDossier,
  StatedSource,
} from '@plumbline/facts';
import { answerAt, rowsOf, type Place } from '../answers/answer.ts';
import { placesAsked } from '../answers/branching.ts';
import { holds } from '../answers/holds.ts';
import type { Submitted } from './response.ts';
import { statementsOf, type Said, type Statement, type Unsaid } from './statements.ts';

/** Whose words answers are. */
const SUPPLIER = 'supplier' satisfies StatedSource;

/** Reads the cells of a row about one site: `readByHand` of `@plumbline/intake`, which the server hands in, so that browsers need not load it. */
export type ReadRow<Problem> = (statement: {
  readonly site: string | null;
  readonly values: Statement['values'];
  readonly source: typeof SUPPLIER;
  readonly assurance: Statement['assurance'];
  readonly day: string;
  readonly supplierName: string;
}) => { readonly dossier: SiteDossier; readonly problems: readonly Problem[] };

/** Who answers, and which of its sites are known by which key; null for a site that is new. */
export interface Respondent {
  readonly supplierName: string;
  readonly siteKey: (site: string) => string | null;
}

/** What the answers say of one site, as facts. */
export interface ObservedPlace<Problem> {
  readonly place: Place;
  /** As the respondent named it; a home that is new has the id of its row for a key. Null where no site was named. */
  readonly site: Pick<SiteDossier, 'key' | 'name'> | null;
  readonly observations: Observations;
  readonly inputs: SiteDossier['inputs'];
  /** What the supplier told of itself: each finding counts as disclosed, no more. */
  readonly responses: readonly FindingResponse[];
  /** Words that could not be read. */
  readonly problems: readonly Problem[];
}

/**
 * Turns what was submitted into observations of the vocabulary, with the supplier as their source. The order of answers never matters.
 * @param read reads the words of one statement as the row of a file is read
 */
export function observationsOf<Problem>(
  submitted: Submitted,
  { supplierName, siteKey }: Respondent,
  read: ReadRow<Problem>,
): readonly ObservedPlace<Problem>[] {
  return statementsOf(submitted).map((said) => {
    const { place, statements } = said;
    const key = place === null ? null : siteKey(place);
    const readings = statements.map((statement) => ({
      statement,
      ...read({
        site: key,
        values: statement.values,
        source: SUPPLIER,
        assurance: statement.assurance,
        day: statement.evidenceDate,
        supplierName,
      }),
    }));
    const named = readings.find(({ statement }) => statement.values.has('siteName') || statement.values.has('country'));
    const observations = together(readings, said, submitted.day);
    const isHome = observations['place.siteType']?.value === 'private-household';
    return {
      place,
      site:
        place === null || named === undefined
          ? null
          : isHome
            ? { key: key ?? place, name: null }
            : { key: named.dossier.key, name: named.dossier.name },
      observations: isHome ? withoutHome(observations) : observations,
      inputs: readings.flatMap(({ statement, dossier }) => (statement.facts.has('input.name') ? dossier.inputs : [])),
      responses: disclosuresAt(submitted, place),
      problems: readings.flatMap(({ problems }) => problems),
    };
  });
}

/** Of a private household only the district is kept, so that nobody's home can be found. */
function withoutHome(observations: Observations): Observations {
  const kept = Object.values(observations).filter(({ fact }) => !HOUSEHOLD_PLACE.has(fact));
  return Object.fromEntries(kept.map((observation) => [observation.fact, observation]));
}

/** The state that says most comes first. */
const STATES: readonly ObservationState[] = ['known', 'declined', 'notRecorded', 'notApplicable'];
/** How surely a supplier's own answer is known, the surest first. */
const SURE = ['documented', 'admitted'];

function together(
  readings: readonly { readonly statement: Statement; readonly dossier: SiteDossier }[],
  { unsaid }: Said,
  day: string,
): Observations {
  const found: Partial<Record<FactKey, Observation>> = {};
  const put = (observation: Observation): void => {
    const held = found[observation.fact];
    if (held === undefined || isBefore(observation, held)) found[observation.fact] = observation;
  };
  for (const { statement, dossier } of readings)
    for (const each of Object.values(dossier.observations)) if (statement.facts.has(each.fact)) put(each);
  for (const each of unsaid) put(unsaidObservation(each, day));
  return found as Observations;
}

function isBefore(one: Observation, other: Observation): boolean {
  const bySay = STATES.indexOf(one.state) - STATES.indexOf(other.state);
  if (bySay !== 0) return bySay < 0;
  // A yes stands before a no that a paper came with: nobody is asked to prove an admission.
  if (typeof one.value === 'boolean' && one.fact === 'recruitment.workersPaid' && one.value !== other.value)
    return one.value;
  const bySure = SURE.indexOf(one.assurance) - SURE.indexOf(other.assurance);
  return bySure === 0 ? one.evidenceDate > other.evidenceDate : bySure < 0;
}

function unsaidObservation({ fact, state }: Unsaid, day: string): Observation {
  return {
    fact,
    state,
    value: null,
    source: { kind: SUPPLIER, row: null, reference: null },
    evidenceDate: day,
    assurance: 'admitted',
    protection: 'none',
  };
}

/** The findings that the supplier tells of in its answers about one site. */
function disclosuresAt({ asked, answers, day }: Submitted, place: Place): readonly FindingResponse[] {
  const rules = asked.items
    .filter((item) => placesAsked(asked, item, answers).some((each) => each === null || each === place))
    .flatMap(({ key, discloses = [] }) => {
      const rows = rowsOf(answerAt(answers, key, place));
      return discloses.filter(({ when }) => rows.some((row) => holds(when, row))).map(({ rule }) => rule);
    });
  return [...new Set(rules)]
    .toSorted()
    .map((rule) => ({ rule, response: 'disclosed', source: SUPPLIER, evidenceDate: day, until: null }));
}
