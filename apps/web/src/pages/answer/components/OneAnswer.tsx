import { Radio, Stack, TextInput } from '@mantine/core';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { answerAt, type Answer, type Asked, type Item, type Place } from '@plumbline/questionnaire';

import { nameOf } from '../lib/answer-queue.ts';
import type { AnswersInHand, InHand } from '../lib/answers-in-hand.ts';
import type { QuestionTexts } from '../lib/question-texts.ts';
import { useProblems } from '../lib/use-problems.ts';
import { AnswerFields } from './AnswerFields.tsx';

/** Comes after the first question is there. */
const Evidence = lazy(async () => ({ default: (await import('../../evidence/Evidence.tsx')).Evidence }));

/** Characters, as the check of answers has it. */
const LONGEST_REASON = 300;
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
  const answer = answerAt(state.answers, item.key, place);
  const refused = state.queue.waiting.get(nameOf({ item: item.key, place }))?.problems ?? [];
  const found = useProblems(asked, item, answer);
  const stated = answer === undefined || answer.state === 'given' ? null : answer.state;
  // "Does not apply" counts once the reason is there; until then it is chosen on this page only.
  const [isReasonDue, setReasonDue] = useState(false);
  const [isOpen, setOpen] = useState(stated !== null);
  const given = useRef<Answer | null>(null);
  const chosen: WithoutValue | null = isReasonDue ? 'notApplicable' : stated;
  // A form of one site stays open when its last field is emptied.
  const empty: Answer | null = place === null || item.rows !== undefined ? null : { state: 'given', value: {} };
  const change = (next: Answer | null) => hand.change(item.key, place, next ?? empty);
  const choose = (next: string) => {
    if (answer?.state === 'given') given.current = answer;
    setReasonDue(next === 'notApplicable' && stated !== 'notApplicable');
    if (next === 'unknown' || next === 'declined' || next === 'colleague') change({ state: next });
    if (next === 'given') change(given.current);
  };
  const explain = (text: string) => {
    setReasonDue(text.trim() === '');
    if (text.trim() === '') change(null);
    else change({ state: 'notApplicable', because: text });
  };
  return (
    <Stack gap="md">
      {chosen === null && (
        <AnswerFields
          item={item}
          answer={answer}
          problems={found.length > 0 ? found : refused}
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
        {chosen === 'notApplicable' && (
          <TextInput
            mt="xs"
            label={t('because')}
            description={isReasonDue ? t('becauseNeeded') : null}
            maxLength={LONGEST_REASON}
            defaultValue={answer?.state === 'notApplicable' ? answer.because : ''}
            onChange={(event) => explain(event.currentTarget.value)}
          />
        )}
      </details>
    </Stack>
  );
}
