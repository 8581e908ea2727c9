import type { Control, FactKey, FactValues, InputDossier, Response, SiteType, SupplierDossier } from '@plumbline/facts';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import { observations, type SaidFacts } from '../../test/a-supplier.ts';
import type { Label } from '../../src/assessment.ts';

/** What a practitioner expects to be told. */
export interface Expectation {
  readonly label: Label;
  /** Place in the order of attention; `presumed` stands for "Presumed: ask". */
  readonly lane: SketchLane;
  /** The flags that lead: all are open, and the first one told is among them. */
  readonly flags: readonly string[];
  /** What one would ask first, in any order. */
  readonly unknown: readonly FactKey[];
}

export type SketchLane = '1' | '2' | 'presumed' | '3' | 'context' | 'rest' | 'remedy';

/** One way in which the supplier of a sketch behaves. */
export interface Twin extends Expectation {
  /** What the supplier said itself; `declined` where it refused. */
  readonly answers?: SaidFacts;
  /** What an auditor saw on paper. */
  readonly seen?: SaidFacts;
  readonly response?: Response;
  readonly controls?: readonly Control[];
  /** Where the engine says something else than was expected: what it says, and why. The expectation stays as it was written down. */
  readonly differs?: Partial<Omit<Expectation, 'unknown'>> & { readonly because: string };
}

export const TWINS = ['silent', 'candid', 'funded', 'verified', 'declined'] as const;
export type TwinName = (typeof TWINS)[number];

/** A supplier that a practitioner of forced-labour due diligence judges at once. All names are invented. */
export interface Sketch {
  readonly key: string;
  readonly name: string;
  /** Why a practitioner judges so. */
  readonly why: string;
  readonly country: string | null;
  readonly siteType: SiteType | null;
  readonly sector: SectorKey | null;
  /** ISIC group or class where the work has one of its own. */
  readonly isic?: string;
  readonly goods?: readonly string[];
  /** What else the buyer's own record says. */
  readonly record?: SaidFacts;
  readonly inputs?: readonly InputDossier[];
  readonly twins: Readonly<Partial<Record<TwinName, Twin>>>;
}

/** Facts that one would ask for and that are not told as unknown, each with the reason. */
export const NOT_TOLD: Readonly<Partial<Record<FactKey, string>>> = {
  'recruitment.feeSurvey':
    'no survey recorded counts as none: it is asked for as what clears the presumption, and not as a gap',
  'recruitment.directHire': 'no rule waits for it where agents are declared',
  'recruitment.workerCostStatistic': 'no rule waits for it once a mean would be enough',
  'workforce.foreignResidentShare': 'only a list that counts foreign workers can tell it; nobody is asked',
  'workforce.internalMigrantShare': 'it moves the score by its usual answer; no rule waits for it alone',
  'workforce.casualShare': 'it moves the score by its usual answer; no rule waits for it',
  'workforce.labourScheme': 'a kind of state scheme is left out, not unknown, while nobody has recorded one',
  'place.site': 'without a declared product no rule asks for the site',
  'recruitment.origins': 'no rule waits for the corridor where nobody was recruited from elsewhere',
};

/** What decides most where workers may have been recruited from elsewhere. */
export const PEOPLE: readonly FactKey[] = ['workforce.migrantShare', 'recruitment.workerCost', 'documents.holder'];
/** What a supplier that has answered still owes: proof from workers, and where they were recruited. */
export const PROOF: readonly FactKey[] = ['recruitment.feeSurvey', 'recruitment.origins', 'recruitment.directHire'];
/** What decides most where crews are local: pay, who employs them, what was advanced. */
export const CREWS: readonly FactKey[] = ['pay.overdueDays', 'recruitment.workerCost', 'workforce.casualShare'];

/** Shares of recruited migrants, agency and casual workers, and housing by the employer; nothing bad to tell. */
export function clean(mig: string, agency: string, casual: string, housing: boolean): SaidFacts {
  return {
    'workforce.total': 200,
    'workforce.migrantShare': mig,
    'workforce.agencyShare': agency,
    'workforce.casualShare': casual,
    'workforce.lowWage': true,
    'housing.employerProvided': housing,
    'recruitment.agentCount': mig === '0' && agency === '0' ? 0 : 2,
    'documents.holder': 'worker',
    'pay.overdueDays': 0,
    ...fee(0),
  };
}

/** What a worker paid for the job, in hundredths of a month's net pay. */
export function fee(hundredths: number): SaidFacts {
  return {
    'recruitment.workerCost': { minor: hundredths * 1000, currency: 'USD' },
    'pay.netMonthly': { minor: 100_000, currency: 'USD' },
  };
}

/** The dossier of one twin. */
export function dossierOf(sketch: Sketch, name: TwinName): SupplierDossier {
  const twin = sketch.twins[name];
  if (!twin) throw new Error(`No twin ${name} of ${sketch.key}`);
  const record: SaidFacts = {
    ...(sketch.country ? { 'place.country': sketch.country } : {}),
    ...(sketch.siteType ? { 'place.siteType': sketch.siteType, 'place.site': sketch.name } : {}),
    ...(sketch.sector ? { 'activity.sectors': [activityOf(sketch.sector, sketch.isic)] } : {}),
    ...(sketch.goods ? { 'product.goods': sketch.goods.map((good) => ({ good, inferred: false })) } : {}),
    ...sketch.record,
  };
  return {
    key: `${sketch.key}-${name}`,
    name: sketch.name,
    rows: [2],
    observations: {},
    sites: [
      {
        key: 'site',
        name: sketch.name,
        rows: [2],
        observations: {
          ...observations(record),
          ...observations(twin.answers ?? {}, { source: 'supplier', assurance: 'admitted' }),
          ...observations(twin.seen ?? {}, { source: 'audit', assurance: 'documented' }),
        },
        inputs: sketch.inputs ?? [],
      },
    ],
    response: twin.response ?? 'none',
    controls: twin.controls ?? [],
  };
}

function activityOf(key: SectorKey, isic: string | undefined): FactValues['activity.sectors'][number] {
  return { key, confidence: 100, ...(isic === undefined ? {} : { isic }) };
}
