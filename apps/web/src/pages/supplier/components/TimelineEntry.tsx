import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, PersonName } from '@plumbline/ui';

import { usePastDay } from '../../past/past-day.tsx';
import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { MoveText } from './MoveText.tsx';
import classes from './Timeline.module.css';

const TimelineEntryFragment = graphql(/* GraphQL */ `
  fragment Timeline_entry on TimelineEntry {
    id
    at
    group
    text
    labelBefore
    labelAfter
    isMethodology
    importId
    actor {
      name
      shortId
      nameNow
    }
  }
`);

/** One line: when, of which kind, what, and by whom. */
export function TimelineEntry({ entry: masked }: { entry: FragmentType<typeof TimelineEntryFragment> }) {
  const { t } = useTranslation('supplier');
  const { organisation } = useViewer();
  // The page of an import shows it as it is now.
  const isPast = usePastDay() !== null;
  const { at, group, importId, actor, text, labelBefore, labelAfter, isMethodology } = readFragment(
    TimelineEntryFragment,
    masked,
  );
  return (
    <>
      <span className={classes.at}>
        <DateText value={at} as="instant" />
      </span>
      <span className={classes.kind}>{t(`timeline.group.${group}`)}</span>
      <span className={classes.text}>
        {importId === null || isPast ? (
          <MoveText text={text} labelBefore={labelBefore} labelAfter={labelAfter} isMethodology={isMethodology} />
        ) : (
          <Link to="/o/$organisation/imports/$import" params={{ organisation, import: importId }}>
            <bdi>{text}</bdi>
          </Link>
        )}
        {actor !== null && (
          <span className={classes.actor}>
            <PersonName person={actor} />
          </span>
        )}
      </span>
    </>
  );
}
