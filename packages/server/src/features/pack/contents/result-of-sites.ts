import type { Flag, SupplierAssessment, Term } from '@plumbline/risk';
import { canonicalJson } from '../../../platform/text/canonical-json.ts';
import { TELLS_A_HOME, type ChosenSites, type StoredSite } from './sites.ts';

/** What of a result belongs to some sites of a supplier, or to no single one. */
export interface ResultOfSites {
  readonly assessment: SupplierAssessment;
  /** The numbers of the supplier are those of a site that is left out, so their terms are too. */
  readonly termsElsewhere: boolean;
  /** Flags that are left out. */
  readonly leftOut: readonly Flag[];
}

/** Narrows a result to the sites of which a pack speaks. The numbers stay those of the supplier as a whole. */
export function resultOfSites(assessment: SupplierAssessment, { sites, leftOut }: ChosenSites): ResultOfSites {
  const whole = keysInPack(assessment, [...sites, ...leftOut]);
  if (leftOut.length === 0) return { assessment: whole, termsElsewhere: false, leftOut: [] };
  const elsewhere = new Set(leftOut.map(({ key }) => key));
  const places = placesOfFlags(whole);
  const isIn = (flag: Flag): boolean => {
    const shown = places.get(nameOf(flag)) ?? [];
    return ANYWHERE.has(flag.subject.kind) || shown.length === 0 || shown.some((site) => !elsewhere.has(site));
  };
  const units = whole.units.filter(({ site }) => !elsewhere.has(site));
  const cleared = whole.cleared ?? [];
  const all = [...whole.flags, ...whole.reviews, ...cleared.map(({ flag }) => flag)];
  const terms = termsText(whole.terms);
  return {
    assessment: {
      ...whole,
      flags: whole.flags.filter(isIn),
      reviews: whole.reviews.filter(isIn),
      cleared: cleared.filter(({ flag }) => isIn(flag)),
      units,
    },
    termsElsewhere: !units.some((unit) => termsText(unit.terms) === terms),
    leftOut: all.filter((flag) => !isIn(flag)),
  };
}

/** What is about the supplier or the buyer belongs to no site, although it shows at each. */
const ANYWHERE: ReadonlySet<string> = new Set(['supplier', 'organisation', 'buyer']);

const termsText = (terms: readonly Term[]): string => canonicalJson(terms);
const nameOf = ({ ruleId, subject }: Flag): string => `${ruleId} ${subject.kind} ${subject.key}`;

/** At which sites each flag shows. */
function placesOfFlags({ units }: SupplierAssessment): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { site, flags, cleared = [] } of units)
    for (const flag of [...flags, ...cleared.map((each) => each.flag)])
      found.set(nameOf(flag), [...(found.get(nameOf(flag)) ?? []), site]);
  return found;
}

/** The result with the keys by which a pack names sites: the key of a home can be its address. */
function keysInPack(assessment: SupplierAssessment, sites: readonly StoredSite[]): SupplierAssessment {
  const homes = sites.filter(({ key, storedKey }) => key !== storedKey);
  if (homes.length === 0) return assessment;
  const told = (text: string): string => {
    const home = homes.find(({ storedKey }) => text === storedKey || text.startsWith(`${storedKey}/`));
    return home === undefined ? text : home.key + text.slice(home.storedKey.length);
  };
  const flagOf = (flag: Flag): Flag => ({
    ...flag,
    subject: { ...flag.subject, key: told(flag.subject.key) },
    inputs: flag.inputs.filter(({ fact }) => !TELLS_A_HOME.has(fact)),
  });
  return {
    ...assessment,
    flags: assessment.flags.map(flagOf),
    reviews: assessment.reviews.map(flagOf),
    cleared: (assessment.cleared ?? []).map((each) => ({ ...each, flag: flagOf(each.flag) })),
    units: assessment.units.map((unit) => ({
      ...unit,
      ...{ key: told(unit.key), site: told(unit.site), flags: unit.flags.map(flagOf) },
      cleared: (unit.cleared ?? []).map((each) => ({ ...each, flag: flagOf(each.flag) })),
    })),
  };
}
