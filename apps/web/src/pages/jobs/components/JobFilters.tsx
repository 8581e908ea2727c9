import { Checkbox, Group } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { JOB_STATES, type JobState } from '../lib/job-states.ts';
import classes from './JobFilters.module.css';

const route = getRouteApi('/o/$organisation/jobs');

/** Which states are shown; none ticked shows all. */
export function JobFilters({ states }: { states: readonly JobState[] }) {
  const { t } = useTranslation('jobs');
  const navigate = route.useNavigate();
  return (
    <div role="group" aria-label={t('filter')} className={classes.filters}>
      <Checkbox.Group
        value={[...states]}
        onChange={(chosen) => void navigate({ search: chosen.length === 0 ? {} : { state: chosen.join(',') } })}
      >
        <Group gap="md">
          {JOB_STATES.map((state) => (
            <Checkbox key={state} size="xs" value={state} label={t(`state.${state}`)} />
          ))}
        </Group>
      </Checkbox.Group>
    </div>
  );
}
