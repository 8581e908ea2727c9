import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { FlagInputs } from './FlagInputs.tsx';
import { FlagReferences } from './FlagReferences.tsx';
import { ResponseLine } from './ResponseLine.tsx';

const FlagEvidenceFragment = graphql(/* GraphQL */ `
  fragment FlagEvidence_flag on Flag {
    response {
      ...ResponseLine_response
    }
    inputs {
      ...FlagInputs_input
    }
    references {
      ...FlagReferences_reference
    }
  }
`);

/** What a flag is based on at one site, and what the supplier did about it there. */
export function FlagEvidence({ flag: masked }: { flag: FragmentType<typeof FlagEvidenceFragment> }) {
  const { response, inputs, references } = readFragment(FlagEvidenceFragment, masked);
  return (
    <>
      {response !== null && <ResponseLine response={response} />}
      <FlagInputs inputs={inputs} />
      <FlagReferences references={references} />
    </>
  );
}
