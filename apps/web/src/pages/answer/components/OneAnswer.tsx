import { Radio, Stack, TextInput } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answerAt, type Answer, type Asked, type Item, type Place } from '@plumbline/questionnaire';
import { Notice } from '@plumbline/ui';

import { nameOf } from '../lib/answer-queue.ts';
import type { AnswersInHand, InHand } from '../lib/answers-in-hand.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { useProblems } from '../lib/use-problems.ts';
import { textOfProblem } from '../lib/text-of-problem.ts';
import { AnswerFields } from './AnswerFields.tsx';

/** Comes after the first question is there. */
const Evidence = lazy(async () => ({ default: (await import('../../evidence/Evidence.tsx')).Evidence }));

const STATES = ['unknown', 'notApplicable', 'declined', 'colleague'] as const;
type WithoutValue = (typeof STATES)[number];

export interface QuestionProps {
  asked: Asked;
  item: Item;
  hand: AnswersInHand;
  state: InHand;
  texts: QuestionTexts;
  /** ISO 3166-1 alpha-2 */
  countries: readonly string[];
  /** The buyer promises that telling of fees leads to a repayment plan. */
  promised: boolean;
}

/** The answer to one question at one place: its fields, or a reason for none. */
export function OneAnswer({
  asked,
  item,
  hand,
  state,
  texts,
  countries,
  place,
}: Omit<QuestionProps, 'promised'> & { place: Place }) {
  const { t } = useTranslation('answer');
  const waiting = state.queue.waiting.get(nameOf({ item: item.key, place }));
  // The fields show what was typed, also what cannot be saved as it is.
  const answer = waiting === undefined ? answerAt(state.answers, item.key, place) : (waiting.answer ?? undefined);
  const refused = waiting?.problems ?? [];
  const found = useProblems(asked, item, answer);
  const problems = found.length > 0 ? found : refused;
  const chosen: WithoutValue | null = answer === undefined || answer.state === 'given' ? null : answer.state;
  const [isOpen, setOpen] = useState(chosen !== null);
  const given = useRef<Answer | null>(null);
  // A form of one site stays open when its last field is emptied.
  const empty: Answer | null = place === null || item.rows !== undefined ? null : { state: 'given', value: {} };
  const change = (next: Answer | null) => hand.change(item.key, place, next ?? empty);
  const choose = (next: string) => {
    if (answer?.state === 'given') given.current = answer;
    // Without a reason it is kept on the device and counts as open.
    if (next === 'notApplicable') change({ state: next, because: '' });
    if (next === 'unknown' || next === 'declined' || next === 'colleague') change({ state: next });
    if (next === 'given') change(given.current);
  };
  const whyNoReason = (text: string) => {
    if (text.trim() === '') return t('becauseNeeded');
    const [problem] = problems;
    return problem === undefined ? null : textOfProblem(problem, text, { texts, t });
  };
  return (
    <Stack gap="md">
      {chosen === null && (
        <AnswerFields
          item={item}
          answer={answer}
          problems={problems}
          texts={texts}
          countries={countries}
          onChange={change}
        />
      )}
      {answer?.state === 'given' && item.evidence !== undefined && (
        <Suspense fallback={null}>
          <Evidence item={item.key} place={place} asked={item.evidence} say={texts.say} />
        </Suspense>
      )}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('cannot')}</summary>
        <Radio.Group mt="xs" aria-label={t('cannot')} value={chosen ?? 'given'} onChange={choose}>
          <Stack gap="sm">
            <Radio value="given" label={t('answerIt')} />
            {STATES.map((each) => (
              <Radio
                key={each}
                value={each}
                label={texts.say(`state.${each}`)}
                description={texts.say(`means.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {answer?.state === 'notApplicable' && (
          <TextInput
            mt="xs"
            label={t('because')}
            error={whyNoReason(answer.because)}
            value={answer.because}
            onChange={(event) => change({ state: 'notApplicable', because: event.currentTarget.value })}
          />
        )}
      </details>
      {refused
        .filter(({ path }) => path.length === 1)
        .map(({ code }) => (
          <Notice key={code} tone="problem">
            {texts.say(`problem.${code}`)}
          </Notice>
        ))}
    </Stack>
  );
}
