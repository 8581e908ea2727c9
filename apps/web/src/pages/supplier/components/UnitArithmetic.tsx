import { useTranslation } from 'react-i18next';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { termGroups } from '../lib/term-groups.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { WaterfallTable } from './Waterfall.tsx';
import classes from './UnitsPanel.module.css';

const UnitArithmeticFragment = graphql(/* GraphQL */ `
  fragment UnitArithmetic_unit on Unit {
    site
    product
    inherent
    residual
    steps {
      ...Waterfall_step
    }
    terms {
      key
      value
      contribution
      ...Arithmetic_term
    }
  }
`);

interface UnitArithmeticProps {
  /** Null where its facts are not read from here. */
  supplier: string | null;
  unit: FragmentType<typeof UnitArithmeticFragment>;
  /** Sites of the other units. */
  elsewhere: readonly string[];
}

/** How a unit's score is reached, step by step as that of the supplier, and the numbers that stand behind the steps. */
export function UnitArithmetic({ supplier, unit: masked, elsewhere }: UnitArithmeticProps) {
  const { t } = useTranslation('supplier');
  const { site, product, inherent, residual, steps, terms } = readFragment(UnitArithmeticFragment, masked);
  const hasSteps = residual !== null && steps.length > 0;
  // The steps are the terms of the inherent number.
  const groups = termGroups(terms, inherent).filter(({ key }) => !(hasSteps && key === 'inherent'));
  return (
    <div className={classes.arithmetic}>
      {hasSteps && (
        <WaterfallTable
          title={t('steps.titleOf', { name: `${site}, ${product}` })}
          score={residual}
          steps={steps}
          supplier={supplier}
          sites={[site, ...elsewhere]}
        />
      )}
      {groups.map((group) => (
        <Arithmetic key={group.key} name={t(`terms.group.${group.key}`)} terms={group.terms} total={group.total} />
      ))}
    </div>
  );
}
