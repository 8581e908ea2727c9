import { marksOf } from '../purposes/paper-need.ts';
import type { HeldEvidence, Holdings } from '../purposes/index.ts';
import type { ReportPaper } from './report.ts';
import type { ReportTexts } from './report-texts.ts';

/** Numbers papers from 1 by their id, so that a sentence can name them in little room. */
export function numbered({ evidence }: Holdings): ReadonlyMap<string, number> {
  const ids = evidence.map(({ evidenceId }) => evidenceId).sort();
  return new Map(ids.map((id, place) => [id, place + 1]));
}

/** The numbers of papers that are in the pack, in order. */
export function numbersOf(ids: readonly string[], numbers: ReadonlyMap<string, number>): readonly number[] {
  return [...new Set(ids.flatMap((id) => numbers.get(id) ?? []))].toSorted((one, other) => one - other);
}

/** The register of all papers, in the order of their numbers. */
export function papersOf(
  { evidence, asOf }: Holdings,
  numbers: ReadonlyMap<string, number>,
  texts: ReportTexts,
): readonly ReportPaper[] {
  return evidence
    .map((paper) => ({
      number: numbers.get(paper.evidenceId) ?? 0,
      evidenceId: paper.evidenceId,
      title: paper.title,
      kind: texts.say(`purpose.paper.${paper.kind}`),
      issuer: paper.issuer ?? texts.say('report.not-said'),
      day: dayText(paper, texts),
      language: paper.language === null ? texts.say('report.not-said') : texts.language(paper.language),
      grade: paper.grade,
      marks: [...marksOf(paper, asOf), ...(paper.isRedacted ? (['redacted'] as const) : [])].map((code) => ({
        code,
        text: texts.say(`report.mark.${code}`),
      })),
    }))
    .toSorted((one, other) => one.number - other.number);
}

function dayText({ period, dated }: HeldEvidence, texts: ReportTexts): string {
  if (period !== null)
    return texts.say('report.period', { from: texts.day(period.from), until: texts.day(period.until) });
  return dated === null ? texts.say('report.not-said') : texts.day(dated);
}
