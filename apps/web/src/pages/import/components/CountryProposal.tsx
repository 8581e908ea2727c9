import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Notice, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const CountryProposalFragment = graphql(/* GraphQL */ `
  fragment CountryProposal_import on Import {
    countryProposal {
      from
      value
      rows
      of
      countries {
        name
        rows
      }
    }
  }
`);

/** Countries that are named; the rest is counted. */
const NAMED = 5;

interface CountryProposalProps {
  data: FragmentType<typeof CountryProposalFragment>;
  busy: boolean;
  /** Takes what to give the country in every row; undefined for who cannot accept it. */
  onAccept: ((value: string) => void) | undefined;
}

/** From what the country could be told where no column names it. Nothing is applied before somebody accepts it. */
export function CountryProposal({ data, busy, onAccept }: CountryProposalProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { countryProposal: proposal } = readFragment(CountryProposalFragment, data);
  if (proposal === null) return null;
  const { from, value, rows, of, countries } = proposal;
  const named = countries
    .slice(0, NAMED)
    .map((each) => `${each.name} ${format.number(each.rows)}`)
    .join(', ');
  return (
    <Notice
      tone="notice"
      action={
        onAccept !== undefined && (
          <Button variant="default" size="xs" loading={busy} onClick={() => onAccept(value)}>
            {t('countryProposal.accept')}
          </Button>
        )
      }
    >
      {t('countryProposal.text', {
        from: t(`countryProposal.from.${from}`),
        rows: format.number(rows),
        of: format.number(of),
        countries: named,
      })}
      {countries.length > NAMED && ` ${t('countryProposal.more', { count: countries.length - NAMED })}`}
    </Notice>
  );
}
