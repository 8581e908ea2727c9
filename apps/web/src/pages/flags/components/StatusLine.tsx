import { useTranslation } from 'react-i18next';

import { Notice, useFormat, usePersonText } from '@plumbline/ui';

import { Parts } from '../../../frame/Parts.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './FlagWork.module.css';

const StatusLineFragment = graphql(/* GraphQL */ `
  fragment StatusLine_record on FlagRecord {
    statusText
    nextOn
    clearedOn
    watchedUntil
    reopening {
      at
      note
      by {
        name
        shortId
        nameNow
      }
    }
    checks {
      days
      dueOn
      doneAt
      isOverdue
    }
  }
`);

/** Where a flag stands, until when it is watched, who proposed to open it again and why, and its checks for retaliation. */
export function StatusLine({ record: masked }: { record: FragmentType<typeof StatusLineFragment> }) {
  const { t } = useTranslation('flags');
  const format = useFormat();
  const personText = usePersonText();
  const { statusText, nextOn, clearedOn, watchedUntil, reopening, checks } = readFragment(StatusLineFragment, masked);
  const parts = [
    clearedOn === null ? statusText : t('status.clearedOn', { date: format.date(clearedOn) }),
    watchedUntil === null ? null : t('status.watchedUntil', { date: format.date(watchedUntil) }),
    nextOn === null ? null : t('status.nextOn', { date: format.date(nextOn) }),
  ];
  return (
    <>
      <p className={classes.status}>
        <Parts of={parts.filter((part) => part !== null)} />
      </p>
      {reopening !== null && reopening.by !== null && (
        <Notice tone="notice">
          {t('status.reopening', { name: personText(reopening.by), date: format.date(reopening.at) })}{' '}
          <bdi>{reopening.note}</bdi>
        </Notice>
      )}
      {checks.length > 0 && (
        <ul className={classes.checks} aria-label={t('checks.title')}>
          {checks.map(({ days, dueOn, doneAt, isOverdue }, at) => (
            <li key={`${dueOn} ${String(at)}`}>
              {doneAt === null
                ? t(isOverdue ? 'checks.overdue' : 'checks.due', { days, date: format.date(dueOn) })
                : t('checks.done', { days, date: format.date(doneAt) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
