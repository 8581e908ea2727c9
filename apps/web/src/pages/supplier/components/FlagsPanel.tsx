import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel } from '@plumbline/ui';

import { useAsOf } from '../../past/past-day.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { ClearedFlags } from '../../flags/ClearedFlags.tsx';
import { PastFlags } from '../../flags/PastFlags.tsx';
import { SupplierFlagsQuery } from '../../flags/flag-operations.ts';
import { FlagWork, FlagWorkFragment } from '../../flags/FlagWork.tsx';
import { byOrder, FLAG_ORDERS, type FlagOrder } from '../lib/flag-order.ts';
import { FlagList } from './FlagList.tsx';
import classes from './FlagsPanel.module.css';

const FlagsFragment = graphql(/* GraphQL */ `
  fragment FlagsPanel_assessment on AssessmentView {
    flags {
      id
      ruleId
      class
      openSince
      ...FlagItem_flag
    }
    cleared {
      flag {
        id
      }
    }
    ...ClearedFlags_assessment
  }
`);

interface FlagsPanelProps {
  supplierId: string;
  assessment: FragmentType<typeof FlagsFragment>;
}

/**
 * The flags, worst first. Each opens in place; the worst is open from the start. What people have done about them is read apart: the flags can be read without
 * it.
 */
export function FlagsPanel({ supplierId, assessment: masked }: FlagsPanelProps) {
  const { t } = useTranslation('supplier');
  const assessment = readFragment(FlagsFragment, masked);
  const { flags, cleared } = assessment;
  const { data, error } = useQuery(SupplierFlagsQuery, { variables: { supplierId, ...useAsOf() } });
  const records = data?.supplierFlags.records ?? [];
  const holding = [...flags, ...cleared.map(({ flag }) => flag)].map(({ id }) => id);
  const recordOf = (id: string) => records.find(({ flag }) => flag === id);
  const canWork = data?.supplierFlags.viewerCanWork ?? false;
  const [order, setOrder] = useState<FlagOrder>('severity');
  const indicators = new Set(flags.map(({ ruleId }) => ruleId)).size;
  return (
    <>
      <Panel
        title={t('flags.title')}
        note={
          indicators === flags.length
            ? t('flags.note', { count: indicators })
            : t('flags.noteBySite', { count: indicators, bySite: flags.length })
        }
        action={
          indicators > 1 && (
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
        {error !== undefined && data === undefined && <Notice tone="notice">{t('flags.workUnread')}</Notice>}
        {flags.length === 0 ? (
          <p className="pl-quiet">{t('flags.none')}</p>
        ) : (
          <>
            <FlagList
              flags={byOrder(flags, order)}
              openFirst={order === 'severity'}
              statusOf={(id) => readFragment(FlagWorkFragment, recordOf(id))?.statusText ?? null}
              workOn={(flag) =>
                data !== undefined && (
                  <FlagWork supplierId={supplierId} flag={flag} record={recordOf(flag.id)} canWork={canWork} />
                )
              }
            />
            <p className={classes.foot}>{t('flags.indicator')}</p>
          </>
        )}
      </Panel>
      <ClearedFlags supplierId={supplierId} assessment={assessment} recordOf={recordOf} canWork={canWork} />
      <PastFlags
        supplierId={supplierId}
        records={records.filter(({ flag }) => !holding.includes(flag))}
        canWork={canWork}
      />
    </>
  );
}
