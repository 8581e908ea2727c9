import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { NearestPhrases } from '../../../frame/NearestPhrases.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './FactCells.module.css';

const FactCellsFragment = graphql(/* GraphQL */ `
  fragment FactCells_fact on FactRow {
    name
    importId
    fileName
    requestId
    how
    work {
      text
      sectors
    }
    cells {
      heading
      field
      why
      row
      text
    }
  }
`);

interface FactCellsProps {
  fact: FragmentType<typeof FactCellsFragment>;
  /** Stands where no file says it. */
  noFile: ReactNode;
}

/** What the file says word for word, with column, row and file, and why it was read so. */
export function FactCells({ fact: masked, noFile }: FactCellsProps) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { organisation } = useViewer();
  const { name, importId, fileName, requestId, how, work, cells } = readFragment(FactCellsFragment, masked);
  return (
    <div className={classes.cells}>
      {cells.map(({ heading, row, text }) => (
        <p key={`${heading} ${String(row)}`} className={classes.cell}>
          {text === '' ? (
            <span className="pl-quiet">{t('facts.blank')}</span>
          ) : (
            <bdi className={classes.words}>{text}</bdi>
          )}
          <span className={classes.place}>
            {t('facts.column')} <bdi className={classes.heading}>{heading}</bdi>
            {', '}
            {t('facts.row', { row: format.number(row) })}
          </span>
        </p>
      ))}
      {how.map((line) => (
        <p key={line} className={classes.how}>
          {line}
        </p>
      ))}
      <div className={classes.foot}>
        {importId !== null && fileName !== null ? (
          <Link to="/o/$organisation/imports/$import" params={{ organisation, import: importId }}>
            <bdi>{fileName}</bdi>
          </Link>
        ) : (
          noFile
        )}
        {requestId !== null && (
          <Link to="/o/$organisation/requests/$request" params={{ organisation, request: requestId }}>
            {t('facts.answer')}
            <span className="pl-hidden"> {name}</span>
          </Link>
        )}
        {cells.length > 0 && (
          <details>
            <summary aria-label={t('facts.whyOf', { name })}>{t('facts.why')}</summary>
            <ul>
              {cells.map(({ heading, row, field, why }) => (
                <li key={`${heading} ${String(row)}`}>
                  <bdi>{heading}</bdi>: {t('facts.readAs', { field, why })}
                </li>
              ))}
            </ul>
            {work !== null && <NearestPhrases work={work} />}
          </details>
        )}
      </div>
    </div>
  );
}
