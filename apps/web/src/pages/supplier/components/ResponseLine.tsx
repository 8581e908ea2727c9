import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

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
  const format = useFormat();
  const { text, less, source, reference, row, evidenceDate } = readFragment(ResponseFragment, masked);
  const places = [
    source,
    reference === null ? null : t('response.column', { column: reference }),
    row === null ? null : t('inputs.row', { row }),
    evidenceDate === null ? null : format.date(evidenceDate),
  ].flatMap((place) => place ?? []);
  return (
    <p className={classes.response}>
      <strong>{t('response.title')}</strong> {text}
      {places.map((place) => (
        <span key={place} className="pl-quiet">
          {' · '}
          <bdi>{place}</bdi>
        </span>
      ))}
      {less !== null && <span className={classes.less}>{less}</span>}
    </p>
  );
}
