import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { Diff, EmptyState, Notice, Panel, RiskBadge, useFormat } from '@plumbline/ui';

import type { Mover, SupplierMovementQuery as MovementData } from '../../../gql/graphql.ts';
import { present } from '../../../lib/search-params.ts';
import { PageQuery } from '../../../service/PageQuery.tsx';
import { SupplierMovementQuery } from '../supplier-operation.ts';
import classes from './Movement.module.css';

interface MovementProps {
  supplier: string;
  /** The day that is looked at. */
  from: string;
  /** Another day to compare it with; null for now. */
  until: string | null;
}

type MovementOf = NonNullable<MovementData['supplierMovement']>;

const MOVERS: readonly Mover[] = ['PERSON', 'FACT', 'RULE', 'EDITION', 'VERSION'];

/** Why the result moved between two days: by fact, by rule, by edition, by version, each as it was stored. */
export function Movement({ supplier, from, until }: MovementProps) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const navigate = useNavigate({ from: '/o/$organisation/suppliers/$supplier' });
  const variables = { supplierId: supplier, from, ...(until === null ? {} : { to: until }) };
  const result = useQuery(SupplierMovementQuery, { variables });
  const ends = [format.date(from), until === null ? t('movement.today') : format.date(until)];
  return (
    <PageQuery result={result} what={t('movement.what')} layout="rows">
      {({ supplierMovement: movement }) => (
        <div className={classes.movement}>
          <Panel
            title={t('movement.title', { from: ends[0], to: ends[1] })}
            note={t('movement.note')}
            action={
              <TextInput
                type="date"
                size="xs"
                label={t('movement.until')}
                value={until ?? ''}
                onChange={({ currentTarget: { value } }) =>
                  void navigate({
                    search: (before) => present({ ...before, until: value === '' ? undefined : value }),
                  })
                }
              />
            }
          >
            {movement !== null && <Result movement={movement} />}
          </Panel>
          {movement !== null && <Things movement={movement} />}
        </div>
      )}
    </PageQuery>
  );
}

function Result({ movement }: { movement: MovementOf }) {
  const { t } = useTranslation('supplier');
  const format = useFormat();
  const { labelBefore, labelAfter, numbers, withheld } = movement;
  const badge = (label: MovementOf['labelBefore']) =>
    label === null ? <span className="pl-quiet">{t('movement.noResult')}</span> : <RiskBadge label={label} />;
  const text = (value: number | null): string | null => (value === null ? null : format.number(value, 2));
  return (
    <>
      {withheld && <Notice tone="notice">{t('movement.withheld')}</Notice>}
      <dl className={classes.numbers}>
        <div>
          <dt>{t('movement.label')}</dt>
          <dd>
            {badge(labelBefore)} <span aria-hidden>→</span> <span className="pl-hidden">{t('movement.then')}</span>
            {badge(labelAfter)}
          </dd>
        </div>
        {numbers.map(({ key, name, before, after }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd>
              <Diff before={text(before)} after={text(after)} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Things({ movement: { things } }: { movement: MovementOf }) {
  const { t } = useTranslation('supplier');
  if (things.length === 0)
    return (
      <Panel>
        <EmptyState title={t('movement.none')} text={t('movement.noneText')} />
      </Panel>
    );
  return MOVERS.flatMap((mover) => {
    const moved = things.filter(({ by }) => by === mover);
    if (moved.length === 0) return [];
    return (
      <Panel key={mover} title={t(`movement.by.${mover}`)} note={t('movement.count', { count: moved.length })}>
        <ul className={classes.things}>
          {moved.map(({ name, subject, before, after }) => (
            <li key={`${name} ${subject} ${String(before)} ${String(after)}`}>
              <span>
                {name}
                {subject !== '' && (
                  <span className="pl-quiet">
                    {' '}
                    · <bdi>{subject}</bdi>
                  </span>
                )}
              </span>
              <Diff before={before ?? t('movement.absent')} after={after ?? t('movement.absent')} />
            </li>
          ))}
        </ul>
      </Panel>
    );
  });
}
