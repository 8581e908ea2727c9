import { useTranslation } from 'react-i18next';

import { DateText, Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Packs.module.css';

const PackDownloadsFragment = graphql(/* GraphQL */ `
  fragment PackDownloads_download on PackDownload {
    recipient
    begunAt
    isWhole
  }
`);

/** Who fetched the pack by a link, and whether all of it went out. */
export function PackDownloads({ downloads }: { downloads: readonly FragmentType<typeof PackDownloadsFragment>[] }) {
  const { t } = useTranslation('packs');
  return (
    <Panel title={t('downloads.title')}>
      <ul className={classes.list}>
        {readFragment(PackDownloadsFragment, downloads).map(({ recipient, begunAt, isWhole }) => (
          <li key={`${begunAt} ${recipient}`}>
            <b>
              <bdi>{recipient}</bdi>
            </b>
            <span className="pl-quiet">
              <DateText value={begunAt} as="instant" /> {isWhole ? '' : t('downloads.broken')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
