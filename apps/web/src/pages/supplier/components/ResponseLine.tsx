import { useTranslation } from 'react-i18next';

import { DateText } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './FlagsPanel.module.css';

const ResponseFragment = graphql(/* GraphQL */ `
  fragment ResponseLine_response on FlagResponse {
    text
    less
    source
    reference
    row
    evidenceDate
  }
`);

/** What the supplier did about a finding, who says so and where, and why it counts as less where it does. */
export function ResponseLine({ response: masked }: { response: FragmentType<typeof ResponseFragment> }) {
  const { t } = useTranslation('supplier');
  const { text, less, source, reference, row, evidenceDate } = readFragment(ResponseFragment, masked);
  return (
    <p className={classes.response}>
      <strong>{t('response.title')}</strong> {text}
      {source !== null && (
        <span className="pl-quiet">
          {' · '}
          {source}
          {reference !== null && (
            <>
              {' · '}
              {t('response.column')} <bdi>{reference}</bdi>
            </>
          )}
          {row !== null && ` · ${t('inputs.row', { row })}`}
          {' · '}
          <DateText value={evidenceDate} />
        </span>
      )}
      {less !== null && <span className={classes.less}>{less}</span>}
    </p>
  );
}
