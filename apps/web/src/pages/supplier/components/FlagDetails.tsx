import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { FlagInputs } from './FlagInputs.tsx';
import { FlagReferences } from './FlagReferences.tsx';
import classes from './FlagsPanel.module.css';
import { ResponseLine } from './ResponseLine.tsx';
import { RuleLink } from './RuleLink.tsx';

const FlagDetailsFragment = graphql(/* GraphQL */ `
  fragment FlagDetails_flag on Flag {
    ruleId
    assuranceText
    clears
    do
    doNot
    citations
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

/** What a flag is based on, what would clear it, and what to do and not to do. */
export function FlagDetails({ flag: masked }: { flag: FragmentType<typeof FlagDetailsFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const flag = readFragment(FlagDetailsFragment, masked);
  return (
    <>
      {flag.response !== null && <ResponseLine response={flag.response} />}
      <FlagInputs inputs={flag.inputs} />
      <FlagReferences references={flag.references} />
      <dl className={classes.actions}>
        <div>
          <dt>{t('flags.clears')}</dt>
          <dd>{flag.clears}</dd>
        </div>
        <div>
          <dt>{t('flags.do')}</dt>
          <dd>{flag.do}</dd>
        </div>
        <div>
          <dt>{t('flags.doNot')}</dt>
          <dd>{flag.doNot}</dd>
        </div>
      </dl>
      <p className={classes.basis}>
        {flag.assuranceText}
        {flag.citations.length > 0 && (
          <> · {t('flags.basis', { citations: format.list([...flag.citations]) })}</>
        )} · <RuleLink rule={flag.ruleId} />
      </p>
    </>
  );
}
