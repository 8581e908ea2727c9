import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, SendButton, useFormat } from '@plumbline/ui';

import { NearestPhrases } from '../../../frame/NearestPhrases.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import type { QuestionCard_QuestionFragment } from '../../../gql/graphql.ts';
import { AskedSuppliers } from './AskedSuppliers.tsx';
import { AnswerOptions } from './AnswerOptions.tsx';
import { Comparison } from './Comparison.tsx';
import { KeyName } from '../../../frame/KeyName.tsx';
import classes from './QuestionCard.module.css';

interface QuestionCardProps {
  question: QuestionCard_QuestionFragment;
  progress: { readonly place: number; readonly total: number };
  remember: boolean;
  busy: boolean;
  onRemember: (remember: boolean) => void;
  onAnswer: (value: string) => void;
  onSkip: () => void;
  onUndo: (() => void) | undefined;
  onSplit: (partId: string) => void;
  onJoin: () => void;
}

const ROWS_SHOWN = 8;

/** One question with all that is known about it, its answers, and what answering does. */
export function QuestionCard({
  question,
  progress,
  remember,
  busy,
  onRemember,
  onAnswer,
  onSkip,
  onUndo,
  onSplit,
  onJoin,
}: QuestionCardProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { organisation, viewer } = useViewer();
  const {
    kind,
    title,
    why,
    work,
    rowCount,
    rows,
    importId,
    fileName,
    parked,
    comparison,
    options,
    viewerCanAnswer,
    isSplit,
  } = question;
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(progress.place === 1);
  useEffect(() => {
    // A screen reader hears the next question; the first one is read with the page.
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
  }, []);
  const shownRows = rows.slice(0, ROWS_SHOWN).map((row) => format.number(row));

  return (
    <Panel>
      <div className={classes.card} aria-busy={busy}>
        <div className={classes.top}>
          <span>{t(`kind.one.${kind}`)}</span>
          <span>{t('progress', { place: format.number(progress.place), total: format.number(progress.total) })}</span>
        </div>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          <bdi>{title}</bdi>
        </h2>
        <p>{why}</p>
        {work !== null && <NearestPhrases work={work} />}
        {kind === 'LIST_HIT' && <Notice>{t('listHit')}</Notice>}
        {comparison.length > 0 && <Comparison kind={kind} question={question} />}
        <p className="pl-quiet">
          <Link to="/o/$organisation/imports/$import" params={{ organisation, import: importId }}>
            <bdi>{fileName}</bdi>
          </Link>{' '}
          {shownRows.length > 0 && t('rows', { count: rowCount, rows: format.list(shownRows) })}
          {shownRows.length > 0 &&
            rowCount > shownRows.length &&
            ` ${t('rowsInAll', { number: format.number(rowCount) })}`}
          {parked && ` · ${t('parked', { count: rowCount })}`}
        </p>
        {isSplit && (
          <Notice>
            {t('split.text')}{' '}
            {question.isPart && viewerCanAnswer && (
              <SendButton variant="default" size="compact-sm" disabled={busy} onClick={onJoin}>
                {t('split.join')}
              </SendButton>
            )}
          </Notice>
        )}
        {viewerCanAnswer ? (
          <>
            <AnswerOptions options={options} busy={busy} onAnswer={onAnswer} />
            {kind === 'LIST_HIT' ? (
              <p className="pl-quiet">{t('rememberListHit', { organisation: viewer.organisation.name })}</p>
            ) : (
              <Checkbox
                checked={remember}
                onChange={(event) => onRemember(event.currentTarget.checked)}
                label={t('remember', { organisation: viewer.organisation.name })}
                description={t(`rememberAbout.${isSplit ? 'split' : kind}`)}
              />
            )}
          </>
        ) : (
          <Notice>{t('ask')}</Notice>
        )}
        {question.ofMany && <AskedSuppliers question={question} busy={busy} onSplit={onSplit} />}
        <div className={classes.foot}>
          <Button variant="subtle" disabled={busy} onClick={onSkip} rightSection={<KeyName name="S" />}>
            {t('skip')}
          </Button>
          {onUndo !== undefined && (
            <SendButton variant="subtle" disabled={busy} onClick={onUndo} rightSection={<KeyName name="U" />}>
              {t('undo')}
            </SendButton>
          )}
        </div>
      </div>
    </Panel>
  );
}
