import { Link } from '@tanstack/react-router';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { CorrectableRowsQuery } from '../../../gql/graphql.ts';
import { shownCell } from '../lib/corrected-rows.ts';
import type { Corrections } from '../use-corrections.ts';
import classes from './CorrectableTable.module.css';

type Row = CorrectableRowsQuery['correctableRows']['edges'][number]['node'];

interface CorrectableTableProps {
  header: readonly string[];
  rows: readonly Row[];
  corrections: Corrections;
  busy: boolean;
}

/** Rejected rows under the headings of the file. Enter and the arrow keys go up and down a column, Tab from cell to cell. */
export function CorrectableTable({ header, rows, corrections, busy }: CorrectableTableProps) {
  const { t } = useTranslation('import');
  return (
    <div className={classes.frame}>
      <table className={classes.table} onKeyDown={upAndDown}>
        <caption className="pl-hidden">{t('records.title.REJECTED')}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.row}>
              {t('records.column.row')}
            </th>
            {header.map((heading, at) => (
              <th key={at} scope="col">
                <bdi>{heading === '' ? t('columns.unnamed', { number: at + 1 }) : heading}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row) =>
          row.correctedIn === null ? (
            <EditedRow key={row.row} row={row} header={header} corrections={corrections} busy={busy} />
          ) : (
            <TakenRow key={row.row} row={row.row} corrected={row.correctedIn} columns={header.length} />
          ),
        )}
      </table>
    </div>
  );
}

interface EditedRowProps {
  row: Row;
  header: readonly string[];
  corrections: Corrections;
  busy: boolean;
}

function EditedRow({ row: { row, cells, raw, faulty, reason, remedy }, header, corrections, busy }: EditedRowProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const id = useId();
  const inFile = cells.map(shownCell);
  const changed = corrections.cellsOf(row);
  // Cells of a file that had other columns when they were corrected.
  const draft = changed?.length === inFile.length ? changed : undefined;
  const shown = draft ?? inFile;
  const verdict = draft && corrections.verdictOf(row);
  const state =
    draft === undefined ? 'rejected' : verdict === undefined ? 'reading' : verdict.rejection ? 'rejected' : 'ready';
  const said = draft === undefined ? { reason, remedy } : verdict?.rejection;
  const marked = draft === undefined ? faulty : (verdict?.faulty ?? []);
  return (
    <tbody data-state={state}>
      <tr>
        <th scope="row" className={classes.row} data-word={t('records.column.row')}>
          {format.number(row)}
        </th>
        {shown.map((cell, at) => (
          <td key={at} data-heading={header[at]}>
            <textarea
              dir="auto"
              rows={1}
              spellCheck={false}
              className={classes.cell}
              data-column={at}
              value={cell}
              disabled={busy}
              aria-label={t('rejected.cell', {
                heading: header[at] === '' ? t('columns.unnamed', { number: at + 1 }) : header[at],
                row: format.number(row),
              })}
              aria-invalid={marked.includes(at) || undefined}
              aria-describedby={marked.includes(at) ? id : undefined}
              onChange={({ currentTarget }) => corrections.correct(row, shown.with(at, currentTarget.value), inFile)}
            />
          </td>
        ))}
      </tr>
      <tr>
        <td colSpan={header.length + 1} className={classes.said}>
          <div className={classes.words}>
            {raw !== null && (
              <p>
                {t('rejected.raw')}{' '}
                <code className={classes.raw} dir="auto">
                  {shownCell(raw)}
                </code>
              </p>
            )}
            <p id={id} role={draft === undefined ? undefined : 'status'} className={classes.verdict}>
              {state === 'reading' && t('rejected.reading')}
              {state === 'ready' && t('rejected.ready')}
              {said && `${said.reason} ${said.remedy}`}
            </p>
            {verdict?.rejection === null &&
              verdict.problems.map((problem, at) => (
                <p key={at} className="pl-quiet">
                  <bdi>{problem.heading}</bdi>: {problem.reason} {problem.remedy}
                </p>
              ))}
            {draft !== undefined && (
              <button type="button" className={classes.undo} disabled={busy} onClick={() => corrections.forget([row])}>
                {t('rejected.undo', { row: format.number(row) })}
              </button>
            )}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

interface TakenRowProps {
  row: number;
  corrected: NonNullable<Row['correctedIn']>;
  columns: number;
}

function TakenRow({ row, corrected: { importId, fileName }, columns }: TakenRowProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { organisation } = useViewer();
  return (
    <tbody data-state="taken">
      <tr>
        <th scope="row" className={classes.row} data-word={t('records.column.row')}>
          {format.number(row)}
        </th>
        <td colSpan={columns} className={classes.said}>
          <div className={classes.words}>
            {t('related.correctedIn')}{' '}
            <Link to="/o/$organisation/imports/$import" params={{ organisation, import: importId }}>
              <bdi>{fileName}</bdi>
            </Link>
          </div>
        </td>
      </tr>
    </tbody>
  );
}

/** A cell may have several lines: within one, the arrow keys move as in any text. */
function upAndDown(event: KeyboardEvent<HTMLTableElement>): void {
  const from = event.target as HTMLElement;
  if (!(from instanceof HTMLTextAreaElement) || event.shiftKey || event.nativeEvent.isComposing) return;
  const down = event.key === 'Enter' || (event.key === 'ArrowDown' && !from.value.includes('\n'));
  const up = event.key === 'ArrowUp' && !from.value.includes('\n');
  if (!down && !up) return;
  event.preventDefault();
  const column = [
    ...event.currentTarget.querySelectorAll<HTMLTextAreaElement>(
      `textarea[data-column="${from.dataset['column'] ?? ''}"]`,
    ),
  ];
  const next = column[column.indexOf(from) + (down ? 1 : -1)];
  next?.focus();
  next?.select();
}
