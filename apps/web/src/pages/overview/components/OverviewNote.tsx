import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './OverviewNote.module.css';

const OverviewNoteFragment = graphql(/* GraphQL */ `
  fragment OverviewNote_overview on Overview {
    supplierCount
    countryCount
    lastAssessedAt
    methodology
  }
`);

/** What the page counts, and when and by which methodology it was assessed. */
export function OverviewNote({ overview }: { overview: FragmentType<typeof OverviewNoteFragment> }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  // The page of the method has the one in force now.
  const isPast = usePastDay() !== null;
  const { supplierCount, countryCount, lastAssessedAt, methodology } = readFragment(OverviewNoteFragment, overview);
  return (
    <span className={classes.note}>
      <span>
        {t('note.suppliers', { count: supplierCount, number: format.number(supplierCount) })},{' '}
        {t('note.countries', { count: countryCount, number: format.number(countryCount) })}
      </span>
      {lastAssessedAt !== null && (
        <time dateTime={lastAssessedAt} title={format.instantWithZone(lastAssessedAt)}>
          {t('note.assessed', { at: format.instant(lastAssessedAt) })}
        </time>
      )}
      {isPast ? (
        <span>{methodology}</span>
      ) : (
        <Link to="/o/$organisation/methodology" params={{ organisation }}>
          {methodology}
        </Link>
      )}
    </span>
  );
}
