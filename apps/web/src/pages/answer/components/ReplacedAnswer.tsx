import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { answerAt, type Answers, type Item, type Wording } from '@plumbline/questionnaire';
import { Notice, useFormat } from '@plumbline/ui';

import classes from '../AnswerPage.module.css';
import type { Replaced } from '../lib/answer-queue.ts';
import { fieldByField } from '../lib/field-by-field.ts';

interface ReplacedAnswerProps {
  item: Item;
  replaced: Replaced;
  answers: Answers;
  wording: Wording;
  onPutBack: () => void;
  onKeep: () => void;
}

/** Somebody else has answered the question too: both answers field by field, and the choice between them. */
export function ReplacedAnswer({ item, replaced, answers, wording, onPutBack, onKeep }: ReplacedAnswerProps) {
  const { t } = useTranslation('answer');
  const format = useFormat();
  const { other, holds } = replaced;
  const held = answerAt(answers, item.key, replaced.place);
  const lost = replaced.answer ?? undefined;
  const [theirs, own] = holds === 'own' ? [lost, held] : [held, lost];
  const fields = fieldByField(item, theirs, own, wording);
  const isNamed = fields.some(({ label }) => label !== '');
  const cell = (text: string, isSame: boolean) => (
    <td>{isSame ? <bdi>{text || t('noAnswer')}</bdi> : <strong dir="auto">{text || t('noAnswer')}</strong>}</td>
  );
  return (
    <Notice tone="notice">
      <p>{t(`replaced.${holds}.${other.by}`, { at: format.instant(other.savedAt) })}</p>
      <table className={classes.two}>
        <thead>
          <tr>
            {isNamed && <td />}
            <th scope="col">{t('replaced.theirs')}</th>
            <th scope="col">{t('replaced.yours')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={`${String(field.entry)} ${field.label}`}>
              {isNamed && (
                <th scope="row">
                  {field.entry !== null && `${t('entry', { number: field.entry })}: `}
                  {field.label}
                </th>
              )}
              {cell(field.theirs, field.theirs === field.own)}
              {cell(field.own, field.theirs === field.own)}
            </tr>
          ))}
        </tbody>
      </table>
      <Group gap="xs" mt="xs">
        <Button variant="default" size="sm" onClick={onPutBack}>
          {t(`replaced.${holds}.putBack`)}
        </Button>
        <Button variant="default" size="sm" onClick={onKeep}>
          {t(`replaced.${holds}.keep`)}
        </Button>
      </Group>
    </Notice>
  );
}
