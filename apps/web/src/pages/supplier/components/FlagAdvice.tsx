import { useTranslation } from 'react-i18next';

import { Parts } from '../../../frame/Parts.tsx';
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
          <dd>
            <bdi>{clears}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('flags.do')}</dt>
          <dd>
            <bdi>{toDo}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('flags.doNot')}</dt>
          <dd>
            <bdi>{doNot}</bdi>
          </dd>
        </div>
      </dl>
      <p className={classes.basis}>
        <Parts of={[assuranceText, ...ilo]} /> · <RuleLink rule={ruleId} />
      </p>
      {citations.length > 0 && (
        <div className={classes.basis}>
          {t('flags.basis')}
          <ul>
            {citations.map((citation) => (
              <li key={citation}>
                <bdi>{citation}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
