import { type AnsweredControl, type SupplierDossier } from '@plumbline/facts';
import {
  byWeight,
  countryName,
  type Gap,
  type Label,
  type Lane,
  type SupplierAssessment,
  type UnitAssessment,
} from '@plumbline/risk';
import { localeOf } from '../../../platform/text/texts.ts';
import type { UntoldPoint } from '../../import/untold-points.ts';
import type { OpenedEditions } from '../../risk/kept-basis.ts';
import { heldTerms } from '../../risk/leading-flags.ts';
import type { ScreenedList } from '../../risk/screening.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { attentionView, type AttentionView } from './attention-view.ts';
import { flagViews, type FlagView } from './flag-view.ts';
import { fourNumbers, numberOf, termOf, type FourNumber, type ScoreTerm } from './four-numbers.ts';
import { rulerOf, type Ruler } from './ruler.ts';
import { scoreSteps, type ScoreStep, type StepSurroundings } from './score-steps.ts';
import { referenceValues, type ReferenceValue } from './reference-values.ts';
import { siteTitle } from '../../supplier/site-title.ts';
import { unknownFactName } from '../../supplier/unknown-fact.ts';

export interface GapView {
  readonly fact: string;
  readonly name: string;
  readonly kind: string;
  readonly kindText: string;
  /** When a person answered that it cannot be told. */
  readonly untoldAt: Date | null;
  readonly rules: readonly string[];
}

export interface UnitView {
  readonly key: string;
  readonly site: string;
  readonly product: string;
  readonly input: string | null;
  readonly origin: string | null;
  readonly label: Label;
  readonly inherent: number | null;
  readonly residual: number | null;
  readonly observed: number | null;
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly coverage: number;
  readonly terms: readonly ScoreTerm[];
  /** The way from 0 to the score of the unit. */
  readonly steps: readonly ScoreStep[];
}

/** A table or a screening list that the result was made with. */
interface EditionView {
  readonly title: string;
  readonly edition: string;
  readonly digest: string;
}

/** A flag that holds and was cleared. */
interface ClearedFlagView {
  readonly flag: FlagView;
  readonly clearedOn: string;
  readonly watched: boolean;
}

/** Whether the supplier was compared with a kind of screening list. */
interface ScreenedView {
  readonly kind: ScreenedList['kind'];
  readonly name: string;
  readonly text: string;
  /** Empty: not screened. */
  readonly lists: readonly EditionView[];
}

/** An assessment in the reader's language. */
export interface AssessmentView {
  readonly label: Label;
  readonly lane: Lane;
  readonly laneText: string;
  readonly attention: AttentionView;
  readonly contextLow: 'LOW' | 'MEDIUM' | 'HIGH' | null;
  readonly contextHigh: 'LOW' | 'MEDIUM' | 'HIGH' | null;
  readonly asOf: string;
  readonly methodology: string;
  readonly engine: string | null;
  readonly editions: readonly EditionView[];
  /** Values of the tables that the numbers and flags below were made with. */
  readonly references: readonly ReferenceValue[];
  readonly screened: readonly ScreenedView[];
  readonly assessedAt: Date;
  readonly rangeLow: number | null;
  readonly rangeHigh: number | null;
  readonly rangeLabelLow: Label | null;
  readonly rangeLabelHigh: Label | null;
  /** Share of the context that is recorded, 0 to 1. */
  readonly coverage: number;
  readonly confidence: string;
  readonly confidenceValue: number;
  readonly ruler: Ruler;
  readonly steps: readonly ScoreStep[];
  readonly numbers: readonly FourNumber[];
  readonly flags: readonly FlagView[];
  /** Flags that hold and were cleared on evidence: they are not open. */
  readonly cleared: readonly ClearedFlagView[];
  readonly reviews: readonly FlagView[];
  readonly gaps: readonly GapView[];
  readonly units: readonly UnitView[];
  /** Sites that were assessed, first the one whose score the supplier has. */
  readonly assessedSites: readonly string[];
}

/** What the view needs besides the result. */
export interface AssessmentFrame {
  readonly dossier: SupplierDossier;
  /** What answers say of controls. */
  readonly controls: readonly AnsweredControl[];
  readonly asOf: string;
  readonly methodology: string;
  /** Empty if an earlier version made the result. */
  readonly engine: string;
  readonly editions: OpenedEditions;
  /** Screening lists that the result is made with. */
  readonly lists: readonly ScreenedList[];
  readonly assessedAt: Date;
  readonly openSince: ReadonlyMap<string, Date>;
  readonly untold: readonly UntoldPoint[];
}

/** Everything that the page shows of a result. */
export function assessmentView(
  assessment: SupplierAssessment,
  frame: AssessmentFrame,
  wording: Wording,
): AssessmentView {
  const { say } = wording;
  const {
    label,
    lane,
    contextBand,
    rangeLabels,
    scores,
    confidence,
    flags,
    cleared = [],
    reviews,
    gaps,
    units,
  } = assessment;
  const { tables } = frame.editions;
  // A result of the past may have been made with another edition, which opens by its digest: the value that stands in this version's is not the one that counted.
  const references = referenceValues(units, frame.dossier, wording).filter(
    ({ digest }) => tables.length === 0 || tables.some((each) => each.digest === digest),
  );
  const { dossier, lists, openSince } = frame;
  const leading = leadingUnit(assessment);
  const surroundings = { wording, dossier, units, openSince, references, lists };
  const views = flagViews(flags, surroundings);
  return {
    label,
    lane,
    laneText: say(`lane.text.${lane}`, { what: say(`lane.${lane}`) }),
    attention: attentionView(assessment, oneOfSeveral(assessment, dossier, say), say),
    contextLow: contextBand?.low ?? null,
    contextHigh: contextBand?.high ?? null,
    asOf: frame.asOf,
    methodology: frame.methodology,
    engine: frame.engine || null,
    editions: editionViews(frame.editions),
    references,
    screened: screenedViews(lists, say),
    assessedAt: frame.assessedAt,
    rangeLow: numberOf(scores.low),
    rangeHigh: numberOf(scores.high),
    rangeLabelLow: rangeLabels?.low ?? null,
    rangeLabelHigh: rangeLabels?.high ?? null,
    coverage: Number(assessment.coverage),
    confidence: say(`confidence.${confidence.word}`),
    confidenceValue: Number(confidence.value),
    ruler: rulerOf(assessment, say),
    steps: scoreSteps(assessment, { unit: leading, references, views, say }),
    numbers: fourNumbers(assessment, frame, say),
    flags: views,
    cleared: cleared.flatMap(({ flag, clearedOn, watched }) =>
      flagViews([flag], surroundings).map((view) => ({ flag: view, clearedOn, watched })),
    ),
    reviews: flagViews(reviews, surroundings),
    gaps: gaps.map((gap) => gapView(gap, frame, wording)),
    units: units.map((unit) => unitView(unit, dossier, { references, views }, wording)),
    assessedSites: [
      ...new Set([...(leading === undefined ? [] : [leading]), ...units].map((unit) => siteOf(unit, frame.dossier))),
    ],
  };
}

/** The unit that the supplier has its score of. */
function leadingUnit({ units, label, scores }: SupplierAssessment): UnitAssessment | undefined {
  return units.find((unit) => unit.label === label && unit.scores.R === scores.R);
}

/** The place of the leading unit, whose share of migrants counts for all workers; null where there is no other place. */
function oneOfSeveral(assessment: SupplierAssessment, dossier: SupplierDossier, say: Wording['say']): string | null {
  const leading = leadingUnit(assessment);
  const isOnly = new Set(assessment.units.map(({ site }) => site)).size === 1;
  if (leading === undefined || (isOnly && leading.input === null)) return null;
  const site = siteOf(leading, dossier);
  return leading.input === null ? site : say('subject.input', { site, input: leading.input });
}

function siteOf({ site: key }: UnitAssessment, dossier: SupplierDossier): string {
  const site = dossier.sites.find((each) => each.key === key);
  return site === undefined ? dossier.name : siteTitle(site, dossier.name);
}

function editionViews({ tables, lists }: OpenedEditions): EditionView[] {
  return [
    ...tables.map(({ title, edition, digest }) => ({ title, edition, digest })),
    ...lists.map(({ id, name, edition }) => ({ title: name, edition, digest: id })),
  ];
}

/** Every kind of list, so that one that nobody has loaded is named and never looks like no hit. */
function screenedViews(lists: readonly ScreenedList[], say: Wording['say']): ScreenedView[] {
  return (['uflpa', 'wro', 'other'] as const).map((kind) => {
    const own = lists.filter((list) => list.kind === kind);
    return {
      kind,
      name: say(`edition.list.${kind}`),
      text:
        own.length === 0
          ? say('gap.notScreened')
          : say('screened.with', { names: own.map(({ name }) => name).join(', ') }),
      lists: own.map(({ id, name, edition }) => ({ title: name, edition, digest: id })),
    };
  });
}

/** The fact that a question asks for. */
const ASKED_FACTS: Readonly<Partial<Record<UntoldPoint['kind'], string>>> = {
  country: 'place.country',
  sector: 'activity.sectors',
};

function gapView(
  { fact, kind, rules }: Gap,
  { dossier, untold }: Pick<AssessmentFrame, 'dossier' | 'untold'>,
  { say }: Wording,
): GapView {
  const isTable = kind === 'reference' || kind === 'notScreened';
  return {
    fact,
    name: isTable ? say(`edition.${fact}`) : unknownFactName(fact, dossier, say),
    kind,
    kindText: say(`gap.${kind}`),
    untoldAt: untold.find((point) => ASKED_FACTS[point.kind] === fact)?.answeredAt ?? null,
    rules: rules.map((rule) => say(`rule.${rule}.title`)),
  };
}

function unitView(
  unit: UnitAssessment,
  dossier: SupplierDossier,
  opens: Pick<StepSurroundings, 'references' | 'views'>,
  { say, locale }: Wording,
): UnitView {
  // Those of a unit come by rule, those of a supplier the worst first.
  const result = { ...unit, flags: unit.flags.toSorted(byWeight) };
  const [sector = 'UNKNOWN', good] = unit.product.split(':');
  return {
    key: unit.key,
    site: siteOf(unit, dossier),
    product: good === undefined ? say(`sector.${sector}`) : say(`good.${good}`),
    input: unit.input,
    origin: unit.origin === null ? null : countryName(unit.origin, localeOf(locale)),
    label: unit.label,
    inherent: numberOf(unit.scores.I),
    residual: numberOf(unit.scores.R),
    observed: numberOf(unit.scores.observed),
    rangeLow: numberOf(unit.scores.low),
    rangeHigh: numberOf(unit.scores.high),
    coverage: Number(unit.coverage),
    terms: heldTerms(result)
      .filter(({ key }) => key !== 'E.gate')
      .map((term) => termOf(term, say)),
    steps: scoreSteps(result, { ...opens, unit, say }),
  };
}
