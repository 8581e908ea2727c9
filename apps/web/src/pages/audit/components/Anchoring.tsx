import { useTranslation } from 'react-i18next';

import { DateText, Notice } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const AnchoringFragment = graphql(/* GraphQL */ `
  fragment Anchoring_state on AuditAnchoring {
    sequence
    at
    waiting
    isLate
  }
`);

/** How far the log is anchored outside the database, and that it is late where it is. */
export function Anchoring({ state }: { state: FragmentType<typeof AnchoringFragment> }) {
  const { t } = useTranslation('audit');
  const { sequence, at, waiting, isLate } = readFragment(AnchoringFragment, state);
  const told = (
    <>
      {sequence === null || at === null ? (
        t('anchoring.none')
      ) : (
        <>
          {t('anchoring.to', { sequence })} <DateText value={at} as="instant" />.
        </>
      )}{' '}
      {waiting > 0 && t('anchoring.waiting', { count: waiting })}
    </>
  );
  if (!isLate) return <p className="pl-quiet">{told}</p>;
  return (
    <Notice tone="problem">
      <p>{told}</p>
      <p>{t('anchoring.late')}</p>
    </Notice>
  );
}
