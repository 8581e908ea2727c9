import { useTranslation } from 'react-i18next';

import { Notice, SendButton } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { CountryWords } from './CountryWords.tsx';

const CountryProposalFragment = graphql(/* GraphQL */ `
  fragment CountryProposal_import on Import {
    countryProposal {
      value
      ...CountryWords_proposal
    }
  }
`);

interface CountryProposalProps {
  data: FragmentType<typeof CountryProposalFragment>;
  busy: boolean;
  /** Takes what to give the country in every row; undefined for who cannot accept it. */
  onAccept: ((value: string) => void) | undefined;
}

/** From what the country could be told where no column names it. Nothing is applied before somebody accepts it. */
export function CountryProposal({ data, busy, onAccept }: CountryProposalProps) {
  const { t } = useTranslation('import');
  const { countryProposal: proposal } = readFragment(CountryProposalFragment, data);
  if (proposal === null) return null;
  return (
    <Notice
      tone="notice"
      action={
        onAccept !== undefined && (
          <SendButton variant="default" size="xs" loading={busy} onClick={() => onAccept(proposal.value)}>
            {t('countryProposal.accept')}
          </SendButton>
        )
      }
    >
      <CountryWords proposal={proposal} />
    </Notice>
  );
}
