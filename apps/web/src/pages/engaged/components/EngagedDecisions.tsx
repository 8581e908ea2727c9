import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from '../EngagedSupplierPage.module.css';

const EngagedDecisionsFragment = graphql(/* GraphQL */ `
  fragment EngagedDecisions_decision on Decision {
    id
    kindText
    reason
    lots
    conditions
    proposedAt
  }
`);

/** What the buyer decided, the latest first; nothing where the engagement does not open it. */
export function EngagedDecisions({
  decisions,
}: {
  decisions: readonly FragmentType<typeof EngagedDecisionsFragment>[];
}) {
  const { t } = useTranslation('engaged');
  const format = useFormat();
  const shown = readFragment(EngagedDecisionsFragment, decisions);
  if (shown.length === 0) return null;
  return (
    <Panel title={t('supplier.decisions')}>
      <ul className={classes.decisions}>
        {shown.map(({ id, kindText, reason, lots, conditions, proposedAt }) => (
          <li key={id}>
            <p>
              {kindText} · {format.date(proposedAt)}
            </p>
            <p>
              <bdi>{reason}</bdi>
            </p>
            {lots !== null && lots.length > 0 && (
              <p>
                <bdi>{format.list(lots)}</bdi>
              </p>
            )}
            {conditions !== '' && (
              <p className="pl-quiet">
                <bdi>{conditions}</bdi>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
