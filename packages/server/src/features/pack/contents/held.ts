import type { PackScope } from '@plumbline/evidence';
import { FACTS } from '@plumbline/facts';
import type { HeldFlag, HeldSupplier, Holdings, LeftOutSites, Said } from '@plumbline/evidence/purposes';
import type { Say } from '../../../platform/text/texts.ts';
import type { Holding } from './holdings.ts';
import type { PackedEdition } from './packed-editions.ts';
import type { PackedEvidence } from './packed-evidence.ts';
import type { PackSite } from './sites.ts';
import type { StoredRecords } from './records.ts';
import { roleOf } from './party-roles.ts';
import { heldFacts } from './stored-facts.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';
import type { ToldFlag } from './told-assessment.ts';

/** All that was read for a pack, before anything is made of it. */
export interface ReadState {
  readonly asOf: string;
  readonly language: string;
  readonly goods: PackScope['goods'];
  readonly holdings: readonly Holding[];
  readonly leftOut: LeftOutSites | null;
  readonly facts: readonly StoredObservation[];
  readonly records: StoredRecords;
  readonly editions: readonly PackedEdition[];
  readonly evidence: readonly PackedEvidence[];
}

/** What was read in the words of purposes, with each code as a sentence in the language of the pack. */
export function heldOf(
  { asOf, language, goods, holdings, leftOut, facts, records, editions, evidence }: ReadState,
  say: Say,
): Holdings {
  return {
    ...{ asOf, language, leftOut },
    suppliers: holdings.map((holding) => heldSupplier(holding, roleOf(holding.supplierId, facts, evidence, say), say)),
    sites: holdings.flatMap(({ supplierId, sites }) =>
      sites.map((site) => ({ id: site.id, supplierId, name: siteName(site, say), country: null, place: null })),
    ),
    facts: heldFacts(facts, homesIn(holdings), asOf, { say, locale: language }),
    factNames: Object.fromEntries(FACTS.map(({ key }) => [key, say(`fact.${key}`)])),
    flags: holdings.flatMap((holding) => (holding.told?.flags ?? []).map((flag) => heldFlag(holding, flag, say))),
    gaps: holdings.flatMap(({ supplierId, told }) =>
      (told?.gaps ?? []).map(({ fact, kind, rules }) => ({
        ...{ supplierId, kind, rules: rules.length },
        fact: { code: fact, text: say(isFact(fact) ? `fact.${fact}` : `edition.${fact}`) },
      })),
    ),
    decisions: holdings.flatMap(({ supplierId, decisions }) =>
      decisions.map(({ decisionId, kind, state, liftedAt, decidedAt, proposedAt, reason, conditions, until }) => ({
        ...{ id: decisionId, supplierId, reason, until, evidence: hangingOn(evidence, 'decision', decisionId) },
        kind: { code: kind, text: say(`decision.kind.${kind}`) },
        state: { code: state, text: say(`pack.decision.${state}`) },
        // A hold is in force from the day on which somebody made it.
        decidedOn: (liftedAt ?? decidedAt ?? (kind === 'hold' ? proposedAt : null))?.slice(0, 10) ?? null,
        conditions: conditions === '' ? null : conditions,
      })),
    ),
    remedies: records.remedies.map(({ id, supplierId, ruleId, siteKey, response, until, measures }) => ({
      ...{ id, supplierId, dueOn: until, doneOn: null, evidence: [] },
      flagId: flagOf(holdings, supplierId, ruleId, siteKey),
      action: { code: ruleId, text: say(`rule.${ruleId}.title`) },
      state: { code: response, text: say(`response.${response}`, { measures }) },
    })),
    requests: records.requests.map(({ id, supplierId, sentOn, answeredOn }) => ({
      ...{ id, supplierId, sentOn, answeredOn },
      state: saidIn(say, 'pack.request', answeredOn === null ? 'asked' : 'answered'),
    })),
    counts: [],
    evidence: evidence.map(({ name, suppliers, evidenceId, kind, language: written, translationOf, ...rest }) => {
      const { issuer, sites, period, dated, validUntil, grade, licence } = rest;
      return {
        ...{
          evidenceId,
          kind,
          language: written,
          translationOf,
          issuer,
          sites,
          period,
          dated,
          validUntil,
          grade,
          licence,
        },
        ...{ title: name, suppliers, lots: rest.lots, steps: rest.steps, isRedacted: rest.redactionId !== null },
      };
    }),
    editions: editions.map(({ key, title, edition, publisher, path, sha256 }) => ({
      ...{ key, title, edition, publisher, path, sha256 },
    })),
    production: goods ?? { chain: 'general', lots: [] },
  };
}

const homesIn = (holdings: readonly Holding[]): ReadonlySet<string> =>
  new Set(holdings.flatMap(({ sites }) => sites.flatMap(({ id, key }) => (id === key ? [id] : []))));

/** What a site is called: of a home at most its district. */
export function siteName({ id, key, name }: PackSite, say: Say): string {
  return name ?? (key === id ? say('pack.household') : key);
}

/** Files that hang on a decision, a flag or a fact. */
function hangingOn(evidence: readonly PackedEvidence[], kind: string, id: string): string[] {
  return evidence.flatMap(({ evidenceId, subjects }) =>
    subjects.some((subject) => subject.kind === kind && subject.id === id) ? [evidenceId] : [],
  );
}

const FACT_KEYS: ReadonlySet<string> = new Set(FACTS.map(({ key }) => key));
/** A gap can be an edition or a list too. */
const isFact = (key: string): boolean => FACT_KEYS.has(key);

const saidIn = (say: Say, group: string, code: string): Said => ({ code, text: say(`${group}.${code}`) });

function heldSupplier(
  { supplierId, name, country, label, answersKnown, result, told }: Holding,
  role: Said | null,
  say: Say,
): HeldSupplier {
  const numbers = told?.supplier;
  return {
    ...{ id: supplierId, name, role, country: country === '' ? null : country },
    assessment:
      result === null || numbers === undefined
        ? null
        : {
            ...{ id: result.assessmentId, on: result.asOf, methodology: result.methodology },
            label: saidIn(say, 'label', label),
            score: numbers.scores.R,
            range:
              numbers.scores.low === null || numbers.scores.high === null || numbers.scores.low === numbers.scores.high
                ? null
                : { low: numbers.scores.low, high: numbers.scores.high },
            confidence: saidIn(say, 'confidence', numbers.confidence.word),
            lane: saidIn(say, 'lane', numbers.lane),
            ...{ contextRecorded: numbers.coverage, answersKnown },
          },
  };
}

function idOf({ supplierId }: Pick<Holding, 'supplierId'>, { ruleId, subject }: ToldFlag): string {
  return `${supplierId}/${ruleId}/${subject.kind}/${subject.key}`;
}

function flagOf(holdings: readonly Holding[], supplierId: string, ruleId: string, siteKey: string): string | null {
  const holding = holdings.find((each) => each.supplierId === supplierId);
  const key = holding?.sites.find(({ storedKey }) => storedKey === siteKey)?.key ?? siteKey;
  const flag = holding?.told?.flags.find((each) => each.ruleId === ruleId && each.subject.key === key);
  return holding === undefined || flag === undefined ? null : idOf(holding, flag);
}

const FLAG_STATES = { open: 'OPEN', cleared: 'CLEARED', 'to-decide': 'REVIEW' } as const;

function heldFlag(holding: Holding, flag: ToldFlag, say: Say): HeldFlag {
  const { ruleId, ruleVersion, subject, severity, assurance, response, ilo, clearedOn, explanation, inputs } = flag;
  const { code, parameters } = explanation;
  const dates = inputs.flatMap(({ evidenceDate }) => evidenceDate ?? []).toSorted();
  return {
    id: idOf(holding, flag),
    supplierId: holding.supplierId,
    siteId: holding.sites.find(({ key }) => key === subject.key)?.id ?? null,
    ...{ ruleId, ruleVersion, class: flag.class, state: FLAG_STATES[flag.state], ilo, clearedOn, evidence: [] },
    severity: severity === null ? null : saidIn(say, 'severity', severity),
    assurance: saidIn(say, 'assurance', assurance),
    // A sentence whose values may not be told gives way to the title of the rule.
    sentence: { code, text: parameters === null ? say(`rule.${ruleId}.title`) : say(code, parameters) },
    response: response === null ? null : saidIn(say, 'response', response.counts),
    evidenceDate: dates.at(-1) ?? null,
    protection: flag.isProtected ? 'supplier' : 'none',
  };
}
