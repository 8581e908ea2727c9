import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { sumAgainst } from '../lib/term-groups.ts';
import classes from './Arithmetic.module.css';

const ArithmeticFragment = graphql(/* GraphQL */ `
  fragment Arithmetic_term on ScoreTerm {
    key
    name
    value
    weight
    contribution
    ruleId
  }
`);

interface ArithmeticProps {
  /** Of which number. */
  name: string;
  terms: readonly FragmentType<typeof ArithmeticFragment>[];
  /** The number that the contributions add up to; null if they do not add up to one. */
  total: number | null;
}

/** Every term of a number: value times weight is its contribution, and the contributions add up to the number. */
export function Arithmetic({ name, terms: masked, total }: ArithmeticProps) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const terms = readFragment(ArithmeticFragment, masked);
  const outcome = total === null ? null : { total, ...sumAgainst(terms, total) };
  return (
    <table className={classes.table}>
      <caption>{t('terms.of', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('terms.term')}</th>
          <th scope="col">{t('terms.value')}</th>
          <th scope="col">{t('terms.weight')}</th>
          <th scope="col">{t('terms.contribution')}</th>
        </tr>
      </thead>
      <tbody>
        {terms.map((term) => (
          <tr key={`${term.key} ${term.ruleId ?? ''}`}>
            <th scope="row">
              {term.name} {term.ruleId !== null && <span className="pl-quiet">{term.ruleId}</span>}
            </th>
            <td>{format.exact(term.value)}</td>
            <td>{format.exact(term.weight)}</td>
            <td>{format.exact(term.contribution)}</td>
          </tr>
        ))}
      </tbody>
      {outcome !== null && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {t(`terms.sum.${outcome.relation}`, { value: format.number(outcome.total, 2) })}
            </th>
            <td>{format.exact(outcome.sum)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
