import { useTranslation } from 'react-i18next';

import { DateText, useWords } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './FlagsPanel.module.css';

const FlagInputFragment = graphql(/* GraphQL */ `
  fragment FlagInputs_input on FlagInput {
    fact
    name
    value
    source
    reference
    row
    evidenceDate
  }
`);

/** The inputs of a flag: value, source, place in the file and evidence date. */
export function FlagInputs({ inputs: masked }: { inputs: readonly FragmentType<typeof FlagInputFragment>[] }) {
  const { t } = useTranslation('supplier');
  const words = useWords();
  const inputs = readFragment(FlagInputFragment, masked);
  if (inputs.length === 0) return null;
  return (
    <div className={classes.inputsBox} role="region" aria-label={t('inputs.title')} tabIndex={0}>
      <table className={classes.inputs}>
        <caption className="pl-hidden">{t('inputs.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('inputs.input')}</th>
            <th scope="col">{t('inputs.value')}</th>
            <th scope="col">{t('inputs.source')}</th>
            <th scope="col">{t('inputs.date')}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input, index) => (
            <tr key={`${input.fact} ${String(index)}`}>
              <th scope="row">
                <span className={classes.input}>{input.name}</span>
                <span className={classes.fact}>{input.fact}</span>
              </th>
              <td>{input.value === null ? words('value.noData') : <bdi>{input.value}</bdi>}</td>
              <td>
                <span className={classes.source}>{input.source}</span>
                {(input.reference !== null || input.row !== null) && (
                  <span className={classes.fact}>
                    <bdi>{input.reference}</bdi> {input.row !== null && t('inputs.row', { row: input.row })}
                  </span>
                )}
              </td>
              <td className={classes.date}>
                <DateText value={input.evidenceDate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
