import { worstOf, type AppliedEntry, type AppliedPurpose, type Holdings } from '../purposes/index.ts';
import { lackSentences, namingOf, whomOf } from './lack-sentences.ts';
import { numbersOf } from './papers.ts';
import type { IndexLine, LotIndex, TracedStep } from './report.ts';
import type { ReportTexts } from './report-texts.ts';

/** The table of contents. */
export function indexOf(
  { purpose, entries }: AppliedPurpose,
  holdings: Holdings,
  numbers: ReadonlyMap<string, number>,
  texts: ReportTexts,
): readonly IndexLine[] {
  const naming = namingOf(holdings);
  return entries.map((applied) => ({
    number: applied.number,
    key: applied.entry.key,
    section: texts.say(`purpose.section.${applied.entry.section}`),
    title: titleOf(purpose.key, applied, texts),
    state: applied.state,
    stateText: texts.say(`purpose.state.${applied.state}`),
    found: applied.found,
    of: applied.of,
    papers: numbersOf(applied.evidence, numbers),
    sources: applied.entry.sources,
    lacks: lackSentences(applied, naming, numbers, texts),
    whom: whomOf(applied.lacks, naming, texts),
  }));
}

/** How far lots are traced, where the purpose follows them. */
export function traceOf(
  { purpose, entries }: AppliedPurpose,
  holdings: Holdings,
  texts: ReportTexts,
): readonly TracedStep[] {
  if (!purpose.followsLots || holdings.production.lots.length === 0) return [];
  return entries.flatMap(({ step, found, of }) =>
    step === null ? [] : [{ step, title: texts.say(`purpose.step.${step}`), found, of }],
  );
}

/** The same by lot: what is there of each, and what lacks. */
export function lotsOf(
  { purpose, entries }: AppliedPurpose,
  { production, evidence }: Holdings,
  numbers: ReadonlyMap<string, number>,
  texts: ReportTexts,
): readonly LotIndex[] {
  if (!purpose.followsLots) return [];
  const byLot = entries.filter(({ entry }) => entry.needs.some((need) => need.kind === 'paper' && need.each === 'lot'));
  return production.lots.toSorted().map((lot) => {
    const naming = evidence.filter(({ lots }) => lots.includes(lot));
    return {
      lot,
      lines: byLot.map((applied) => {
        const lacks = applied.lacks.filter(({ subject }) => subject.kind === 'lot' && subject.id === lot);
        const state = worstOf(lacks.map((lack) => lack.state));
        const { step } = applied;
        const papers = naming.filter(({ steps }) => step === null || steps.includes(step));
        const ids = new Set(papers.map(({ evidenceId }) => evidenceId));
        return {
          ...{ number: applied.number, step, title: titleOf(purpose.key, applied, texts), state },
          stateText: texts.say(`purpose.state.${state}`),
          papers: numbersOf(
            applied.evidence.filter((id) => ids.has(id)),
            numbers,
          ),
        };
      }),
    };
  });
}

function titleOf(purpose: string, { entry, step }: AppliedEntry, texts: ReportTexts): string {
  return texts.say(step === null ? `purpose.${purpose}.${entry.key}` : `purpose.step.${step}`);
}
