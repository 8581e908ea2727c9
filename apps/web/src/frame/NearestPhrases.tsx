import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { graphql } from '../gql/gql.ts';
import classes from './NearestPhrases.module.css';

const NearestPhrasesQuery = graphql(/* GraphQL */ `
  query NearestPhrases($text: String!, $sectors: [String!]!) {
    nearestActivities(text: $text, sectors: $sectors) {
      sector {
        key
        name
      }
      phrase
      index
      code
      title
    }
  }
`);

interface NearestPhrasesProps {
  /** Words about work, and the sectors that they were read as. */
  work: { readonly text: string; readonly sectors: readonly string[] };
}

/** Opens to the phrases of official indexes that words are nearest to. They are asked for when it is opened: finding them takes a while. */
export function NearestPhrases({ work }: NearestPhrasesProps) {
  const { t } = useTranslation('frame');
  const [opened, setOpened] = useState(false);
  return (
    <details className={classes.nearest} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t('nearest.title')}</summary>
      {opened && <Phrases work={work} />}
    </details>
  );
}

function Phrases({ work: { text, sectors } }: NearestPhrasesProps) {
  const { t } = useTranslation('frame');
  const { data, error, refetch } = useQuery(NearestPhrasesQuery, {
    variables: { text, sectors: [...sectors] },
    notifyOnNetworkStatusChange: true,
  });
  if (error !== undefined) {
    return (
      <p role="alert">
        {t('nearest.failed')}{' '}
        <Button variant="default" size="compact-xs" onClick={() => void refetch()}>
          {t('nearest.again')}
        </Button>
      </p>
    );
  }
  if (data === undefined) return <p role="status">{t('nearest.loading')}</p>;
  if (data.nearestActivities.length === 0) return <p>{t('nearest.none')}</p>;
  return (
    <ul>
      {data.nearestActivities.map(({ sector, phrase, index, code, title }) => (
        <li key={sector.key}>
          {sector.name}: <q dir="auto">{phrase}</q>
          <span className={classes.index}>
            {title === null ? t('nearest.code', { index, code }) : t('nearest.class', { index, code, title })}
          </span>
        </li>
      ))}
    </ul>
  );
}
