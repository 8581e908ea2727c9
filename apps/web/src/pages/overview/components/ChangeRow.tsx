import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, LabelInForce, Lines, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { differenceOf, type KeptDays } from '../lib/difference-of.ts';
import classes from './WhatChanged.module.css';

const ChangeRowFragment = graphql(/* GraphQL */ `
  fragment ChangeRow_change on ChangeRow {
    supplierId
    supplierName
    label
    override {
      state
      computedLabel
      until
    }
    at
    text
    moreCount
  }
`);

interface ChangeRowProps {
  change: FragmentType<typeof ChangeRowFragment>;
  /** Days that can be looked at; null where there are none yet. */
  kept: KeptDays | null;
}

/** The gravest change of one supplier. Opens what moved it since the day before, or the timeline where that day is not kept. */
export function ChangeRow({ change, kept }: ChangeRowProps) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { organisation } = useViewer();
  const { supplierId, supplierName, label, override, at, text, moreCount } = readFragment(ChangeRowFragment, change);
  return (
    <li className={classes.row}>
      <span>
        <LabelInForce label={label} override={override} />
      </span>
      <div className={classes.words}>
        <Lines
          dir="auto"
          second={
            <span title={text}>
              {text}
              {moreCount > 0 && `; ${t('changed.more', { count: moreCount, number: format.number(moreCount) })}`}
            </span>
          }
          secondDir="auto"
        >
          <Link
            className={classes.name}
            to="/o/$organisation/suppliers/$supplier"
            params={{ organisation, supplier: supplierId }}
            search={differenceOf(at, format.timeZone, kept)}
            title={supplierName}
          >
            {supplierName}
          </Link>
        </Lines>
      </div>
      <span className={classes.date}>
        <DateText value={at} />
      </span>
    </li>
  );
}
