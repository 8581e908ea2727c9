import { useTranslation } from 'react-i18next';

import { useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { termGroups } from '../lib/term-groups.ts';
import { Arithmetic } from './Arithmetic.tsx';
import classes from './UnitsPanel.module.css';

const UnitArithmeticFragment = graphql(/* GraphQL */ `
  fragment UnitArithmetic_unit on Unit {
    inherent
    residual
    contextCap
    terms {
      key
      value
      contribution
      ...Arithmetic_term
    }
  }
`);

/** How a unit's score is computed, number by number. */
export function UnitArithmetic({ unit: masked }: { unit: FragmentType<typeof UnitArithmeticFragment> }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const unit = readFragment(UnitArithmeticFragment, masked);
  return (
    <div className={classes.arithmetic}>
      {termGroups(unit.terms, unit.inherent).map(({ key, terms, total }) => (
        <Arithmetic key={key} name={t(`terms.group.${key}`)} terms={terms} total={total} />
      ))}
      {unit.residual !== null && (
        <p className="pl-quiet">
          {t('units.score', { value: format.number(unit.residual, 2), cap: format.number(unit.contextCap) })}
        </p>
      )}
    </div>
  );
}
