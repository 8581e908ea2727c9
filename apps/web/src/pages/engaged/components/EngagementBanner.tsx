import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './EngagementBanner.module.css';

const EngagementBannerFragment = graphql(/* GraphQL */ `
  fragment EngagementBanner_engagement on AuditorEngagement {
    id
    buyerName
    purposeText
    untilOn
    kinds {
      code
      text
    }
  }
`);

interface EngagementBannerProps {
  engagement: FragmentType<typeof EngagementBannerFragment>;
  /** The past day that is shown, ISO 8601; null for now. */
  day: string | null;
  firstDay: string | null;
  lastDay: string | null;
  onDay: (day: string | null) => void;
}

/** For whom the auditor reads, until when, and as of which day. */
export function EngagementBanner({ engagement: masked, day, firstDay, lastDay, onDay }: EngagementBannerProps) {
  const { t } = useTranslation('engaged');
  const format = useFormat();
  const { buyerName, purposeText, untilOn } = readFragment(EngagementBannerFragment, masked);
  return (
    <div className={classes.banner}>
      <Notice tone="quiet">
        {t('banner.reads', { buyer: buyerName, until: format.date(untilOn) })} {purposeText}.
      </Notice>
      {day !== null && (
        <Notice tone="notice">
          {t('banner.past', { day: format.date(day) })}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => onDay(null)}>
            {t('banner.today')}
          </Button>
        </Notice>
      )}
      {firstDay !== null && lastDay !== null && (
        <TextInput
          className={classes.day}
          type="date"
          label={t('banner.day')}
          description={t('banner.dayHelp', { first: format.date(firstDay), last: format.date(lastDay) })}
          min={firstDay}
          max={lastDay}
          value={day ?? ''}
          onChange={({ currentTarget: { value } }) => {
            if (value === '' || (value >= firstDay && value <= lastDay)) onDay(value === '' ? null : value);
          }}
        />
      )}
    </div>
  );
}
