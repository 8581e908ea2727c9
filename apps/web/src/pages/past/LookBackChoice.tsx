import { useQuery } from '@apollo/client/react';
import { Popover } from '@mantine/core';
import { cloneElement, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import type { MenuProps } from '../../frame/OnDemand.tsx';
import { DayField } from './DayField.tsx';
import classes from './LookBack.module.css';
import { KeptDaysQuery } from './past-operation.ts';

type ButtonElement = ReactElement<{ onClick: () => void }>;

/** Which day to look at. `children` is the button that opens and closes it. */
export function LookBackChoice({ children, opened, onChange }: MenuProps) {
  const { t } = useTranslation('past');
  const format = useFormat();
  const { data } = useQuery(KeptDaysQuery, { fetchPolicy: 'cache-first' });
  const kept = data?.keptDays ?? null;
  if (kept === null) return children;
  return (
    <Popover position="bottom-end" trapFocus returnFocus withRoles opened={opened} onChange={onChange}>
      <Popover.Target>{cloneElement(children as ButtonElement, { onClick: () => onChange(!opened) })}</Popover.Target>
      <Popover.Dropdown>
        <div className={classes.choice}>
          <p>{t('days', { first: format.date(kept.first), last: format.date(kept.last) })}</p>
          <DayField kept={kept} day={null} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
