import { useTranslation } from 'react-i18next';

import { useFormat, usePersonText } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './FlagWork.module.css';

const FlagEventsFragment = graphql(/* GraphQL */ `
  fragment FlagEvents_record on FlagRecord {
    firstSeenAt
    events {
      at
      text
      note
      by {
        name
        shortId
        nameNow
      }
      evidence {
        kind
        name
        on
        givenBy
        note
      }
    }
  }
`);

/** What happened to a flag, oldest first: who, when, what, why. */
export function FlagEvents({ record: masked }: { record: FragmentType<typeof FlagEventsFragment> }) {
  const { t } = useTranslation('flags');
  const format = useFormat();
  const personText = usePersonText();
  const { events, firstSeenAt } = readFragment(FlagEventsFragment, masked);
  return (
    <details className={classes.events}>
      <summary>{t('events.title', { count: events.length })}</summary>
      <ol>
        <li>{t('events.firstSeen', { date: format.date(firstSeenAt) })}</li>
        {events.map(({ at, text, note, by, evidence }) => (
          <li key={`${at} ${text}`}>
            <p>
              {by === null
                ? t('events.byFacts', { text, date: format.date(at) })
                : t('events.by', { text, date: format.date(at), name: personText(by) })}
            </p>
            {note !== '' && (
              <p>
                <bdi>{note}</bdi>
              </p>
            )}
            {evidence.length > 0 && (
              <ul>
                {evidence.map((each) => (
                  <li key={each.kind}>
                    {t('events.evidence', { name: each.name, date: format.date(each.on), giver: each.givenBy })}{' '}
                    <bdi>{each.note}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
