import { UnstyledButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, Num, Panel, RiskBadge, ScoreLine, type DataColumn } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { UnitsPanel_AssessmentFragment } from '../../../gql/graphql.ts';
import { UnitArithmetic } from './UnitArithmetic.tsx';
import classes from './UnitsPanel.module.css';

const UnitsFragment = graphql(/* GraphQL */ `
  fragment UnitsPanel_assessment on AssessmentView {
    units {
      key
      site
      product
      input
      origin
      label
      inherent
      residual
      observed
      rangeLow
      rangeHigh
      coverage
      terms {
        key
      }
      ...UnitArithmetic_unit
    }
  }
`);

type Unit = UnitsPanel_AssessmentFragment['units'][number];

interface UnitsPanelProps {
  /** Null where its facts are not read from here. */
  supplierId: string | null;
  assessment: FragmentType<typeof UnitsFragment>;
}

/** The assessment units: sites with what they make, and chains of inputs. The supplier has the worst label of its units, never an average. */
export function UnitsPanel({ supplierId, assessment: masked }: UnitsPanelProps) {
  const { t, i18n } = useTranslation('supplier');
  const { units } = readFragment(UnitsFragment, masked);
  const [open, setOpen] = useState<string | null>(null);
  const columns = useMemo<readonly DataColumn<Unit>[]>(
    () => [
      {
        id: 'unit',
        heading: t('units.unit'),
        rowHeader: true,
        width: '34%',
        cell: (unit) => (
          <>
            <bdi>{unit.site}</bdi>
            <span className={classes.product}>
              {unit.input === null
                ? unit.product
                : t('units.input', { input: unit.input, origin: unit.origin ?? t('units.noOrigin') })}
            </span>
          </>
        ),
      },
      { id: 'label', heading: t('units.label'), cell: (unit) => <RiskBadge label={unit.label} /> },
      {
        id: 'inherent',
        heading: t('units.inherent'),
        align: 'end',
        cell: (unit) => <Num value={unit.inherent} fractionDigits={2} />,
      },
      {
        id: 'residual',
        heading: t('units.residual'),
        cell: (unit) => (
          <ScoreLine
            label={unit.label}
            score={unit.residual}
            low={unit.rangeLow}
            high={unit.rangeHigh}
            found={unit.observed !== null}
          />
        ),
      },
      {
        id: 'coverage',
        heading: t('units.coverage'),
        align: 'end',
        cell: (unit) => <Num value={unit.coverage} as="percent" />,
      },
      {
        id: 'terms',
        heading: t('units.terms'),
        cell: (unit) =>
          unit.terms.length > 0 && (
            <UnstyledButton
              className={classes.toggle}
              aria-expanded={open === unit.key}
              onClick={() => setOpen(open === unit.key ? null : unit.key)}
            >
              {t(open === unit.key ? 'units.hide' : 'units.show')}
              <span className="pl-hidden"> {t('units.terms')}</span>
            </UnstyledButton>
          ),
      },
    ],
    [t, i18n.language, open],
  );
  if (units.length === 0) return null;
  return (
    <Panel title={t('units.title')} note={t('units.note', { count: units.length })} flush>
      <DataTable
        name={t('units.title')}
        rows={units}
        columns={columns}
        rowId={(unit) => unit.key}
        detail={(unit) =>
          open === unit.key ? (
            <UnitArithmetic
              supplier={supplierId}
              unit={unit}
              elsewhere={units.map(({ site }) => site).filter((site) => site !== unit.site)}
            />
          ) : null
        }
      />
    </Panel>
  );
}
