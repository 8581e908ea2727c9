import { worstOf, type EntryState, type Lack } from './lacks.ts';
import type { HeldEvidence, Holdings } from './holdings.ts';
import { paperStanding, type PaperStanding } from './paper-need.ts';
import { CHAINS, type ProductionStep } from './production.ts';
import type { Entry, Need, PaperNeed, Purpose } from './purpose.ts';
import { factFinding, recordFinding, type Finding } from './record-need.ts';
import { subjectsOf, type Subject } from './subjects.ts';

/** One line of the table of contents with what there is for it. */
export interface AppliedEntry {
  /** From 1, in the order of the purpose. */
  readonly number: number;
  readonly entry: Entry;
  /** Null for an entry that is not repeated for each step. */
  readonly step: ProductionStep | null;
  readonly state: EntryState;
  /** Of so many things that are needed, so many are in. */
  readonly found: number;
  readonly of: number;
  readonly lacks: readonly Lack[];
  /** Ids of papers that serve it, sorted, those that do not simply count too. */
  readonly evidence: readonly string[];
}

export interface AppliedPurpose {
  readonly purpose: Purpose;
  readonly entries: readonly AppliedEntry[];
}

/** Says for each entry of a purpose whether what it needs is in, missing, not known, stale or not signed for. The order of the holdings changes nothing. */
export function applyPurpose(purpose: Purpose, holdings: Holdings): AppliedPurpose {
  const lines = purpose.entries.flatMap((entry): { readonly entry: Entry; readonly step: ProductionStep | null }[] =>
    entry.forEachStep === true
      ? CHAINS[holdings.production.chain].map((step) => ({ entry, step }))
      : [{ entry, step: null }],
  );
  return {
    purpose,
    entries: lines.map(({ entry, step }, place) => appliedEntry(place + 1, entry, step, holdings)),
  };
}

function appliedEntry(number: number, entry: Entry, step: ProductionStep | null, holdings: Holdings): AppliedEntry {
  const findings = entry.needs.map((need) => findingOf(need, step, holdings));
  const lacks = findings.flatMap((finding) => finding.lacks).toSorted(byText);
  const of = findings.reduce((sum, finding) => sum + finding.of, 0);
  return {
    ...{ number, entry, step, of, lacks },
    state: worstOf(lacks.map(({ state }) => state)),
    found: of - lacks.length,
    evidence: [...new Set(findings.flatMap(({ evidence }) => evidence))].sort(),
  };
}

function byText(one: Lack, other: Lack): number {
  const [first, second] = [JSON.stringify(one), JSON.stringify(other)];
  return first < second ? -1 : Number(first > second);
}

function findingOf(need: Need, step: ProductionStep | null, holdings: Holdings): Finding {
  switch (need.kind) {
    case 'paper':
      return paperFinding(need, step, holdings);
    case 'fact':
      return factFinding(need, holdings);
    case 'record':
      return recordFinding(need, holdings);
    case 'translation':
      return translationFinding(holdings);
    case 'written':
      return { of: 1, lacks: [], evidence: [] };
  }
}

/** The best paper of each subject counts. */
function paperFinding(need: PaperNeed, step: ProductionStep | null, holdings: Holdings): Finding {
  const subjects = subjectsOf(need.each, holdings);
  const each = subjects.map((subject) => ({
    subject,
    papers: holdings.evidence.flatMap((paper) => paperStanding(paper, need, subject, step, holdings) ?? []),
  }));
  return {
    of: subjects.length,
    lacks: each.flatMap(({ subject, papers }) => lackOf(subject, papers, need, step) ?? []),
    evidence: each.flatMap(({ papers }) => papers.map(({ evidenceId }) => evidenceId)),
  };
}

/** From the paper that is nearest to counting. */
const NEAREST = ['UNSIGNED', 'STALE', 'UNKNOWN'] as const;

function lackOf(
  subject: Subject,
  papers: readonly PaperStanding[],
  { of }: PaperNeed,
  step: ProductionStep | null,
): Lack | null {
  if (papers.some(({ state }) => state === 'IN')) return null;
  for (const state of NEAREST) {
    const [paper] = papers
      .filter((one) => one.state === state)
      .toSorted((one, other) => (one.evidenceId < other.evidenceId ? -1 : 1));
    if (paper?.reason == null) continue;
    return { state, reason: paper.reason, subject, fact: null, kinds: of, evidenceId: paper.evidenceId, step };
  }
  return { state: 'MISSING', reason: 'not-held', subject, fact: null, kinds: of, evidenceId: null, step };
}

/** Papers that the reader of the pack may not be able to read. */
export function inOtherLanguages({ evidence, language }: Holdings): readonly HeldEvidence[] {
  const main = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
  return evidence.filter((paper) => paper.language !== null && main(paper.language) !== main(language));
}

function translationFinding(holdings: Holdings): Finding {
  const originals = inOtherLanguages(holdings).filter(({ translationOf }) => translationOf === null);
  const readable = new Set(holdings.evidence.flatMap(({ translationOf }) => translationOf ?? []));
  return {
    of: originals.length,
    lacks: originals
      .filter(({ evidenceId }) => !readable.has(evidenceId))
      .map(({ evidenceId }) => ({
        ...{ state: 'MISSING', reason: 'not-translated', fact: null, kinds: [], evidenceId, step: null },
        subject: { kind: 'scope', id: null, supplierId: null },
      })),
    evidence: holdings.evidence.flatMap(({ evidenceId, translationOf }) =>
      translationOf === null ? [] : [evidenceId],
    ),
  };
}
