import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Notice, Num, Panel, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { webAddress } from '../../../lib/web-address.ts';
import classes from './EditionFacts.module.css';

const EditionFactsFragment = graphql(/* GraphQL */ `
  fragment EditionFacts_edition on EditionPage {
    publisher
    edition
    date
    licence
    source
    digest
    rules
    newer
    rowCount
  }
`);

/** Publisher, release, licence and digest of an edition, and the rules that need it. */
export function EditionFacts({ edition: masked }: { edition: FragmentType<typeof EditionFactsFragment> }) {
  const { t } = useTranslation('edition');
  const format = useFormat();
  const { organisation } = useViewer();
  const { publisher, edition, date, licence, source, digest, rules, newer, rowCount } = readFragment(
    EditionFactsFragment,
    masked,
  );
  const address = webAddress(source);
  const lines = [
    { key: 'publisher', text: publisher === '' ? t('ownList') : publisher },
    { key: 'edition', text: edition },
    { key: 'date', text: /^\d{4}-\d{2}-\d{2}$/.test(date) ? format.date(date) : date },
    { key: 'licence', text: licence },
    {
      key: 'source',
      text:
        address === null ? (
          source
        ) : (
          <a href={address} rel="noreferrer" target="_blank">
            {source}
          </a>
        ),
    },
    { key: 'rules', text: format.list([...rules]) },
    { key: 'digest', text: <code className={classes.digest}>{digest}</code> },
  ].filter(({ text }) => text !== '');
  return (
    <Panel>
      {newer !== null && (
        <Notice tone="notice">
          {t('newer')}{' '}
          <Link to="/o/$organisation/editions/$digest" params={{ organisation, digest: newer }} search={{}}>
            {t('openNewer')}
          </Link>
        </Notice>
      )}
      <dl className={classes.facts}>
        {lines.map(({ key, text }) => (
          <div key={key}>
            <dt>{t(`facts.${key}`)}</dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('facts.rows')}</dt>
          <dd>
            <Num value={rowCount} />
          </dd>
        </div>
      </dl>
    </Panel>
  );
}
