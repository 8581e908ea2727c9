import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { ListLink } from '../../../lib/ListLink.tsx';
import { DESK_STEPS, type DeskSearch, type DeskStep } from '../lib/desk-search.ts';
import classes from './Desk.module.css';

interface StepNavProps {
  step: DeskStep;
  search: DeskSearch;
  current: string | null;
  /** How many are selected in the queue. */
  selected: number;
  ref: Ref<HTMLElement>;
}

/** Where there is room for one column: which one. The router's own link would call the open one a page, not a step. */
export function StepNav({ step, search, current, selected, ref }: StepNavProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { organisation } = useViewer();
  return (
    <nav ref={ref} className={classes.steps} aria-label={t('steps.label')}>
      {DESK_STEPS.map((each) => (
        <ListLink
          key={each}
          place={{
            to: '/o/$organisation/desk',
            params: { organisation },
            search: { ...search, step: each, ...(current === null ? {} : { supplier: current }) },
          }}
          aria-current={each === step ? 'step' : undefined}
          className={classes.stepLink}
        >
          {t(`steps.${each}`)}
          {each === 'queue' && selected > 0 && (
            <span className={classes.selected}>
              {' '}
              {t('several.selected', { count: selected, number: format.number(selected) })}
            </span>
          )}
        </ListLink>
      ))}
    </nav>
  );
}
