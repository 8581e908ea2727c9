import { useQuery } from '@apollo/client/react';
import { Button, Popover } from '@mantine/core';
import { IconCalendarTime } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { DayField } from './DayField.tsx';
import classes from './LookBack.module.css';
import { usePastDay } from './past-day.tsx';
import { KeptDaysQuery } from './past-operation.ts';

/** Opens the page as of a past day. Nothing before the first day has ended, and on a past day the line above the page has it. */
export function LookBack() {
  const { t } = useTranslation('past');
  const format = useFormat();
  const day = usePastDay();
  const { data } = useQuery(KeptDaysQuery, { fetchPolicy: 'cache-first', skip: day !== null });
  const kept = data?.keptDays ?? null;
  if (kept === null || day !== null) return null;
  return (
    <Popover position="bottom-end" trapFocus returnFocus withRoles>
      <Popover.Target>
        <Button variant="default" leftSection={<IconCalendarTime size={16} aria-hidden />}>
          {t('look')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.choice}>
          <p>{t('days', { first: format.date(kept.first), last: format.date(kept.last) })}</p>
          <DayField kept={kept} day={null} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
