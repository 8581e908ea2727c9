import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import type { OwnOrganisation } from '../../../service/answering.ts';

/** The way back for a member who answers for an organisation. */
export function BackToOrganisation({ organisation: { id, name } }: { organisation: OwnOrganisation }) {
  const { t } = useTranslation('own-organisation');
  return (
    <p>
      <Link to="/o/$organisation/inbox" params={{ organisation: id }}>
        {t('back', { organisation: name })}
      </Link>
    </p>
  );
}
