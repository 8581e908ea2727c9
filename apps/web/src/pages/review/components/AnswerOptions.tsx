import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton, useSendingHeld } from '@plumbline/ui';

import type { QuestionCard_QuestionFragment } from '../../../gql/graphql.ts';
import classes from './AnswerOptions.module.css';
import { KeyName } from '../../../frame/KeyName.tsx';

/** The answer to every kind of question that says that nobody can know. */
const CANNOT_BE_TOLD = 'cannot-be-told';

interface AnswerOptionsProps {
  options: QuestionCard_QuestionFragment['options'];
  busy: boolean;
  onAnswer: (value: string) => void;
}

/** The likely answers as buttons, each with its key; all others in a list that can be searched; and that it cannot be told. */
export function AnswerOptions({ options, busy, onAnswer }: AnswerOptionsProps) {
  const { t } = useTranslation('review');
  const held = useSendingHeld();
  const [chosen, setChosen] = useState<string | null>(null);
  const likely = options.filter(({ key }) => key !== null);
  const known = likely.filter(({ value }) => value !== CANNOT_BE_TOLD);
  const others = options.filter(({ key }) => key === null);
  return (
    <div className={classes.answers}>
      {likely.length > 0 && (
        <ul className={classes.likely}>
          {likely.map(({ value, text, hint, key }) => (
            <li key={value}>
              <button
                type="button"
                className={classes.answer}
                disabled={busy || held !== null}
                title={held ?? undefined}
                onClick={() => onAnswer(value)}
              >
                <span className={classes.words}>
                  <bdi className={`pl-alone ${classes.text ?? ''}`}>{text}</bdi>
                  {hint !== null && <span className={classes.hint}>{hint}</span>}
                </span>
                {key !== null && <KeyName name={key} />}
              </button>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className={classes.others}>
          <Select
            className={classes.select}
            label={known.length > 0 ? t('other') : t('choose')}
            placeholder={t('search')}
            data={others.map(({ value, text }) => ({ value, label: text }))}
            value={chosen}
            searchable
            disabled={busy}
            nothingFoundMessage={t('nothing')}
            maxDropdownHeight={280}
            onChange={setChosen}
          />
          <SendButton disabled={chosen === null || busy} onClick={() => chosen !== null && onAnswer(chosen)}>
            {t('answer')}
          </SendButton>
        </div>
      )}
    </div>
  );
}
