import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const ReassessingFragment = graphql(/* GraphQL */ `
  fragment Reassessing_overview on Overview {
    assessmentsWaiting
  }
`);

/** Says that suppliers are being assessed again, so the numbers may change. */
export function Reassessing({ overview }: { overview: FragmentType<typeof ReassessingFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const isPast = usePastDay() !== null;
  const { assessmentsWaiting } = readFragment(ReassessingFragment, overview);
  if (assessmentsWaiting === 0) return null;
  return (
    <Notice tone="notice">
      {t(isPast ? 'waitedThen' : 'reassessing', {
        count: assessmentsWaiting,
        number: format.number(assessmentsWaiting),
      })}
    </Notice>
  );
}
