import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Tile, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const NeedsDecisionTileFragment = graphql(/* GraphQL */ `
  fragment NeedsDecisionTile_overview on Overview {
    needsDecision
    needsDecisionOlderThan30Days
  }
`);

export function NeedsDecisionTile({ overview }: { overview: FragmentType<typeof NeedsDecisionTileFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const { needsDecision, needsDecisionOlderThan30Days } = readFragment(NeedsDecisionTileFragment, overview);
  return (
    <Tile
      title={t('needsDecision.title')}
      value={format.number(needsDecision)}
      note={t('needsDecision.older', { number: format.number(needsDecisionOlderThan30Days) })}
      link={(title) => (
        <Link to="/o/$organisation/suppliers" params={{ organisation }} search={{ needsDecision: true }}>
          {title}
        </Link>
      )}
    />
  );
}
