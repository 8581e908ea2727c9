import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { FrontPage } from '../../../service/answering.ts';
import classes from '../../answer/AnswerPage.module.css';

/** Leads to the organisation that has the request of a link already, or to signing in. */
export function AddToOrganisation({ token, request: { addedTo, requestId } }: { token: string; request: FrontPage }) {
  const { t } = useTranslation('own-organisation');
  if (addedTo !== null)
    return (
      <p>
        {t('add.added', { organisation: addedTo.name })}{' '}
        <Link to="/answer/$request" params={{ request: requestId }} search={{}}>
          {t('add.open')}
        </Link>
      </p>
    );
  return (
    <p className={classes.quiet}>
      {t('add.account')}{' '}
      <Link to="/sign-in" search={{ next: `/r/${token}` }}>
        {t('add.signIn')}
      </Link>
    </p>
  );
}
