import type { AnswersKnown } from '@plumbline/questionnaire/judgement';
import { standingOf } from '@plumbline/risk';
import type { Flag, Label, Lane, Standing } from '@plumbline/risk';
import { sector } from '@plumbline/reference-data/sectors';
import type { SectorKey } from '@plumbline/reference-data/sectors';
import type { ScreenedSupplier } from '../screening/screened-supplier.ts';

/** What the table keeps of one supplier: enough for its line, no more. */
export interface RankedRow {
  readonly name: string;
  readonly country: string | null;
  readonly sector: SectorKey;
  readonly label: Label;
  readonly lane: Lane;
  readonly R: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** Context recorded, 0 to 1, two decimals. */
  readonly coverage: string;
  readonly answers: AnswersKnown;
  readonly leading: LeadingFlag | null;
  /** The label comes from context alone. */
  readonly byContext: boolean;
  /** Its place in the order of attention. A number of workers that nobody said counts as none, since a file is read once, from top to bottom. */
  readonly standing: Standing;
  /** Unknown facts, those that most rules need first. */
  readonly unknown: readonly string[];
}

/** The flag that a line shows. */
export interface LeadingFlag {
  readonly ruleId: string;
  readonly assurance: Flag['assurance'];
  /** Set for context and for undecided matches, so the line can say so. */
  readonly kind: 'evidence' | 'gap' | 'review' | 'context';
}

const KINDS = { FINDING: 'evidence', SANCTION: 'evidence', CONTROL_GAP: 'gap', INHERENT: 'context' } as const;
const ORDER: readonly LeadingFlag['kind'][] = ['evidence', 'gap', 'review', 'context'];

/** The worst flag about people, else a safeguard that is missing, else an undecided match, else context. */
function leadingFlag(flags: readonly Flag[], reviews: readonly Flag[]): LeadingFlag | null {
  const open = [
    ...flags.map((flag) => ({ flag, kind: KINDS[flag.class] })),
    ...reviews.map((flag) => ({ flag, kind: 'review' as const })),
  ].filter(({ flag }) => flag.protection !== 'sealed');
  for (const kind of ORDER) {
    const first = open.find((each) => each.kind === kind);
    if (first) return { ruleId: first.flag.ruleId, assurance: first.flag.assurance, kind };
  }
  return null;
}

/** The sector in which a supplier is counted: the one with the highest S. */
function countedSector(sectors: ScreenedSupplier['record']['sectors']): SectorKey {
  const counted = sectors.filter(({ key, confidence }) => confidence >= 70 && key !== 'UNKNOWN').map(({ key }) => key);
  return counted.reduce<SectorKey>(
    (best, key) => (best === 'UNKNOWN' || sector(key).s > sector(best).s ? key : best),
    'UNKNOWN',
  );
}

/** The line of a supplier. */
export function rankedRow({ record, assessment, answers }: ScreenedSupplier): RankedRow {
  const { label, lane, scores, coverage, flags, reviews, gaps } = assessment;
  const told = gaps.filter(({ kind }) => kind !== 'reference' && kind !== 'notScreened');
  return {
    name: record.dossier.name,
    country: record.country,
    sector: countedSector(record.sectors),
    label,
    lane,
    R: scores.R,
    low: scores.low,
    high: scores.high,
    coverage,
    answers,
    leading: leadingFlag(flags, reviews),
    byContext: !flags.some(
      ({ class: kind, severity }) => kind !== 'INHERENT' && (severity === 'H' || severity === 'C'),
    ),
    standing: standingOf(assessment, record.dossier.name, 0),
    unknown: told.map(({ fact }) => fact),
  };
}
