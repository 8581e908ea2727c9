import { isSealed, monthsBefore, NUMBERS } from '@plumbline/facts';
import type { AnsweredControl, FactKey, Observation, Observations, SupplierDossier } from '@plumbline/facts';
import { TEMPLATE } from '../template/recruitment-and-forced-labour.ts';

/** How many of the core questions that apply are answered, and how many of the answers are verified. */
export interface AnswersKnown {
  readonly known: number;
  readonly of: number;
  readonly verified: number;
}

/** As much of a result as tells at which site its score was made. */
export interface Judged {
  readonly label: string;
  readonly scores: { readonly R: string | null };
  readonly units: readonly (Omit<Judged, 'units'> & { readonly site: string })[];
}

/** v from which an answer is verified, in hundredths: an announced audit, records of what was done, or workers. */
const VERIFIED_FROM = 50;

const { items, core } = TEMPLATE;

/** The facts that each core question tells. */
const CORE: readonly { readonly key: string; readonly facts: readonly FactKey[] }[] = core.map((key) => ({
  key,
  facts: [...new Set(items.find((item) => item.key === key)?.feeds?.map(({ fact }) => fact))],
}));

/** Someone said it: tables of what is usual or of what places are like say nothing of the supplier. */
const isSaid = (observation: Observation): boolean => !isSealed(observation) && observation.source.kind !== 'reference';

/**
 * Counts the core questions at one place, by anybody who answered them: the supplier, a list of the buyer, an audit. Refused and not known are not known; what does
 * not apply is not asked. See docs/methodology.md#answers-known.
 * @param observations of the site, with those of its supplier
 * @param controls what answers say of control questions
 * @param asOf ISO 8601
 */
export function answersKnown(
  observations: Observations,
  controls: readonly AnsweredControl[],
  asOf: string,
): AnswersKnown {
  const asked = CORE.map(({ key, facts }) => ({
    key,
    said: facts.flatMap((fact) => observations[fact] ?? []).filter(isSaid),
  })).filter(({ said }) => said.length === 0 || said.some(({ state }) => state !== 'notApplicable'));
  const answered = asked
    .map(({ key, said }) => ({ key, said: said.filter(({ state }) => state === 'known') }))
    .filter(({ said }) => said.length > 0);
  const shown = new Set(
    controls.flatMap(({ question, control }) =>
      control !== null && !control.expired && control.verification >= VERIFIED_FROM ? [question] : [],
    ),
  );
  const since = monthsBefore(asOf, Number(NUMBERS.auditMonths));
  const isVerified = ({ source, assurance, evidenceDate }: Observation): boolean =>
    evidenceDate >= since && (source.kind === 'audit' || source.kind === 'authority' || assurance === 'corroborated');
  return {
    known: answered.length,
    of: asked.length,
    verified: answered.filter(({ key, said }) => shown.has(key) || said.some(isVerified)).length,
  };
}

/**
 * Answers known of a supplier: those of the site whose score it has, as its other numbers are.
 * @param asOf ISO 8601
 */
export function supplierAnswers(
  { units, label, scores }: Judged,
  { observations, sites }: SupplierDossier,
  controls: readonly AnsweredControl[],
  asOf: string,
): AnswersKnown {
  const leading = units.find((unit) => unit.label === label && unit.scores.R === scores.R);
  const site = sites.find(({ key }) => key === leading?.site) ?? sites[0];
  return answersKnown({ ...observations, ...site?.observations }, controls, asOf);
}
