import { Button, Group } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { QuestionReview_QuestionFragment as Question } from '../../../gql/graphql.ts';
import { SaidRows } from '../../answer/components/SaidRows.tsx';
import type { ReturnChoice } from '../lib/return-choices.ts';
import classes from './Response.module.css';

export const QuestionReviewFragment = graphql(/* GraphQL */ `
  fragment QuestionReview_question on QuestionAnswered {
    key
    title
    answers {
      place
      state
      rows {
        fields {
          label
          text
        }
      }
      asGiven {
        fields {
          label
          text
        }
      }
      isChanged
      evidence
      earlier {
        submittedAt
        isFirst
        rows {
          fields {
            label
            text
          }
        }
      }
    }
    known {
      name
      subject
      value
      source
      evidenceDate
    }
    files {
      id
      name
      kind
      date
      attester
      covers
      bytes
      isScanned
      address
    }
    evidence {
      key
      name
    }
    returned {
      returnedAt
      reason
      note
      evidence
      isOpen
    }
    note
  }
`);

interface QuestionReviewProps {
  question: FragmentType<typeof QuestionReviewFragment>;
  /** BCP 47, of the supplier's form. */
  languageTag: string;
  /** Some answer of the response was another one before. */
  hasEarlier: boolean;
  /** Its name. */
  supplier: string;
  /** What is chosen and not sent. */
  choice: ReturnChoice | null;
  reasons: readonly { readonly key: string; readonly name: string }[];
  canReturn: boolean;
  canNote: boolean;
  onOpen: (kind: 'return' | 'evidence' | 'note') => void;
  onTakeOut: () => void;
}

/** One question: what was answered, what was said before, what others say, and what can be done. */
export function QuestionReview({ question: masked, choice, reasons, languageTag, ...props }: QuestionReviewProps) {
  const { hasEarlier, supplier } = props;
  const { t } = useTranslation('response');
  const id = useId();
  const question = readFragment(QuestionReviewFragment, masked);
  const { key, title, answers, evidence, note } = question;
  const action = (kind: 'return' | 'evidence' | 'note') => (
    <Button variant="subtle" size="compact-xs" onClick={() => props.onOpen(kind)}>
      {t(`action.${kind}`)}
      <span className="pl-hidden"> {title}</span>
    </Button>
  );
  return (
    <section className={classes.question} aria-labelledby={id} data-question={key} tabIndex={-1}>
      <header className={classes.head}>
        <h3 id={id}>{title}</h3>
        <Group gap="xs">
          {props.canReturn && action('return')}
          {props.canReturn && evidence.length > 0 && action('evidence')}
          {props.canNote && action('note')}
        </Group>
      </header>
      {answers.map((answer, at) => (
        <div key={answer.place ?? String(at)} className={classes.columns} data-earlier={hasEarlier || undefined}>
          <Part title={t('column.answer')}>
            {answer.place !== null && <strong dir="auto">{answer.place}</strong>}
            {answer.state === 'MISSING' ? <p>{t('answer.missing')}</p> : <SaidRows rows={fieldsOf(answer.rows)} />}
            {answer.asGiven !== null && (
              <div className="pl-quiet">
                {t('answer.asGiven')}
                <div lang={languageTag} dir="auto">
                  <SaidRows rows={fieldsOf(answer.asGiven)} />
                </div>
              </div>
            )}
            <Marks answer={answer} />
          </Part>
          {hasEarlier && (
            <Part title={t('column.earlier')}>
              <Earlier answer={answer} />
            </Part>
          )}
          <Part title={t('column.known')}>{at === 0 && <Known known={question.known} supplier={supplier} />}</Part>
        </div>
      ))}
      <Files files={question.files} />
      <History returned={question.returned} />
      {note !== '' && (
        <p className={classes.note}>
          <strong>{t('note.own')}</strong> <bdi>{note}</bdi>
        </p>
      )}
      {choice !== null && (
        <Notice
          tone="notice"
          action={
            <Group gap="xs" wrap="nowrap">
              <Button variant="default" size="compact-sm" onClick={() => props.onOpen('return')}>
                {t('choice.change')}
                <span className="pl-hidden"> {title}</span>
              </Button>
              <Button variant="default" size="compact-sm" onClick={props.onTakeOut}>
                {t('choice.takeOut')}
                <span className="pl-hidden"> {title}</span>
              </Button>
            </Group>
          }
        >
          {t('choice.chosen', { reason: reasons.find((each) => each.key === choice.reason)?.name ?? '' })}
          {choice.evidence !== null && ` ${evidence.find((each) => each.key === choice.evidence)?.name ?? ''}`}
          {choice.note !== '' && (
            <>
              {' '}
              <bdi>{choice.note}</bdi>
            </>
          )}
        </Notice>
      )}
    </section>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4>{title}</h4>
      {children}
    </div>
  );
}

type Answer = Question['answers'][number];

const fieldsOf = (rows: Answer['rows']) => rows.map(({ fields }) => fields);

function Marks({ answer: { isChanged, evidence } }: { answer: Answer }) {
  const { t } = useTranslation('response');
  // What was not declared says so itself.
  const mark = evidence === 'NOT_ASKED' || evidence === 'NOT_DECLARED' ? null : evidence;
  if (!isChanged && mark === null) return null;
  return (
    <p className={classes.marks}>
      {isChanged && <mark>{t('answer.changed')}</mark>}
      {mark !== null && <span data-evidence={mark}>{t(`answer.evidence.${mark}`)}</span>}
    </p>
  );
}

function Earlier({ answer: { earlier } }: { answer: Answer }) {
  const { t } = useTranslation('response');
  const format = useFormat();
  if (earlier.length === 0) return <p className="pl-quiet">{t('answer.nothingEarlier')}</p>;
  return earlier.map(({ submittedAt, isFirst, rows }) => (
    <div key={submittedAt}>
      <p className="pl-quiet">{t(isFirst ? 'answer.first' : 'answer.earlier', { at: format.instant(submittedAt) })}</p>
      <SaidRows rows={fieldsOf(rows)} />
    </div>
  ));
}

function Known({ known, supplier }: { known: Question['known']; supplier: string }) {
  const { t } = useTranslation('response');
  const format = useFormat();
  if (known.length === 0) return <p className="pl-quiet">{t('answer.nothingKnown')}</p>;
  return (
    <ul className={classes.said}>
      {known.map(({ name, subject, value, source, evidenceDate }) => (
        <li key={`${name} ${subject}`}>
          <span className="pl-quiet">
            {name}
            {subject !== supplier && (
              <>
                {' '}
                (<bdi>{subject}</bdi>)
              </>
            )}
            :
          </span>{' '}
          <bdi>{value}</bdi>{' '}
          <span className="pl-quiet">{t('answer.source', { source, day: format.date(evidenceDate) })}</span>
        </li>
      ))}
    </ul>
  );
}

/** Downloads, each written into the log of access. */
function Files({ files }: { files: Question['files'] }) {
  const { t } = useTranslation('response');
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className={classes.said} aria-label={t('files.title')}>
      {files.map(({ id, name, kind, date, attester, covers, bytes, isScanned, address }) => (
        <li key={id}>
          <a href={address} download>
            <bdi>{name}</bdi>
          </a>{' '}
          <span className="pl-quiet">
            {[
              kind,
              date === null ? null : format.date(date),
              format.fileSize(bytes),
              isScanned ? null : t('files.unscanned'),
            ]
              .filter((part) => part !== null)
              .join(', ')}
          </span>{' '}
          <bdi>{covers}</bdi> <bdi>{attester}</bdi>
        </li>
      ))}
    </ul>
  );
}

function History({ returned }: { returned: Question['returned'] }) {
  const { t } = useTranslation('response');
  const format = useFormat();
  return returned.map(({ returnedAt, reason, note, evidence, isOpen }) => (
    <p key={returnedAt} className={classes.note}>
      <strong>{t(isOpen ? 'returned.open' : 'returned.answered', { at: format.instant(returnedAt) })}</strong>{' '}
      {[reason, evidence].filter((part) => part !== null).join(' ')} <bdi>{note}</bdi>
    </p>
  ));
}
