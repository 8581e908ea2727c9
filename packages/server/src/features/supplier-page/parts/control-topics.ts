import { decimalText, methodology, verificationOf, type SupplierAssessment } from '@plumbline/risk';
import { questionTextsIn } from '../../answering/question-texts.ts';
import type { Wording } from '../../supplier/fact-text.ts';
import { controlsOfSupplier, type ControlInForce } from '../../supplier/compose-dossier.ts';
import type { StoredObservation } from '../../supplier/stored-observation.ts';

/** An answer about a control: how far the control is in place, and what shows it. */
interface ControlAnswer {
  /** Key of the question. */
  readonly question: string;
  readonly title: string;
  /** How far the control is in place, and for how much its evidence counts. */
  readonly text: string;
  /** Day that the evidence describes, ISO 8601; null without evidence. */
  readonly evidenceDate: string | null;
  /** The request that was answered; null for those who may not read it. */
  readonly requestId: string | null;
}

/** A topic of controls with its number, 0 to 100 as text, and the answers that make it. */
export interface ControlTopic {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly answers: readonly ControlAnswer[];
}

const PREFIX = 'E.';

/** What the answers about controls are read beside. */
interface ControlSurroundings {
  /** Day of the result, ISO 8601: evidence grows old. */
  readonly asOf: string;
  /** The requests that were answered, by submission. */
  readonly requests: ReadonlyMap<string, string>;
  readonly wording: Wording;
}

/** What stands behind E, topic by topic; a question that does not apply counts in none. @param rows in force */
export function controlTopics(
  { terms }: Pick<SupplierAssessment, 'terms'>,
  rows: readonly StoredObservation[],
  surroundings: ControlSurroundings,
): ControlTopic[] {
  const answers = Map.groupBy(controlsOfSupplier(rows), ({ answered }) => `${PREFIX}${answered.control?.topic ?? ''}`);
  return terms
    .filter(({ key }) => answers.has(key))
    .map(({ key, value }) => ({
      key: key.slice(PREFIX.length),
      name: surroundings.wording.say(`term.${key}`),
      value,
      answers: (answers.get(key) ?? []).flatMap((each) => answerOf(each, surroundings)),
    }));
}

function answerOf(
  { answered: { question, declared, control }, submissionId }: ControlInForce,
  { asOf, requests, wording: { say, locale } }: ControlSurroundings,
): ControlAnswer[] {
  if (control === null) return [];
  const { degree, verification, evidenceDate } = control;
  const { share, expired } = verificationOf(methodology().numbers, control, asOf);
  const isShown = verification > 0;
  const evidence = isShown && expired ? 'control.evidence.expired' : `control.evidence.${String(verification)}`;
  return [
    {
      question,
      title: questionTextsIn(locale).say(`${question}.title`),
      text: declared
        ? say(evidence, { degree: say(`control.degree.${String(degree)}`), share: Number(decimalText(share, 8)) })
        : say('control.not-declared'),
      evidenceDate: isShown ? evidenceDate : null,
      requestId: requests.get(submissionId) ?? null,
    },
  ];
}
