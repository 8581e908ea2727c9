import type { HeldAssessment } from '../purposes/index.ts';
import type { ReportTexts } from './report-texts.ts';

/** How much a result rests on, and how much is known of the supplier: two things, of which only the second is called known. */
export function recordedText({ contextRecorded, answersKnown }: HeldAssessment, texts: ReportTexts): string {
  const { known, of, verified } = answersKnown ?? { known: 0, of: 0, verified: 0 };
  const counted = answersKnown === null ? 'no' : 'yes';
  return texts.say('report.recorded', { share: Number(contextRecorded), counted, known, of, verified });
}
