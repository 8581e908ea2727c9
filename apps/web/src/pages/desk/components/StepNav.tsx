import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useViewer } from '../../../frame/viewer.tsx';
import { DESK_STEPS, type DeskSearch, type DeskStep } from '../lib/desk-search.ts';
import classes from './Desk.module.css';

interface StepNavProps {
  step: DeskStep;
  search: DeskSearch;
  current: string | null;
}

/** Where there is room for one column: which one. */
export function StepNav({ step, search, current }: StepNavProps) {
  const { t } = useTranslation('desk');
  const { organisation } = useViewer();
  return (
    <nav className={classes.steps} aria-label={t('steps.label')}>
      {DESK_STEPS.map((each) => (
        <Link
          key={each}
          to="/o/$organisation/desk"
          params={{ organisation }}
          search={{ ...search, step: each, ...(current === null ? {} : { supplier: current }) }}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={each === step ? 'step' : undefined}
          className={classes.stepLink}
        >
          {t(`steps.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
