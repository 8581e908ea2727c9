import { useTranslation } from 'react-i18next';

import { Panel, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Packs.module.css';

const PackContentsFragment = graphql(/* GraphQL */ `
  fragment PackContents_contents on PackContents {
    totals {
      suppliers
      flags
      protectedFlags
      decisions
      evidence
      editions
    }
    gates {
      code
      text
      suppliers {
        supplierId
        name
      }
    }
    files {
      path
      title
    }
  }
`);

const TOTALS = ['suppliers', 'flags', 'protectedFlags', 'decisions', 'evidence', 'editions'] as const;
/** Names that are told of a gap; the rest is a number. */
const MOST_NAMES = 6;

/** What a pack holds or would hold: first what it has to admit, then its numbers, then its files. */
export function PackContents({ contents: masked }: { contents: FragmentType<typeof PackContentsFragment> }) {
  const { t } = useTranslation('packs');
  const format = useFormat();
  const { totals, gates, files } = readFragment(PackContentsFragment, masked);
  return (
    <>
      <Panel title={t('gates.title')} note={t('gates.note')}>
        {gates.length === 0 ? (
          <p>{t('gates.none')}</p>
        ) : (
          <ul className={classes.gates}>
            {gates.map(({ code, text, suppliers }) => (
              <li key={code}>
                {text}
                <p className="pl-quiet">
                  <bdi>{format.list(suppliers.slice(0, MOST_NAMES).map(({ name }) => name))}</bdi>
                  {suppliers.length > MOST_NAMES && ` ${t('gates.more', { count: suppliers.length - MOST_NAMES })}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('contents.title')} note={t('contents.note')}>
        <dl className={classes.totals}>
          {TOTALS.map((key) => (
            <div key={key}>
              <dt>{t(`total.${key}`)}</dt>
              <dd>{format.number(totals[key])}</dd>
            </div>
          ))}
        </dl>
        <details className={classes.files}>
          <summary>{t('contents.files', { count: files.length })}</summary>
          <ul>
            {files.map(({ path, title }) => (
              <li key={path}>
                <code dir="ltr">{path}</code> <span className="pl-quiet">{title}</span>
              </li>
            ))}
          </ul>
        </details>
        <p className="pl-quiet">{t('contents.never')}</p>
      </Panel>
    </>
  );
}
