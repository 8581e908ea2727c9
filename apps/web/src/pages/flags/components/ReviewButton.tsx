import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { SendButton } from '@plumbline/ui';

import { readFragment } from '../../../gql/fragment-masking.ts';
import { FlagAnswer_PayloadFragmentDoc } from '../../../gql/graphql.ts';
import { useChangeFailure } from '../../../service/use-change-failure.ts';
import { ReviewFlag } from '../flag-operations.ts';
import type { ActSubject } from '../lib/use-send-act.ts';
import classes from './FlagWork.module.css';

interface ReviewButtonProps {
  subject: ActSubject;
  /** A proposal to clear waits: taking the flag up takes it back. */
  takesBack: boolean;
}

/** Takes a flag up, without a dialog: nothing is asked. */
export function ReviewButton({ subject, takesBack }: ReviewButtonProps) {
  const { t } = useTranslation('flags');
  const sayFailure = useChangeFailure();
  const [review, { loading }] = useMutation(ReviewFlag, { refetchQueries: ['SupplierFlags'] });
  const [problem, setProblem] = useState<string | null>(null);
  const { supplierId, flag, version } = subject;
  const press = async () => {
    try {
      const { data } = await review({ variables: { input: { supplierId, flag, version } } });
      const payload = readFragment(FlagAnswer_PayloadFragmentDoc, data?.reviewFlag);
      setProblem(payload?.userErrors[0]?.message ?? null);
    } catch (error) {
      setProblem(sayFailure(error as Error));
    }
  };
  return (
    <>
      <SendButton size="xs" variant="default" loading={loading} onClick={() => void press()}>
        {t(takesBack ? 'act.takeBack' : 'act.review')}
      </SendButton>
      {problem !== null && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </>
  );
}
