import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './DecideNext.module.css';
import { ToDecideLink } from './ToDecideLink.tsx';
import { DecideNextRowFragment, decideNextColumns } from './decide-next-columns.tsx';

const DecideNextFragment = graphql(/* GraphQL */ `
  fragment DecideNext_overview on Overview {
    needsDecision
    decideNext {
      ...DecideNextRow_supplier
    }
  }
`);

/** As many as stand in the first glance of the page. */
const SHOWN = 5;

/** The first suppliers that need a decision. */
export function DecideNext({ overview }: { overview: FragmentType<typeof DecideNextFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const { needsDecision, decideNext } = readFragment(DecideNextFragment, overview);
  const columns = useMemo(() => decideNextColumns(t, organisation), [t, organisation]);
  return (
    <Panel
      flush
      title={t('next.title')}
      note={t('next.note')}
      action={
        needsDecision > 0 && (
          <ToDecideLink className={classes.all}>{t('next.all', { number: format.number(needsDecision) })}</ToDecideLink>
        )
      }
    >
      {decideNext.length === 0 ? (
        <p className={classes.none}>{t('next.none')}</p>
      ) : (
        <div className={classes.next}>
          <DataTable
            name={t('next.title')}
            rows={readFragment(DecideNextRowFragment, decideNext).slice(0, SHOWN)}
            columns={columns}
            rowId={(row) => row.id}
          />
        </div>
      )}
    </Panel>
  );
}
