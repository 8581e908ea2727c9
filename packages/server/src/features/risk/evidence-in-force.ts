import type { FactKey, Observation, Observations, SupplierDossier } from '@plumbline/facts';
import { inputValue, type Flag, type FlagInput, type SupplierAssessment } from '@plumbline/risk';

/**
 * A stored result with the rows and days of the evidence that was in force. A list that says the same as the one before gives the same result and keeps no explanation of its
 * own, so codes and numbers are those of its first list; where they are read, and as of which day, is told by the observations. Where none says the same, what was
 * stored stays.
 */
export function withEvidenceInForce(assessment: SupplierAssessment, dossier: SupplierDossier): SupplierAssessment {
  const placed = (flag: Flag): Flag => placeFlag(flag, dossier);
  const { flags, reviews, cleared } = assessment;
  return {
    ...assessment,
    flags: flags.map(placed),
    reviews: reviews.map(placed),
    ...(cleared === undefined ? {} : { cleared: cleared.map((each) => ({ ...each, flag: placed(each.flag) })) }),
  };
}

function placeFlag(flag: Flag, dossier: SupplierDossier): Flag {
  const moved = new Map<string, string>();
  const inputs = flag.inputs.map((input): FlagInput => {
    const { source, evidenceDate } = observationOf(input, flag, dossier) ?? input;
    if (input.evidenceDate !== null && evidenceDate !== null) moved.set(input.evidenceDate, evidenceDate);
    return { ...input, source, evidenceDate };
  });
  const { explanation } = flag;
  const date = moved.get(String(explanation.parameters['date']));
  return {
    ...flag,
    inputs,
    explanation: date === undefined ? explanation : { ...explanation, parameters: { ...explanation.parameters, date } },
  };
}

/** The observation in force that says what an input says, at the subject of the flag before the supplier as a whole. */
function observationOf(
  { fact, value, source }: FlagInput,
  { subject }: Flag,
  dossier: SupplierDossier,
): Observation | undefined {
  const sites = dossier.sites
    .filter(({ key }) => subject.key === key || subject.key.startsWith(`${key}/`))
    .toSorted((a, b) => b.key.length - a.key.length);
  const others = dossier.sites.filter((site) => !sites.includes(site));
  const places: Observations[] = [
    ...sites.flatMap((site) => [...site.inputs.map((input) => input.observations), site.observations]),
    dossier.observations,
    ...others.map((site) => site.observations),
  ];
  return places
    .map((observations) => observations[fact as FactKey] as Observation | undefined)
    .find(
      (found) =>
        found?.source.kind === source.kind && (found.state === 'known' ? inputValue(found.value) : null) === value,
    );
}
