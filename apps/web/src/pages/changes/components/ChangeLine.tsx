import { useTranslation } from 'react-i18next';

import { DateText, PersonName, RiskBadge } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './ChangeLine.module.css';

const ChangeLineFragment = graphql(/* GraphQL */ `
  fragment ChangeLine_line on FeedLine {
    id
    at
    topic
    text
    worse
    labelBefore
    labelAfter
    actor {
      name
      shortId
      nameNow
    }
  }
`);

interface ChangeLineProps {
  line: FragmentType<typeof ChangeLineFragment>;
  isNew: boolean;
}

/** What happened to one thing: of which kind, what, by whom, when. */
export function ChangeLine({ line, isNew }: ChangeLineProps) {
  const { t } = useTranslation('changes');
  const { at, topic, text, worse, labelBefore, labelAfter, actor } = readFragment(ChangeLineFragment, line);
  return (
    <span className={classes.line} data-new={isNew || undefined}>
      <span className={classes.topic}>
        {t(`topic.${topic}`)}
        {worse && <span className={classes.worse}> {t('worse')}</span>}
      </span>
      <span className={classes.text}>
        {labelBefore === null || labelAfter === null ? (
          <bdi>{text}</bdi>
        ) : (
          <span className={classes.move}>
            <RiskBadge label={labelBefore} /> <span>{t('became')}</span> <RiskBadge label={labelAfter} />
          </span>
        )}{' '}
        <span className="pl-quiet">
          {actor !== null && (
            <>
              <PersonName person={actor} />
              {' · '}
            </>
          )}
          <DateText value={at} />
        </span>
      </span>
    </span>
  );
}
