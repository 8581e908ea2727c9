import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ToldUnit } from '../../../gql/graphql.ts';
import classes from './UnitChoice.module.css';

interface UnitChoiceProps {
  share: { readonly example: string; readonly asPercent: string; readonly asFraction: string };
  chosen: ToldUnit;
  /** Nobody has said and the column does not settle it. */
  isOpen: boolean;
  heading: string;
  onChoose: (unit: ToldUnit) => void;
}

/** What a bare number of a column is: both readings of one of its values, or unknown. */
export function UnitChoice({ share, chosen, isOpen, heading, onChoose }: UnitChoiceProps) {
  const { t } = useTranslation('import');
  const choices = [
    ['FRACTION', share.asFraction],
    ['PERCENT', share.asPercent],
    ['UNKNOWN', t('units.unknown')],
  ] as const;
  return (
    <div role="group" aria-label={t('units.label', { heading, example: share.example })} className={classes.choices}>
      {choices.map(([unit, text]) => {
        const isChosen = !isOpen && chosen === unit;
        return (
          <Button
            key={unit}
            size="compact-xs"
            variant={isChosen ? 'filled' : 'default'}
            aria-pressed={isChosen}
            onClick={() => onChoose(unit)}
          >
            <bdi>{text}</bdi>
          </Button>
        );
      })}
    </div>
  );
}
