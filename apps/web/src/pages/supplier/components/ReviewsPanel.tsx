import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, Panel, PersonName } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { Result_SupplierFragment } from '../../../gql/graphql.ts';
import { FlagList } from './FlagList.tsx';
import classes from './FlagsPanel.module.css';

const ReviewsFragment = graphql(/* GraphQL */ `
  fragment ReviewsPanel_assessment on AssessmentView {
    reviews {
      ...FlagItem_flag
    }
  }
`);

interface ReviewsPanelProps {
  supplierId: string;
  assessment: FragmentType<typeof ReviewsFragment>;
  openQuestions: number;
  untold: Result_SupplierFragment['untold'];
}

/** Undecided matches with screening lists, which have no effect yet, and what cannot be told. */
export function ReviewsPanel({ supplierId, assessment: masked, openQuestions, untold }: ReviewsPanelProps) {
  const { t } = useTranslation('supplier');
  const isPast = usePastDay() !== null;
  const { organisation } = useViewer();
  const { reviews } = readFragment(ReviewsFragment, masked);
  if (reviews.length === 0 && openQuestions === 0 && untold.length === 0) return null;
  return (
    <Panel
      title={t('reviews.title')}
      note={t('reviews.note')}
      action={
        openQuestions > 0 &&
        !isPast && (
          <Link to="/o/$organisation/review" params={{ organisation }} search={{ supplierId }}>
            {t('reviews.open', { count: openQuestions })}
          </Link>
        )
      }
    >
      {reviews.length === 0 ? (
        openQuestions > 0 && <p className="pl-quiet">{t('reviews.questions')}</p>
      ) : (
        <FlagList flags={reviews} openFirst={false} />
      )}
      {untold.length > 0 && (
        <ul aria-label={t('reviews.untold')}>
          {untold.map(({ text, answeredAt, answeredBy }) => (
            <li key={`${text} ${answeredAt}`}>
              <bdi>{text}</bdi>{' '}
              <span className="pl-quiet">
                <PersonName person={answeredBy} />, <DateText value={answeredAt} as="instant" />
              </span>
            </li>
          ))}
        </ul>
      )}
      {reviews.length > 0 && <p className={classes.foot}>{t('reviews.text')}</p>}
    </Panel>
  );
}
