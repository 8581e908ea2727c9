import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import { filterOf } from '../../suppliers/lib/filter.ts';
import { filterOfDesk, type DeskSearch } from '../lib/desk-search.ts';
import classes from './Desk.module.css';

/** Which part of the list is on the desk. It is chosen on the list, whose filters it takes over. */
export function DeskFilter({ search }: { search: DeskSearch }) {
  const { t } = useTranslation('desk');
  const { organisation } = useViewer();
  const filter = filterOf(search);
  const count = Object.keys(filter).length;
  return (
    <span className={classes.filter}>
      <span className="pl-quiet">{count === 0 ? t('filter.none') : t('filter.some', { count })}</span>{' '}
      <Link
        to="/o/$organisation/suppliers"
        params={{ organisation }}
        search={{ ...filterOfDesk(search), needsDecision: true }}
      >
        {t('filter.change')}
      </Link>
      {count > 0 && (
        <>
          {' '}
          <Link to="/o/$organisation/desk" params={{ organisation }}>
            {t('filter.clear')}
          </Link>
        </>
      )}
    </span>
  );
}
