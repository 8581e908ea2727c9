import { useMutation } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { RunSafeguardingCheck } from '../decision-operations.ts';

/** Runs the safeguarding check once it is shown. The answer is the same for every supplier. */
export function SafeguardingNotice({ supplierId }: { supplierId: string }) {
  const { t } = useTranslation('decisions');
  const [check, { data, error }] = useMutation(RunSafeguardingCheck);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    // A failure is shown below; the decision runs the same check again.
    check({ variables: { supplierId } }).catch(() => undefined);
  }, [check, supplierId]);
  return (
    <>
      {data !== undefined && data !== null && (
        <Notice>
          <bdi>{data.runSafeguardingCheck.text}</bdi>
        </Notice>
      )}
      {error !== undefined && <Notice tone="notice">{t('checklist.checkLater')}</Notice>}
    </>
  );
}
