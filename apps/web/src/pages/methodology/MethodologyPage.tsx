import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { PageHeader } from '../../frame/PageHeader.tsx';
import { useViewer } from '../../frame/viewer.tsx';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { Bands } from './components/Bands.tsx';
import { Editions } from './components/Editions.tsx';
import { HowItWorks } from './components/HowItWorks.tsx';
import { Rules } from './components/Rules.tsx';
import { Sectors } from './components/Sectors.tsx';
import classes from './MethodologyPage.module.css';

const MethodologyQuery = graphql(/* GraphQL */ `
  query Methodology {
    methodology {
      version
      ...Bands_methodology
      ...Rules_methodology
      ...Sectors_methodology
      ...Editions_methodology
    }
  }
`);

const PARTS = ['how', 'bands', 'rules', 'sectors', 'editions'] as const;

/** How a result comes about, in plain words first, then rule by rule. */
export function MethodologyPage() {
  const { t } = useTranslation('methodology');
  const { viewer } = useViewer();
  const result = useQuery(MethodologyQuery);
  const version = result.data?.methodology.version;
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(version === undefined ? {} : { note: t('note', { version, organisation: viewer.organisation.name }) })}
      />
      <PageQuery result={result} what={t('what')} layout="columns">
        {({ methodology }) => (
          <div className={classes.page}>
            <nav aria-label={t('parts')} className={classes.parts}>
              <ul>
                {PARTS.map((part) => (
                  <li key={part}>
                    <a href={`#${part}`}>{t(`${part}.title`)}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className={classes.content}>
              <div id="how">
                <HowItWorks />
              </div>
              <div id="bands">
                <Bands methodology={methodology} />
              </div>
              <div id="rules">
                <Rules methodology={methodology} />
              </div>
              <div id="sectors">
                <Sectors methodology={methodology} />
              </div>
              <div id="editions">
                <Editions methodology={methodology} />
              </div>
            </div>
          </div>
        )}
      </PageQuery>
    </>
  );
}
