import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Num, Tile } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const CoverageTileFragment = graphql(/* GraphQL */ `
  fragment CoverageTile_overview on Overview {
    coverageMedian
  }
`);

/** Median evidence coverage. Opens the list with the least known suppliers first. */
export function CoverageTile({ overview }: { overview: FragmentType<typeof CoverageTileFragment> }) {
  const { t } = useTranslation('overview');
  const { organisation } = useViewer();
  const { coverageMedian } = readFragment(CoverageTileFragment, overview);
  return (
    <Tile
      title={t('coverage.title')}
      value={<Num value={coverageMedian} as="percent" />}
      note={t('coverage.note')}
      link={(title) => (
        <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ sort: 'COVERAGE' }}>
          {title}
        </Link>
      )}
    />
  );
}
