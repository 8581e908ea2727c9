import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';

import { useAsOf } from '../../past/past-day.tsx';
import { readFragment } from '../../../gql/fragment-masking.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { SupplierFactsQuery } from '../supplier-operation.ts';
import { FactCells } from './FactCells.tsx';
import { FactProvenance } from './FactProvenance.tsx';
import { FactsFragment } from './Facts.tsx';
import { FactValue } from './FactValue.tsx';
import classes from './Waterfall.module.css';

interface StepFactsProps {
  supplier: string;
  /** Keys of the facts behind a step. */
  keys: readonly string[];
  /** Places whose facts do not belong to the step. */
  elsewhere: readonly string[];
}

/** The facts in force that a step was read from, each with its cell of the file word for word. The view of all facts loads the same. */
export function StepFacts({ supplier, keys, elsewhere }: StepFactsProps) {
  const { t } = useTranslation('supplier');
  const result = useQuery(SupplierFactsQuery, { variables: { id: supplier, ...useAsOf() } });
  return (
    <PageQuery result={result} what={t('facts.what')} layout="rows">
      {({ supplier: data }) => {
        const all = data === null ? [] : readFragment(FactsFragment, data).facts;
        const own = all.filter(
          ({ key, inForce, subject }) => inForce && keys.includes(key) && !elsewhere.includes(subject),
        );
        if (own.length === 0) return <p className="pl-quiet">{t('steps.notRecorded')}</p>;
        return (
          <ul className={classes.facts}>
            {own.map((fact, index) => (
              <li key={`${fact.key} ${fact.subject} ${String(index)}`}>
                <p>
                  <b>{fact.name}</b> <FactValue fact={fact} />
                  <span className="pl-quiet">
                    {' · '}
                    <bdi>{fact.subject}</bdi>
                  </span>
                </p>
                <FactCells fact={fact} noFile={<FactProvenance fact={fact} />} />
              </li>
            ))}
          </ul>
        );
      }}
    </PageQuery>
  );
}
