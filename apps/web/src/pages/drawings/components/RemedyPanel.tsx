import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { RemedyTotals } from '../../remedy/components/RemedyTotals.tsx';

const RemedyPanelFragment = graphql(/* GraphQL */ `
  fragment RemedyPanel_overview on Overview {
    inRemedy
    remedy {
      entries
      ...RemedyTotals_totals
    }
  }
`);

const RemedyPanelCounts = graphql(/* GraphQL */ `
  fragment RemedyPanel_flagCounts on FlagCounts {
    checksPassed
  }
`);

export type ChecksPassed = FragmentType<typeof RemedyPanelCounts>;

interface RemedyPanelProps {
  overview: FragmentType<typeof RemedyPanelFragment>;
  flagCounts: ChecksPassed | undefined;
}

/** What workers got in all, and the list of suppliers in remedy. Never how many bands improved. */
export function RemedyPanel({ overview, flagCounts }: RemedyPanelProps) {
  const { t } = useTranslation('drawings');
  const format = useFormat();
  const { organisation } = useViewer();
  const { inRemedy, remedy } = readFragment(RemedyPanelFragment, overview);
  const checksPassed = readFragment(RemedyPanelCounts, flagCounts)?.checksPassed ?? 0;
  return (
    <Panel
      title={t('remedy.title')}
      action={
        <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ lanes: ['REMEDY'] }}>
          {t('remedy.list', { number: format.number(inRemedy) })}
        </Link>
      }
    >
      {remedy.entries === 0 && checksPassed === 0 ? (
        <p className="pl-quiet">{t('remedy.none')}</p>
      ) : (
        <RemedyTotals totals={remedy} checksPassed={checksPassed} />
      )}
    </Panel>
  );
}
