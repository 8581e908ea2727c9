import { ASSURANCES, isSealed, PROTECTIONS } from '@plumbline/facts';
import type { Assurance, Explained, FactKey, ListHit, Protection } from '@plumbline/facts';
import { SEVERITIES } from '../assessment.ts';
import type { Flag, FlagInput, RuleClass, Severity, TermText, Truth } from '../assessment.ts';
import { decimalText } from '../decimal.ts';
import { COLUMN_INDEX, natural } from '../rules/columns.ts';
import type { MethodNumbers } from '../method.ts';
import type { ImportOrder, Reference } from '../reference.ts';
import { TRUTH } from '../rules/program.ts';
import type { Trace } from '../rules/compile.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Frame } from '../rules/frame.ts';
import type { Rule } from '../rules/rule.ts';
import { floorOf } from '../score/floor.ts';
import type { OpenFlag } from '../score/floor.ts';
import { contradictsOwnWordsOnly, disagreementsOf } from '../unit/contradictions.ts';
import { openHits, standing } from '../unit/list-hits.ts';
import { responseTo } from '../unit/response.ts';
import { euEntry, stateScheme } from '../unit/state-columns.ts';
import { known, observed } from '../unit/unit.ts';
import type { Unit } from '../unit/unit.ts';
import { costInMonths } from '../unit/worker-cost.ts';
import { corridorBenchmark } from '../unit/workforce-parts.ts';
import { inputValue } from './input-value.ts';

const LIST_OF: Readonly<Record<string, 'uflpa' | 'wro' | 'other'>> = {
  'SANC-UFLPA-ENTITY': 'uflpa',
  'SANC-WRO-FINDING': 'wro',
  'SANC-LIST-MATCH': 'other',
};

/** Truth as results write it. */
export function truthText(value: number | undefined): Truth {
  return value === TRUTH.TRUE ? 'TRUE' : value === TRUTH.FALSE ? 'FALSE' : 'UNKNOWN';
}

/** Severity as results write it; 0 is none. */
export function severityText(rank: number | undefined): Severity | null {
  return rank ? (SEVERITIES[rank - 1] ?? null) : null;
}

/** Class of a flag of the rule at that severity. */
function classOf(rule: Rule, severity: Severity | null): RuleClass {
  return (severity === null ? undefined : rule.classes?.[severity]) ?? rule.class;
}

/** Whether the class rests on evidence: about people, or about a listed name or place. */
export function isEvidence(kind: RuleClass): boolean {
  return kind === 'FINDING' || kind === 'SANCTION';
}

/** Entries in the rule's list that match the supplier and are still in force. */
function hitsOf(rule: Rule, unit: Unit): readonly ListHit[] {
  const kind = LIST_OF[rule.id];
  return kind === undefined ? [] : openHits(unit, kind);
}

/** An undecided match: a person must decide, and nothing rests on it until then. See docs/methodology.md#matches. */
export function isReview(rule: Rule, unit: Unit, truth: Truth): boolean {
  return truth === 'UNKNOWN' && hitsOf(rule, unit).length > 0;
}

/** One run of the rules over a unit. */
export interface Run {
  readonly numbers: MethodNumbers;
  readonly frame: Frame;
  readonly trace: Trace;
  /** Import orders against the unit's country and goods. */
  readonly orders: readonly ImportOrder[];
  readonly reference: Reference;
  /** Day of the assessment, ISO 8601. */
  readonly asOf: string;
}

const NO_FLOOR = decimalText(0n, 8);

/** The pure result of one rule on one unit, from its trace. */
export function flagOf(rules: readonly Rule[], index: number, unit: Unit, run: Run): Flag {
  const { trace } = run;
  const rule = rules[index];
  if (!rule) throw new Error(`No rule at ${index}`);
  const truth = truthText(trace.truth[index]);
  const severity = severityText(trace.severity[index]);
  const assurance = assuranceOf(rule, unit, run);
  const explanation = explanationOf(rule, rules, unit, run);
  const variant = rule.variants.find(({ code }) => code === explanation.code);
  return {
    ruleId: rule.id,
    ruleVersion: rule.version,
    class: classOf(rule, severity),
    subject: subjectOf(rule, unit),
    truth,
    severity,
    couldBe: severityText(trace.couldBe[index]),
    floor:
      severity === null || rule.subject === 'buyer' ? NO_FLOOR : floorText(rule, { severity, assurance }, unit, run),
    assurance,
    protection: protectionOf([rule.protection, variant?.protection ?? 'none'], rule, unit),
    review: isReview(rule, unit, truth),
    response: truth === 'TRUE' ? responseTo(rule.id, classOf(rule, severity), unit, run.asOf) : null,
    inputs: inputsOf(rule, unit).flatMap((fact) => inputOf(fact, unit)),
    ilo: rule.ilo,
    explanation,
    clears: { code: `clears.${rule.id}`, parameters: {} },
    do: { code: `do.${rule.playbook}`, parameters: {} },
    doNot: { code: `doNot.${rule.playbook}`, parameters: {} },
  };
}

function floorText(
  rule: Rule,
  flag: Pick<OpenFlag, 'severity' | 'assurance'>,
  unit: Unit,
  { numbers, reference }: Run,
): TermText {
  const floor = floorOf(numbers, {
    ...flag,
    ruleId: rule.id,
    class: classOf(rule, flag.severity),
    costInMonths: costInMonths(unit),
    corridorMonths: corridorBenchmark(unit, reference),
    feeQuestionDeclined: observed(unit, 'recruitment.workerCost')?.state === 'declined',
    ownWords: isOwnWords(numbers, rule, unit),
  });
  return decimalText(floor, 8);
}

/** What is overdue keeps its floor, even where the supplier itself says so. */
const OVERDUE = 'GAP-QUESTIONNAIRE';
const CONFLICT = 'GAP-CONTRADICTION';

/**
 * The safeguard is known to be missing only from the supplier's own answer; a refusal is none, and a blank says nothing in anybody's record.
 * Whose record the share of migrants stands in changes nothing: it says who needs a safeguard, not that it is missing.
 */
function isOwnWords(numbers: MethodNumbers, { id, assuredBy }: Rule, unit: Unit): boolean {
  if (id === OVERDUE) return false;
  if (id === CONFLICT) return contradictsOwnWordsOnly(numbers, unit);
  const said = assuredBy
    .filter((fact) => fact !== 'workforce.migrantShare')
    .flatMap((fact) => observed(unit, fact) ?? [])
    .filter(({ state }) => state !== 'notRecorded');
  return said.length > 0 && said.every(({ state, source }) => state !== 'declined' && source.kind === 'supplier');
}

function subjectOf(rule: Rule, unit: Unit): Flag['subject'] {
  if (unit.input) return { kind: 'input-chain', key: unit.key };
  const { supplier, site, product } = unit;
  switch (rule.subject) {
    case 'supplier':
      return { kind: 'supplier', key: supplier.key };
    case 'site':
      return { kind: 'site', key: site.key };
    case 'product':
      return { kind: 'product', key: `${site.key}/${product}` };
    case 'corridor':
      return {
        kind: 'corridor',
        key: `${(known(unit, 'recruitment.origins') ?? []).join('+')}>${unit.country ?? '?'}`,
      };
    default:
      return { kind: rule.subject, key: unit.key };
  }
}

/** The weakest assurance among the facts that support the flag; reference data are documented. A blank supports nothing, unless there is nothing else. */
function assuranceOf(rule: Rule, unit: Unit, { orders }: Run): Assurance {
  if (rule.id === 'INH-GOOD-TVPRA' && unit.good?.inferred) return 'alleged';
  if (rule.id === 'SANC-WRO-FINDING') {
    const listed = standing(orders, hitsOf(rule, unit));
    if (listed.length > 0 && listed.every(({ status }) => status === null)) return 'alleged';
  }
  const told = rule.assuredBy.flatMap((fact) => observed(unit, fact) ?? []);
  const said = told.filter(({ state }) => state !== 'notRecorded');
  const ranks = (said.length === 0 ? told : said).map(({ assurance }) => ASSURANCES.indexOf(assurance));
  return ranks.length === 0 ? 'documented' : (ASSURANCES[Math.min(...ranks)] ?? 'alleged');
}

/** The strictest of the protections, that of its most protected fact among them. */
function protectionOf(own: readonly Protection[], rule: Rule, unit: Unit): Protection {
  const ranks = rule.inputs.map((fact) => {
    const observation = observed(unit, fact);
    const protection = observation && isSealed(observation) ? 'sealed' : (observation?.protection ?? 'none');
    return PROTECTIONS.indexOf(protection);
  });
  return PROTECTIONS[Math.max(...own.map((each) => PROTECTIONS.indexOf(each)), ...ranks)] ?? 'none';
}

/** The facts that a flag shows: those that its rule reads, and those about which sources disagree. */
function inputsOf({ id, inputs }: Rule, unit: Unit): readonly FactKey[] {
  const disagreeing = id === CONFLICT ? disagreementsOf(unit).flatMap(({ facts }) => facts) : [];
  return [...new Set([...disagreeing, ...inputs])];
}

function inputOf(fact: FactKey, unit: Unit): FlagInput[] {
  if (fact === 'place.country' && unit.input) return [];
  const observation = observed(unit, fact);
  if (!observation) return [];
  return [
    {
      fact,
      value: observation.state === 'known' ? inputValue(observation.value) : null,
      source: observation.source,
      evidenceDate: observation.evidenceDate,
    },
  ];
}

/** How a share of migrants that an explanation names is known. */
function migrantsKnown(column: 'migrants' | 'migrantsOrUsual', { numbers }: Frame): 'exactly' | 'least' | 'usual' {
  if (!Number.isNaN(numbers[COLUMN_INDEX.migrants])) return 'exactly';
  return column === 'migrants' ? 'least' : 'usual';
}

/** The list or order behind a flag, with its edition; nothing for flags that rest on neither. */
function listedAs(rule: Rule, unit: Unit, { orders, reference, asOf }: Run): Explained['parameters'] {
  if (rule.id === 'SANC-EU-FLR') {
    const entry = euEntry(unit, reference, asOf);
    return entry === null ? {} : { list: entry.source, edition: entry.from };
  }
  const [listed] = standing(rule.id === 'SANC-WRO-FINDING' ? orders : [], hitsOf(rule, unit));
  if (listed === undefined) return {};
  const listedName = 'listedName' in listed ? listed.listedName : listed.country;
  return { list: listed.list, entry: listed.entry, listedName, edition: listed.edition ?? '' };
}

function explanationOf(rule: Rule, rules: readonly Rule[], unit: Unit, run: Run): Explained {
  const { frame, trace } = run;
  const truthOf = (ruleId: string): number => trace.truth[rules.findIndex(({ id }) => id === ruleId)] ?? TRUTH.UNKNOWN;
  const review = isReview(rule, unit, truthText(truthOf(rule.id)));
  const variant = rule.variants.find(({ when }) => evaluate(when, frame, truthOf) === TRUTH.TRUE);
  const parameters: Record<string, string | number> = {};
  for (const column of rule.parameters) {
    const at = COLUMN_INDEX[column];
    const value = natural(column, frame.numbers[at] ?? Number.NaN) ?? natural(column, frame.least[at] ?? Number.NaN);
    if (value === null) continue;
    parameters[column] = value;
    if (column === 'migrants' || column === 'migrantsOrUsual')
      parameters['migrantsKnown'] = migrantsKnown(column, frame);
  }
  const voice = rule.assuredBy
    .map((fact) => observed(unit, fact))
    .find((observation) => observation?.state === 'known');
  parameters['country'] = unit.country ?? '';
  parameters['source'] = voice?.source.kind ?? 'reference';
  parameters['date'] = voice?.evidenceDate ?? '';
  if (rule.assuredBy.includes('product.goods') || rule.inputs.includes('product.goods')) {
    parameters['good'] = unit.good?.good ?? '';
  }
  if (rule.inputs.includes('activity.sectors')) parameters['sector'] = unit.sector?.key ?? 'UNKNOWN';
  if (rule.id === 'INH-STATE-IMPOSED') parameters['scheme'] = stateScheme(unit) ?? '';
  if (rule.id === CONFLICT) parameters['fact'] = disagreementsOf(unit)[0]?.facts[0] ?? '';
  if (rule.id === 'DOC-RETENTION') parameters['holder'] = known(unit, 'documents.holder') ?? '';
  if (rule.id === 'SANC-XUAR-NEXUS') parameters['place'] = known(unit, 'place.xinjiang')?.term ?? '';
  Object.assign(parameters, listedAs(rule, unit, run));
  const base = `explain.${rule.id}`;
  return { code: review ? `${base}.review` : (variant?.code ?? base), parameters };
}
