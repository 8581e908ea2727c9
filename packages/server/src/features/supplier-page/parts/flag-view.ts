import type { FactKey, Observation, Observations, Response, SupplierDossier } from '@plumbline/facts';
import { FACTS } from '@plumbline/facts';
import {
  citationText,
  editionsNeeded,
  methodology,
  dayText,
  RULES,
  type Flag,
  type FlagInput,
  type FlagResponse,
  type UnitAssessment,
} from '@plumbline/risk';
import { localeOf } from '../../../platform/text/texts.ts';
import { factText, responseText, type Wording } from '../../supplier/fact-text.ts';
import type { ScreenedList } from '../../risk/screening.ts';
import type { ReferenceValue } from './reference-values.ts';
import { siteTitle } from '../../supplier/site-title.ts';

/** One input of a flag as text. */
export interface FlagInputView {
  readonly fact: string;
  readonly name: string;
  readonly value: string | null;
  readonly source: string;
  readonly reference: string | null;
  readonly row: number | null;
  readonly evidenceDate: string | null;
}

/** What the supplier did about a finding, with where it was said. */
export interface FlagResponseView {
  readonly key: Response;
  readonly text: string;
  /** Why it counts as less than what was said; null where it counts as said. */
  readonly less: string | null;
  /** Null where nothing is recorded. */
  readonly source: string | null;
  readonly reference: string | null;
  readonly row: number | null;
  readonly evidenceDate: string | null;
}

/** A value of a table, or an entry of a screening list, that a flag rests on. */
export interface FlagReference extends Pick<ReferenceValue, 'name' | 'value' | 'digest' | 'rows' | 'columns'> {
  /** Text that finds the row where its number is not known; else empty. */
  readonly search: string;
}

/** A flag with its explanation. */
export interface FlagView {
  readonly id: string;
  readonly ruleId: string;
  readonly name: string;
  readonly class: Flag['class'];
  readonly severity: Flag['severity'];
  readonly couldBe: Flag['couldBe'];
  readonly assurance: Flag['assurance'];
  readonly assuranceText: string;
  readonly protection: Flag['protection'];
  readonly contextNote: string | null;
  readonly subject: string;
  readonly explanation: string;
  readonly response: FlagResponseView | null;
  readonly inputs: readonly FlagInputView[];
  readonly clears: string;
  readonly do: string;
  readonly doNot: string;
  readonly ilo: readonly string[];
  readonly citations: readonly string[];
  /** What the rule read of tables and lists. */
  readonly references: readonly FlagReference[];
  readonly openSince: Date | null;
}

export interface FlagSurroundings {
  readonly wording: Wording;
  readonly dossier: SupplierDossier;
  readonly units: readonly UnitAssessment[];
  /** When the change that opened each flag became known, by rule and key of the subject. */
  readonly openSince: ReadonlyMap<string, Date>;
  readonly references: readonly ReferenceValue[];
  /** The screening lists that the result was made with. */
  readonly lists: readonly ScreenedList[];
}

const factKeys: ReadonlySet<string> = new Set(FACTS.map(({ key }) => key));

/** Flags as text, without sealed ones. */
export function flagViews(flags: readonly Flag[], surroundings: FlagSurroundings): FlagView[] {
  return flags.filter(({ protection }) => protection !== 'sealed').map((flag) => flagView(flag, surroundings));
}

function flagView(flag: Flag, surroundings: FlagSurroundings): FlagView {
  const { wording, openSince } = surroundings;
  const { say } = wording;
  const write = ({ code, parameters }: Flag['explanation']): string => say(code, parameters);
  const { ruleId, subject, severity, couldBe, assurance, protection } = flag;
  return {
    id: `${ruleId} ${subject.kind} ${subject.key}`,
    ruleId,
    name: say(`rule.${ruleId}.title`),
    class: flag.class,
    severity,
    couldBe,
    assurance,
    assuranceText: say('flag.assurance', { assurance }),
    protection,
    contextNote: flag.class === 'INHERENT' ? say('flag.context') : null,
    subject: subjectText(flag, surroundings),
    explanation: write(flag.explanation),
    response: flag.class === 'FINDING' && flag.response !== null ? responseView(flag.response, wording) : null,
    inputs: flag.inputs.filter(({ source }) => source.kind !== 'worker').map((input) => inputView(input, surroundings)),
    clears: write(flag.clears),
    do: write(flag.do),
    doNot: write(flag.doNot),
    ilo: flag.ilo.flatMap((indicator) => iloText(indicator, wording)),
    citations: (RULES.find(({ id }) => id === ruleId)?.citations ?? []).map((each) => citationText(each, say)),
    references: referencesOf(flag, surroundings),
    openSince: openSince.get(`${ruleId} ${subject.key}`) ?? null,
  };
}

/** What a rule about listed goods reads besides the tables that its columns name. */
const OF_GOODS = ['goods-listed', 'goods-researched', 'priority-goods'];

function referencesOf(
  { ruleId, subject, inputs, explanation: { parameters } }: Flag,
  { references, lists, wording: { say } }: FlagSurroundings,
): FlagReference[] {
  const tables = [
    ...editionsNeeded(methodology().rules, ruleId),
    ...(inputs.some(({ fact }) => fact === 'product.goods') ? OF_GOODS : []),
  ];
  const isOf = ({ sites }: ReferenceValue): boolean =>
    subject.kind === 'supplier' ||
    subject.kind === 'corridor' ||
    sites.some((site) => subject.key === site || subject.key.startsWith(`${site}/`));
  const values = references
    .filter((each) => tables.includes(each.table) && isOf(each))
    .map(({ name, value, digest, rows, columns }) => ({ name, value, digest, rows, columns, search: '' }));
  const listed = lists
    .filter(({ name }) => name === parameters['list'])
    .map(({ id, name, edition }) => ({
      name: say('reference.list', { name }),
      value: edition,
      digest: id,
      rows: [],
      columns: [],
      search: String(parameters['entry'] ?? ''),
    }));
  return [...values, ...listed];
}

function responseView(response: FlagResponse, { say, locale }: Wording): FlagResponseView {
  const { counts, said, source, evidenceDate } = response;
  const text = say(`response.${counts}`);
  const until = response.until === undefined ? null : dayText(response.until, localeOf(locale));
  return {
    key: counts,
    text: until === null || counts !== said ? text : say('response.until', { text, until }),
    less:
      counts === said
        ? null
        : until === null
          ? say(`response.less.${source?.kind}`, { said: responseText(said, say) })
          : say('response.less.lapsed', { until }),
    source: source === null ? null : say(`source.${source.kind}`),
    reference: source?.reference ?? null,
    row: source?.row ?? null,
    evidenceDate,
  };
}

/** The ILO indicator as text: I7 is number 7. Context is no indicator. */
function iloText(indicator: string, { say }: Wording): string[] {
  if (indicator === 'context') return [];
  if (indicator === 'SI') return [say('flag.state-imposed')];
  return [say('flag.ilo', { number: indicator.replace(/^I/, '') })];
}

/** The name of the site that a flag is about, with the input of a chain. Keys of units begin with the key of their site. */
function subjectText({ subject }: Flag, { dossier, units, wording: { say } }: FlagSurroundings): string {
  if (subject.kind === 'supplier' || subject.kind === 'corridor') return say('subject.whole-supplier');
  const site = dossier.sites
    .filter(({ key }) => subject.key === key || subject.key.startsWith(`${key}/`))
    .toSorted((a, b) => b.key.length - a.key.length)[0];
  const name = site === undefined ? dossier.name : siteTitle(site, dossier.name);
  const input = units.find(({ key }) => key === subject.key)?.input ?? null;
  return input === null ? name : say('subject.input', { site: name, input });
}

function inputView(input: FlagInput, { dossier, wording }: FlagSurroundings): FlagInputView {
  const { say } = wording;
  const { fact, source, evidenceDate } = input;
  const observation = observationBehind(input, dossier);
  const known = observation === undefined ? null : valueText(observation, wording);
  const plain = input.value === null ? null : String(input.value);
  return {
    fact,
    name: factKeys.has(fact) ? say(`fact.${fact}`) : say(`edition.${fact}`),
    value: known ?? plain,
    source: say(`source.${source.kind}`),
    reference: source.reference,
    row: source.row,
    evidenceDate,
  };
}

/** The observation in force that gave an input. */
function observationBehind(
  { fact, source, evidenceDate }: FlagInput,
  dossier: SupplierDossier,
): Observation | undefined {
  const all: Observations[] = [
    dossier.observations,
    ...dossier.sites.flatMap((site) => [site.observations, ...site.inputs.map((input) => input.observations)]),
  ];
  return all
    .map((observations) => observations[fact as FactKey] as Observation | undefined)
    .find(
      (found) =>
        found?.source.row === source.row &&
        found.source.kind === source.kind &&
        found.source.reference === source.reference &&
        found.evidenceDate === evidenceDate,
    );
}

/** The value of an observation as text; null if it is not recorded. */
export function valueText({ fact, state, value }: Observation, wording: Wording): string | null {
  if (state === 'known' && value !== null) return factText(fact, value, wording);
  return state === 'declined' ? wording.say('flag.declined') : null;
}
