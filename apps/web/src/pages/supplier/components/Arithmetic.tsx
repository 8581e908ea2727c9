import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { sumOf } from '../lib/decimal-sum.ts';
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
  /** The number that the contributions add up to; null where nothing was computed. */
  total: number | null;
}

/** Every term of a number: value times weight is its contribution, and the contributions add up to the number. */
export function Arithmetic({ name, terms: masked, total }: ArithmeticProps) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const terms = readFragment(ArithmeticFragment, masked);
  const sum = sumOf(terms.map(({ contribution }) => contribution));
  return (
    <table className={classes.table}>
      <caption className="pl-hidden">{t('terms.of', { name })}</caption>
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
            <td>{term.value}</td>
            <td>{term.weight}</td>
            <td>{term.contribution}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {total === null || Number(sum) === total
              ? t('terms.sum')
              : t('terms.sumRounded', { value: format.number(total, 2) })}
          </th>
          <td>{sum}</td>
        </tr>
      </tfoot>
    </table>
  );
}
