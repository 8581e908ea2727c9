import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { EditionLink } from './EditionLink.tsx';
import classes from './GapsPanel.module.css';

const ScreenedFragment = graphql(/* GraphQL */ `
  fragment ScreenedPanel_assessment on AssessmentView {
    screened {
      kind
      name
      text
      lists {
        title
        edition
        digest
      }
    }
  }
`);

/** Which screening lists the supplier was compared with. A list that nobody has loaded never looks like no hit. */
export function ScreenedPanel({ assessment: masked }: { assessment: FragmentType<typeof ScreenedFragment> }) {
  const { t } = useTranslation('supplier');
  const { screened } = readFragment(ScreenedFragment, masked);
  return (
    <Panel title={t('screened.title')}>
      <ul className={classes.gaps}>
        {screened.map(({ kind, name, text, lists }) => (
          <li key={kind}>
            <span className={classes.name}>{name}</span> <span className="pl-quiet">{text}</span>
            {lists.map(({ title, edition, digest }) => (
              <p key={digest}>
                <EditionLink digest={digest}>
                  <bdi>{title}</bdi>
                </EditionLink>{' '}
                <span className="pl-quiet">{edition}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
