import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { OnDemand } from '../../frame/OnDemand.tsx';
import { lazyPart } from '../../lazy-part.ts';
import { usePastDay } from './past-day.tsx';
import { KeptDaysQuery } from './past-operation.ts';

const LookBackChoice = lazyPart(async () => (await import('./LookBackChoice.tsx')).LookBackChoice);

/** Opens the page as of a past day. Nothing before the first day has ended, and on a past day the line above the page has it. */
export function LookBack() {
  const { t } = useTranslation('past');
  const day = usePastDay();
  const { data } = useQuery(KeptDaysQuery, { fetchPolicy: 'cache-first', skip: day !== null });
  const kept = data?.keptDays ?? null;
  if (kept === null || day !== null) return null;
  return (
    <OnDemand
      menu={LookBackChoice}
      button={(open, ref) => (
        <Button
          ref={ref}
          variant="default"
          aria-haspopup="dialog"
          leftSection={<IconCalendarTime size={16} aria-hidden />}
          onClick={open}
        >
          {t('look')}
        </Button>
      )}
    />
  );
}
