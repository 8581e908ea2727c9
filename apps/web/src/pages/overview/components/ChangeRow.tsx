import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, LabelInForce, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
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

/** The gravest change of one supplier. The number of further changes links to its timeline. */
export function ChangeRow({ change }: { change: FragmentType<typeof ChangeRowFragment> }) {
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
        <Link
          className={classes.name}
          to="/o/$organisation/suppliers/$supplier"
          params={{ organisation, supplier: supplierId }}
          search={{ tab: 'timeline' }}
        >
          <bdi>{supplierName}</bdi>
        </Link>
        <span className="pl-quiet">
          {text}
          {moreCount > 0 && `; ${t('changed.more', { count: moreCount, number: format.number(moreCount) })}`}
        </span>
      </div>
      <span className={classes.date}>
        <DateText value={at} />
      </span>
    </li>
  );
}
