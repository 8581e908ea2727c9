import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const CountryWordsFragment = graphql(/* GraphQL */ `
  fragment CountryWords_proposal on CountryProposal {
    from
    blank
    rows
    of
    countries {
      name
      rows
    }
  }
`);

/** Countries that are named; the rest is counted. */
const NAMED = 5;

/** From what the country could be told where no column names it or the column is blank, in words. */
export function CountryWords({ proposal }: { proposal: FragmentType<typeof CountryWordsFragment> }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { from, blank, rows, of, countries } = readFragment(CountryWordsFragment, proposal);
  const named = countries
    .slice(0, NAMED)
    .map((each) => `${each.name} ${format.number(each.rows)}`)
    .join(', ');
  return (
    <>
      {t(blank ? 'countryProposal.blank' : 'countryProposal.text', {
        from: t(`countryProposal.from.${from}`),
        rows: format.number(rows),
        of: format.number(of),
        countries: named,
      })}
      {countries.length > NAMED && ` ${t('countryProposal.more', { count: countries.length - NAMED })}`}
    </>
  );
}
