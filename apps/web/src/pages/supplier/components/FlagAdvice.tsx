import { useTranslation } from 'react-i18next';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './FlagsPanel.module.css';
import { RuleLink } from './RuleLink.tsx';

const FlagAdviceFragment = graphql(/* GraphQL */ `
  fragment FlagAdvice_flag on Flag {
    ruleId
    assuranceText
    clears
    do
    doNot
    ilo
    citations
  }
`);

/** What would clear a flag, what to do and not to do, and on what authority: the same at every site. */
export function FlagAdvice({ flag: masked }: { flag: FragmentType<typeof FlagAdviceFragment> }) {
  const { t } = useTranslation('supplier');
  const { ruleId, assuranceText, clears, do: toDo, doNot, ilo, citations } = readFragment(FlagAdviceFragment, masked);
  return (
    <>
      <dl className={classes.actions}>
        <div>
          <dt>{t('flags.clears')}</dt>
          <dd>{clears}</dd>
        </div>
        <div>
          <dt>{t('flags.do')}</dt>
          <dd>{toDo}</dd>
        </div>
        <div>
          <dt>{t('flags.doNot')}</dt>
          <dd>{doNot}</dd>
        </div>
      </dl>
      <p className={classes.basis}>
        {[assuranceText, ...ilo].join(' · ')} · <RuleLink rule={ruleId} />
      </p>
      {citations.length > 0 && (
        <div className={classes.basis}>
          {t('flags.basis')}
          <ul>
            {citations.map((citation) => (
              <li key={citation}>{citation}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
