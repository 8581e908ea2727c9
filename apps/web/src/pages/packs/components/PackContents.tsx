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
      state
      text
    }
    entries {
      number
      title
      state
      found
      of
    }
    files {
      path
      title
    }
  }
`);

const TOTALS = ['suppliers', 'flags', 'protectedFlags', 'decisions', 'evidence', 'editions'] as const;

/** What a pack holds or would hold: first what it has to admit, then its numbers, then its files. */
export function PackContents({ contents: masked }: { contents: FragmentType<typeof PackContentsFragment> }) {
  const { t } = useTranslation('packs');
  const format = useFormat();
  const { totals, gates, entries, files } = readFragment(PackContentsFragment, masked);
  return (
    <>
      <Panel title={t('gates.title')} note={t('gates.note')}>
        <ul className={classes.gates}>
          {gates
            .filter(({ state }) => state !== 'MET')
            .map(({ code, state, text }) => (
              <li key={code} data-state={state}>
                <bdi>{text}</bdi>
              </li>
            ))}
        </ul>
        <details className={classes.files}>
          <summary>{t('gates.met', { count: gates.filter(({ state }) => state === 'MET').length })}</summary>
          <ul>
            {gates
              .filter(({ state }) => state === 'MET')
              .map(({ code, text }) => (
                <li key={code}>
                  <bdi>{text}</bdi>
                </li>
              ))}
          </ul>
        </details>
      </Panel>
      <Panel title={t('index.title')} note={t('index.note')}>
        <ol className={classes.index}>
          {entries.map(({ number, title, state, found, of }) => (
            <li key={number} value={number}>
              <bdi>{title}</bdi>
              <span className={classes.state} data-state={state}>
                {t(`entry.${state}`)}
                {of > 1 && <span className="pl-quiet"> {t('index.found', { found, of })}</span>}
              </span>
            </li>
          ))}
        </ol>
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
