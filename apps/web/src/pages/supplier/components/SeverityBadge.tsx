import { useTranslation } from 'react-i18next';

import { RiskBadge, type Label } from '@plumbline/ui';

import type { Severity } from '../../../gql/graphql.ts';

const LABEL_OF: Readonly<Record<Severity, Label>> = { C: 'CRITICAL', H: 'HIGH', M: 'MEDIUM', L: 'LOW' };

interface SeverityBadgeProps {
  severity: Severity | null;
  /** A higher severity that unknown facts leave open. */
  couldBe: Severity | null;
}

/** Severity of a flag, in the words and shapes of the labels. If it is open, what it could be. */
export function SeverityBadge({ severity, couldBe }: SeverityBadgeProps) {
  const { t } = useTranslation('supplier');
  return (
    <>
      {severity === null ? (
        <span className="pl-quiet">{t('severity.none')}</span>
      ) : (
        <RiskBadge label={LABEL_OF[severity]} />
      )}
      {couldBe !== null && (
        <div className="pl-quiet">{t('severity.couldBe', { severity: t(`severity.${couldBe}`) })}</div>
      )}
    </>
  );
}
