import { SLIP_CODES } from '../slips.ts';
import { PROBLEM_CODES } from '../answers/read-answers.ts';
import { wordsOf } from '../template/choices.ts';
import { EVIDENCE, SECTIONS, type Template } from '../template/template.ts';
import { labelCode } from './texts.ts';

/** Ways not to answer: what each is called, and what it means for the respondent. */
export const WITHOUT_VALUE = ['unknown', 'notApplicable', 'declined', 'colleague'] as const;

/** Words of answers that belong to no question. */
const WORDS = ['yes', 'no', 'none', 'site'];

/** Every code of a template that needs a text, in the order in which a translator reads them. Help (`q12.help`) may be left out. */
export function textCodes({ items }: Template): readonly string[] {
  const columns = items.flatMap((item) => item.columns);
  const sets = [...new Set(columns.flatMap(({ choices }) => choices ?? []))];
  return [
    ...SECTIONS.map((section) => `section.${section}`),
    ...items.flatMap((item) => [
      `${item.key}.title`,
      ...item.columns.map(({ key }) => labelCode(item, key)).filter((code) => code !== `${item.key}.title`),
    ]),
    ...sets.flatMap((set) => wordsOf(set).map((word) => `choice.${set}.${word}`)),
    ...[...new Set(items.map(({ leadsTo }) => leadsTo))].map((code) => `leadsTo.${code}`),
    'leadsTo.sealed',
    'promise.repayment',
    ...Object.keys(EVIDENCE).map((code) => `evidence.${code}`),
    ...[...new Set(columns.flatMap(({ unit }) => unit ?? []))].map((unit) => `unit.${unit}`),
    ...WITHOUT_VALUE.flatMap((state) => [`state.${state}`, `means.${state}`]),
    ...SLIP_CODES.map((code) => `slip.${code}`),
    ...PROBLEM_CODES.map((code) => `problem.${code}`),
    ...WORDS.map((word) => `word.${word}`),
  ];
}
