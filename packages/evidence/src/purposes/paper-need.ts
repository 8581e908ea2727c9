import type { SourceGrade } from '../contents.ts';
import { monthsAfter } from './days.ts';
import type { HeldEvidence, Holdings } from './holdings.ts';
import type { PaperNeed } from './purpose.ts';
import type { ProductionStep } from './production.ts';
import type { Subject } from './subjects.ts';

/** How a paper stands to what is needed: it shows it, or would if something were known or otherwise. */
export type PaperState = 'IN' | 'UNKNOWN' | 'STALE' | 'UNSIGNED';

/** Why a paper does not simply count. */
export type PaperReason = 'covers-not-said' | 'undated' | 'ended' | 'older' | 'weaker-source' | 'no-issuer';

export interface PaperStanding {
  readonly evidenceId: string;
  readonly state: PaperState;
  readonly reason: PaperReason | null;
}

const GRADES: readonly SourceGrade[] = ['A', 'B', 'C', 'D'];

/**
 * How a paper stands to a subject; null where it is of another kind, or speaks of something else. That nobody has said of which site, lot or step it speaks is
 * not known, and never counts as "of another one".
 */
export function paperStanding(
  paper: HeldEvidence,
  need: PaperNeed,
  subject: Subject,
  step: ProductionStep | null,
  holdings: Holdings,
): PaperStanding | null {
  if (!need.of.some((kind) => kind === paper.kind)) return null;
  const covers = coverage(paper, subject, step, holdings);
  if (covers === 'no') return null;
  const [state, reason] =
    covers === 'not-said' ? (['UNKNOWN', 'covers-not-said'] as const) : worth(paper, need, holdings.asOf);
  return { evidenceId: paper.evidenceId, state, reason };
}

/** What is the matter with a paper by itself, for any use of it. */
export function marksOf(paper: HeldEvidence, asOf: string): readonly PaperReason[] {
  return [
    ...(paper.validUntil !== null && paper.validUntil < asOf ? (['ended'] as const) : []),
    ...(dayOf(paper) === null ? (['undated'] as const) : []),
    ...(paper.issuer === null ? (['no-issuer'] as const) : []),
  ];
}

function worth(paper: HeldEvidence, need: PaperNeed, asOf: string): readonly [PaperState, PaperReason | null] {
  if (paper.validUntil !== null && paper.validUntil < asOf) return ['STALE', 'ended'];
  const day = dayOf(paper);
  if (need.freshMonths !== undefined) {
    if (day === null) return ['UNKNOWN', 'undated'];
    if (monthsAfter(day, need.freshMonths) < asOf) return ['STALE', 'older'];
  }
  if (paper.issuer === null) return ['UNSIGNED', 'no-issuer'];
  if (need.gradeAtLeast !== undefined && GRADES.indexOf(paper.grade) > GRADES.indexOf(need.gradeAtLeast)) {
    return ['UNSIGNED', 'weaker-source'];
  }
  return ['IN', null];
}

/** The last day of which it speaks, or on which it was made. */
function dayOf({ period, dated }: HeldEvidence): string | null {
  return period?.until ?? dated;
}

type Coverage = 'yes' | 'no' | 'not-said';

function coverage(paper: HeldEvidence, subject: Subject, step: ProductionStep | null, { flags }: Holdings): Coverage {
  const ofStep = step === null ? 'yes' : among(paper.steps, step);
  return worse(ofStep, ofSubject(paper, subject, flags));
}

function ofSubject(paper: HeldEvidence, { kind, id, supplierId }: Subject, flags: Holdings['flags']): Coverage {
  if (kind === 'scope' || id === null) return 'yes';
  if (kind === 'lot') return among(paper.lots, id);
  const ofSupplier = among(paper.suppliers, supplierId ?? '');
  if (kind === 'supplier' || ofSupplier === 'no') return ofSupplier;
  if (kind === 'site') return worse(ofSupplier, among(paper.sites, id));
  // What is done about a finding hangs on it by name, or on nothing yet.
  return flags.some((flag) => flag.id === id && flag.evidence.includes(paper.evidenceId)) ? 'yes' : 'no';
}

function among(named: readonly string[], one: string): Coverage {
  if (named.length === 0) return 'not-said';
  return named.includes(one) ? 'yes' : 'no';
}

function worse(one: Coverage, other: Coverage): Coverage {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'not-said' ? one : other;
}
