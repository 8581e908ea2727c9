import type { Response, SupplierDossier } from '@plumbline/facts';
import type { Flag, Label, SupplierAssessment, UnitAssessment } from '../../src/assessment.ts';
import type { Reference } from '../../src/reference.ts';
import { afterControls, controlsOf } from './controls.ts';
import { atLeast, compare, fraction, highest, lowest, shown, times, ZERO, type Fraction } from './fraction.ts';
import { floorsOf, paidUnmeasured, presumption, refusal, type Floor } from './floors.ts';
import { bandOf, factorsOf, inherent } from './inherent.ts';
import { confidenceOf, knowledgeOf } from './knowledge.ts';
import { productOf } from './product.ts';
import { PARTS } from './tables.ts';
import { unitOf } from './unit.ts';
import { workforceParts } from './workforce.ts';

type Band = 'LOW' | 'MEDIUM' | 'HIGH' | 'CRITICAL';
const BANDS: readonly Band[] = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];
const CAP = fraction(74);

const worse = (a: Band, b: Band): Band => (BANDS.indexOf(a) > BANDS.indexOf(b) ? a : b);

function floorBand(floor: Fraction): Band {
  const seen = fraction(shown(floor, 2));
  if (atLeast(seen, fraction(75))) return 'CRITICAL';
  if (atLeast(seen, fraction(50))) return 'HIGH';
  return atLeast(seen, fraction(25)) ? 'MEDIUM' : 'LOW';
}

/** What another reader of the text says of one unit, in the shape in which the engine says it. */
export type Opinion = Pick<
  UnitAssessment,
  'label' | 'contextBand' | 'rangeLabels' | 'scores' | 'coverage' | 'freshness' | 'independence' | 'confidence'
> & {
  readonly terms: Readonly<Record<string, string>>;
  /** R before it is rounded. */
  readonly exactR: Fraction;
};

const NO_SCORES = Object.fromEntries(
  ['C0', 'D', 'C', 'S', 'P', 'W', 'I', 'E', 'R0', 'R', 'low', 'high'].map((key) => [key, null]),
) as Omit<UnitAssessment['scores'], 'observed'>;

export function opinionOf(
  supplier: SupplierDossier,
  told: UnitAssessment,
  reference: Reference,
  asOf: string,
): Opinion {
  const unit = unitOf(supplier, told, reference);
  const product = productOf(unit, reference);
  const parts = workforceParts(unit, reference);
  const knowledge = knowledgeOf(unit, product, parts, reference, asOf);
  const floors = floorsOf(unit, told.flags, reference, asOf);
  const observed = floors.filter((floor) => floor.observed);
  const open = told.flags.some(isOpenFinding) || refusal(unit) !== null;
  const common = {
    coverage: shown(knowledge.coverage, 2),
    freshness: shown(knowledge.freshness, 2),
    independence: shown(knowledge.independence, 2),
    confidence: confidenceWord(confidenceOf(knowledge)),
  };
  const observedText = observed.length === 0 ? null : shown(topOf(observed), 2);
  if (unit.C0 === null && unit.S === null && !open) {
    return {
      ...common,
      label: 'NOT_ASSESSED',
      contextBand: null,
      rangeLabels: null,
      scores: { ...NO_SCORES, observed: observedText },
      terms: {},
      exactR: ZERO,
    };
  }
  const floor = topOf(floors);
  const controls = controlsOf(supplier.controls, asOf);
  const at = (end: 'points' | 'least' | 'most') => {
    const factors = factorsOf(unit, product, parts, end);
    const { I, terms } = inherent(factors);
    const R0 = afterControls(I, controls);
    return { factors, I, terms, R0, R: highest([lowest([R0, CAP]), floor]), band: worse(bandOf(R0), floorBand(floor)) };
  };
  const [usual, least, most] = [at('points'), at('least'), at('most')];
  const bothKnown = unit.C0 !== null && unit.S !== null;
  const enough = open || atLeast(knowledge.coverage, fraction('0.5'));
  const two = (value: Fraction | null): string | null => (value === null ? null : shown(value, 2));
  return {
    ...common,
    exactR: usual.R,
    label: enough ? usual.band : 'NOT_ENOUGH_KNOWN',
    contextBand:
      unit.C0 === null && unit.S === null
        ? null
        : bothKnown
          ? { low: bandOf(usual.I), high: bandOf(usual.I) }
          : { low: bandOf(least.I), high: bandOf(most.I) },
    rangeLabels: { low: least.band, high: most.band },
    scores: {
      C0: two(unit.C0),
      D: two(unit.D),
      C: two(unit.C0 === null ? null : usual.factors.C),
      S: two(unit.S),
      P: two(usual.factors.P),
      W: two(usual.factors.W),
      I: two(usual.I),
      E: two(controls.E),
      R0: two(usual.R0),
      R: two(usual.R),
      low: two(least.R),
      high: two(most.R),
      observed: observedText,
    },
    terms: Object.fromEntries<string>([
      ...usual.terms.map(({ key, value, weight, contribution }): [string, string] => [
        key,
        [value, weight, contribution].map((number) => shown(number, 8)).join(' '),
      ]),
      ...PARTS.map((part): [string, string] => {
        const people = part === 'migrants' || part === 'agency' || part === 'casual';
        const k = fraction(people && !atLeast(usual.factors.S, fraction(50)) ? '0.25' : 1);
        const points = parts[part].points;
        return [`W.${part}`, shown(times(points, k), 8)];
      }),
      ...(floors.length === 0 ? [] : ([['floor', shown(floor, 8)]] as const)),
    ]),
  };
}

const topOf = (floors: readonly Floor[]): Fraction => highest([ZERO, ...floors.map(({ at }) => at)]);

const isOpenFinding = (flag: Flag): boolean =>
  flag.truth === 'TRUE' && !flag.review && (flag.class === 'FINDING' || flag.class === 'SANCTION');

function confidenceWord(value: Fraction): UnitAssessment['confidence'] {
  return {
    value: shown(value, 2),
    word: atLeast(value, fraction('0.75')) ? 'High' : atLeast(value, fraction('0.5')) ? 'Medium' : 'Low',
  };
}

const LABEL_ORDER: readonly Label[] = ['CRITICAL', 'HIGH', 'NOT_ENOUGH_KNOWN', 'MEDIUM', 'LOW', 'NOT_ASSESSED'];

/** A supplier is its unit of the worst label and, among those, of the highest R: never the mean. */
export function leadingOf(opinions: readonly Opinion[]): Opinion | undefined {
  const label = LABEL_ORDER.find((worst) => opinions.some((opinion) => opinion.label === worst));
  return opinions
    .filter((opinion) => opinion.label === label)
    .reduce<Opinion | undefined>(
      (best, next) => (!best || compare(next.exactR, best.exactR) > 0 ? next : best),
      undefined,
    );
}

/** What was said of the site, else of the whole supplier, else what the dossier says of all; what is only said is disclosed at most. */
function siteResponse(supplier: SupplierDossier, siteKey: string): Response {
  const site = supplier.sites.find(({ key }) => key === siteKey);
  const told = [site?.observations, supplier.observations]
    .map((observed) => observed?.['findings.response'])
    .find((each) => each?.state === 'known' && each.protection !== 'sealed' && each.source.kind !== 'worker');
  if (!told?.value) return supplier.response;
  return ['plan-funded', 'on-schedule', 'confirmed-by-workers'].includes(told.value) ? 'disclosed' : told.value;
}

function leastOf(told: readonly Response[]): Response | null {
  const order: readonly Response[] = ['none', 'declined', 'disclosed', 'plan-funded', 'on-schedule'];
  return told.length === 0 ? null : (order.find((least) => told.includes(least)) ?? 'confirmed-by-workers');
}

/** The response to the finding at Critical, or else at High; where they differ, the one that did least. Null without such a finding. */
function worstFindingResponse(supplier: SupplierDossier, { units }: SupplierAssessment): Response | null {
  for (const severity of ['C', 'H']) {
    // Suppliers are not told of sanctions, so what they did about findings is no answer to one.
    const told = units.flatMap(({ site, flags }) =>
      flags
        .filter((flag) => isOpenFinding(flag) && flag.severity === severity)
        .map((flag) => (flag.class === 'SANCTION' ? supplier.response : siteResponse(supplier, site))),
    );
    const least = leastOf(told);
    if (least !== null) return least;
  }
  return null;
}

/** The place in the order of attention. */
export function laneOf(
  supplier: SupplierDossier,
  assessment: SupplierAssessment,
  opinions: readonly Opinion[],
  reference: Reference,
  asOf: string,
): SupplierAssessment['lane'] {
  const units = assessment.units.map((told) => ({ unit: unitOf(supplier, told, reference), flags: told.flags }));
  if (
    units.some(({ unit }) => {
      const floor = refusal(unit);
      return floor !== null && atLeast(floor, CAP);
    })
  )
    return '1';
  const response = worstFindingResponse(supplier, assessment);
  if (response === 'none' || response === 'declined') return '1';
  if (response === 'disclosed') return '2';
  const hidden = assessment.flags.some(({ ruleId, truth }) => ruleId === 'RECRUIT-AGENT-HIDDEN' && truth === 'TRUE');
  const presumed = units.some(({ unit, flags }) => presumption(unit, flags, reference, asOf) !== null);
  // The lane reads the response to the worst finding, whatever else is presumed.
  if (response !== null) return response === 'plan-funded' ? '3' : 'remedy';
  const unmeasured = units.filter(({ unit, flags }) => paidUnmeasured(unit, flags));
  const least = leastOf(
    assessment.units.flatMap(({ site }, at) =>
      unmeasured.includes(units[at] as (typeof units)[number]) ? [siteResponse(supplier, site)] : [],
    ),
  );
  if (hidden || presumed || (least !== null && ['none', 'declined', 'disclosed'].includes(least))) return 'presumed';
  if (least !== null) return least === 'plan-funded' ? '3' : 'remedy';
  return leadingOf(opinions)?.contextBand?.high === 'HIGH' ? 'context' : 'rest';
}
