import { SUPPLIER_PAPERS } from '@plumbline/facts';
import type { Say } from '../../platform/text/texts.ts';
import { questionTextsIn } from '../answering/question-texts.ts';

/** The name of a kind of paper, for those that suppliers are asked for as the questions name it. */
export function paperName(kind: string, locale: string, say: Say): string {
  return kind in SUPPLIER_PAPERS ? questionTextsIn(locale).say(`evidence.${kind}`) : say(`evidence.kind.${kind}`);
}
