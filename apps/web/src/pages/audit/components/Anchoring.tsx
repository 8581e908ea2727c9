import type { ReactNode } from 'react';
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
    stamp {
      at
      isLate
    }
  }
`);

/** How far the log is anchored outside the database, what a time-stamp authority says of it, and what is late. */
export function Anchoring({ state }: { state: FragmentType<typeof AnchoringFragment> }) {
  const { t } = useTranslation('audit');
  const { sequence, at, waiting, isLate, stamp } = readFragment(AnchoringFragment, state);
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
  const stamped =
    stamp &&
    (stamp.at === null ? (
      t('anchoring.notStamped')
    ) : (
      <>
        {t('anchoring.stamped')} <DateText value={stamp.at} as="instant" />.
      </>
    ));
  const isStampLate = stamp?.isLate === true;
  return (
    <>
      {(!isLate || (stamp !== null && !isStampLate)) && (
        <p className="pl-quiet">
          {!isLate && told} {!isStampLate && stamped}
        </p>
      )}
      {isLate && <Late told={told} problem={t('anchoring.late')} />}
      {isStampLate && <Late told={stamped} problem={t('anchoring.stampLate')} />}
    </>
  );
}

function Late({ told, problem }: { told: ReactNode; problem: string }) {
  return (
    <Notice tone="problem">
      <p>{told}</p>
      <p>{problem}</p>
    </Notice>
  );
}
