import { hash } from 'node:crypto';
import { monthsBefore, NUMBERS, recordedResponseThatCounts } from '@plumbline/facts';
import type { FactKey, Observations, SiteDossier, SupplierDossier } from '@plumbline/facts';
import type { ClearedFlag, Flag, Scores, SupplierAssessment, UnitAssessment } from '@plumbline/risk';

/** Separates parts of the hashed text; no text in the database contains it. */
const DIVIDER = '\0';

function hashOf(parts: readonly string[]): string {
  return hash('sha256', parts.join(DIVIDER), 'base64url').slice(0, 22);
}

/** What a result rests on besides the facts. */
export interface Basis {
  readonly methodology: string;
  readonly editions: string;
  readonly asOf: string;
}

/** Hashes of what each unit and the whole supplier rest on, and come to. */
export interface InputHashes {
  readonly supplier: string;
  readonly units: ReadonlyMap<string, string>;
}

/**
 * Equal hashes mean equal results. Hashes facts with their source and assurance, the methodology, editions, and of days only what comes of them: laws begin,
 * audits and licences grow old, while no fact changes. So a list that says the same a month later gives the same results. An input chain does not use the
 * people of its site, so its hash does not either.
 */
export function inputHashes(dossier: SupplierDossier, assessment: SupplierAssessment, basis: Basis): InputHashes {
  const versions = [basis.methodology, basis.editions];
  const supplierFacts = factsText(dossier.observations);
  const sites = new Map(dossier.sites.map((site) => [site.key, siteHasher(site, basis.asOf)]));
  const units = new Map(
    assessment.units.map((unit) => [
      unit.key,
      hashOf([
        ...versions,
        unit.input === null ? supplierFacts : '',
        sites.get(unit.site)?.(unit) ?? '',
        unit.key,
        unit.freshness,
        ...(unit.cleared ?? []).map(clearedText),
        outcomeText(unit),
      ]),
    ]),
  );
  const whole = [...units].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
  return { units, supplier: hashOf([...whole, outcomeText(assessment), ...openText(assessment)]) };
}

/** Numbers and flags of a result, without the days and rows of their evidence. */
function outcomeText({
  label,
  rangeLabels,
  scores,
  coverage,
  independence,
  terms,
  flags,
}: UnitAssessment | SupplierAssessment): string {
  return [
    ...[label, rangeLabels?.low, rangeLabels?.high, coverage, independence],
    ...Object.values<Scores[keyof Scores]>({ ...scores }),
    ...terms.flatMap(({ key, value, weight, counted }) => [key, value, weight, counted]),
    ...flags.flatMap(flagText),
  ].join(' ');
}

function flagText({ ruleId, subject, truth, severity, couldBe, floor, assurance, review }: Flag): unknown[] {
  return [ruleId, subject.kind, subject.key, truth, severity, couldBe, floor, assurance, review];
}

/** What a supplier's result leaves open. */
function openText({ lane, attention, unknown, reviews, gaps }: SupplierAssessment): string[] {
  return [
    `${lane} ${attention.severity} ${attention.found?.ruleId ?? ''} ${attention.priority ?? ''}`,
    ...unknown.map(({ ruleId, couldBe, facts }) => [ruleId, couldBe, ...facts].join(' ')),
    ...reviews.map((flag) => flagText(flag).join(' ')),
    ...gaps.map(({ fact, kind, rules }) => [fact, kind, ...rules].join(' ')),
  ];
}

/** What is cleared changes the result although no fact does. */
function clearedText({ flag: { ruleId, subject }, clearedOn, watched }: ClearedFlag): string {
  return `cleared ${ruleId} ${subject.kind} ${subject.key} ${clearedOn} ${String(watched)}`;
}

function siteHasher(site: SiteDossier, asOf: string): (unit: UnitAssessment) => string {
  const inputs = site.inputs.map((input) => ({
    key: input.key,
    text: [input.key, ...input.goods, factsText(input.observations)].join(DIVIDER),
  }));
  const own = hashOf([
    factsText(site.observations),
    ...inputs.map(({ text }) => text),
    String(surveyCounts(site.observations, asOf)),
    ...(site.disagreements ?? []).map(({ fact, denies }) => `disagrees ${fact} ${String(denies)}`),
    ...(site.responses ?? []).map((recorded) => JSON.stringify([recorded, recordedResponseThatCounts(recorded, asOf)])),
  ]);
  return (unit) => {
    if (unit.input === null) return own;
    const rest = unit.key.slice(`${unit.site}/${unit.product}/`.length);
    return inputs
      .filter(({ key }) => rest.startsWith(`${key}:`))
      .map(({ text }) => text)
      .join(DIVIDER);
  };
}

function surveyCounts(observations: Observations, asOf: string): boolean | null {
  const date = observations['recruitment.feeSurveyDate']?.value ?? null;
  return date === null ? null : date >= monthsBefore(asOf, NUMBERS.surveyMonths);
}

/** Leaves out row, column and day, because the place of a value in its file changes nothing. The database returns the keys of objects in one order. */
function factsText(observations: Observations): string {
  const keys = (Object.keys(observations) as FactKey[]).sort();
  return JSON.stringify(
    keys.map((key) => {
      const observation = observations[key];
      if (observation === undefined) return null;
      const { state, value, source, assurance, protection } = observation;
      return [key, state, value, source.kind, assurance, protection];
    }),
  );
}
