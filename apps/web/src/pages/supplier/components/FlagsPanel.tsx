import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Panel } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { byOrder, FLAG_ORDERS, type FlagOrder } from '../lib/flag-order.ts';
import { FlagItem } from './FlagItem.tsx';
import classes from './FlagsPanel.module.css';

const FlagsFragment = graphql(/* GraphQL */ `
  fragment FlagsPanel_assessment on AssessmentView {
    flags {
      id
      severity
      class
      openSince
      ...FlagItem_flag
    }
  }
`);

/** The flags, worst first. Each opens in place; the worst is open from the start. */
export function FlagsPanel({ assessment: masked }: { assessment: FragmentType<typeof FlagsFragment> }) {
  const { t } = useTranslation('supplier');
  const { flags } = readFragment(FlagsFragment, masked);
  const [order, setOrder] = useState<FlagOrder>('severity');
  const shown = byOrder(flags, order);
  return (
    <Panel
      title={t('flags.title')}
      note={t('flags.note', { count: flags.length })}
      action={
        flags.length > 1 && (
          <NativeSelect
            className={classes.order}
            size="xs"
            aria-label={t('flags.order')}
            value={order}
            data={FLAG_ORDERS.map((value) => ({ value, label: t(`flags.by.${value}`) }))}
            onChange={({ currentTarget: { value } }) =>
              setOrder(FLAG_ORDERS.find((one) => one === value) ?? 'severity')
            }
          />
        )
      }
    >
      {flags.length === 0 ? (
        <p className="pl-quiet">{t('flags.none')}</p>
      ) : (
        <>
          <ul>
            {shown.map((flag, index) => (
              <FlagItem key={flag.id} flag={flag} openAtFirst={index === 0 && order === 'severity'} />
            ))}
          </ul>
          <p className={classes.foot}>{t('flags.indicator')}</p>
        </>
      )}
    </Panel>
  );
}
