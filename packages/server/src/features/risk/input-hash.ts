import { hash } from 'node:crypto';
import { monthsBefore, NUMBERS, recordedResponseThatCounts } from '@plumbline/facts';
import type { FactKey, Observations, SiteDossier, SupplierDossier } from '@plumbline/facts';
import type { ClearedFlag, SupplierAssessment, UnitAssessment } from '@plumbline/risk';

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

/** Hashes of what each unit and the whole supplier rest on. */
export interface InputHashes {
  readonly supplier: string;
  readonly units: ReadonlyMap<string, string>;
}

/**
 * Equal hashes mean equal results. Hashes facts with their source and assurance, the methodology, editions, and only the effects of days: that of the
 * assessment, and those of the evidence, which count in the freshness. So a list that says the same a month later gives the same results. An input chain does not use the people of its site, so its hash does not either.
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
      ]),
    ]),
  );
  return { units, supplier: hashOf([...units].sort(([a], [b]) => (a < b ? -1 : 1)).flat()) };
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
