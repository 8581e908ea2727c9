import { useTranslation } from 'react-i18next';

import { DateText, Panel, PersonName } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Recruitment.module.css';

const EarlierVersionsFragment = graphql(/* GraphQL */ `
  fragment EarlierVersions_version on RecordVersion {
    version
    text
    recordedAt
    recordedBy {
      name
      shortId
      nameNow
    }
  }
`);

/** What the record said before, newest first. */
export function EarlierVersions({ versions }: { versions: readonly FragmentType<typeof EarlierVersionsFragment>[] }) {
  const { t } = useTranslation('recruitment');
  const earlier = readFragment(EarlierVersionsFragment, versions);
  if (earlier.length === 0) return null;
  return (
    <Panel title={t('earlier.title')} note={t('earlier.count', { count: earlier.length })}>
      <ol className={classes.list} reversed>
        {earlier.map(({ version, text, recordedAt, recordedBy }) => (
          <li key={version}>
            {text}
            <p className="pl-quiet">
              <PersonName person={recordedBy} />, <DateText value={recordedAt} />
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
