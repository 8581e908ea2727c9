import { IconAlertTriangle, IconCircleCheck, IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { AgentLicence } from '../../../gql/graphql.ts';

interface LicenceStateProps {
  licence: AgentLicence | null;
  checkedOn: string | null;
  licenceRanOutOn: string | null;
}

const SIZE = 14;

/** What a register said of a licence, and when; and whether it has run out by its own date since: by mark and word. */
export function LicenceState({ licence: looked, checkedOn, licenceRanOutOn }: LicenceStateProps) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  const licence = licenceRanOutOn === null ? looked : 'EXPIRED';
  const Mark = licence === null ? IconHelpCircle : licence === 'VALID' ? IconCircleCheck : IconAlertTriangle;
  return (
    <span>
      <Mark size={SIZE} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
      {licence === null ? t('licence.none') : t(`licence.${licence}`)}
      {licenceRanOutOn !== null && (
        <span className="pl-quiet"> {t('licence.since', { day: format.date(licenceRanOutOn) })}</span>
      )}
      {checkedOn !== null && <span className="pl-quiet"> {t('licence.on', { day: format.date(checkedOn) })}</span>}
    </span>
  );
}
