import { useTranslation } from 'react-i18next';

import { Money, useFormat } from '@plumbline/ui';

import type { Corridor_CorridorFragment as Corridor } from '../../../gql/graphql.ts';
import { benchmarkPlace, workersPart } from '../lib/paid-parts.ts';
import classes from './WhoPaid.module.css';

type Total = Corridor['totals'][number];

/** Who paid what for one worker's job: one bar for each currency, by payer, beside what such a corridor usually costs. The ledger says the same as a table. */
export function WhoPaid({ corridor }: { corridor: Corridor }) {
  const { t } = useTranslation('recruitment');
  const { totals } = corridor;
  if (totals.every(({ amount }) => amount.minor === 0)) return null;
  return (
    <div className={classes.bars}>
      {totals.map((total) => (
        <PaidBar key={total.currency} total={total} benchmark={corridor.benchmarkMonths} />
      ))}
      {totals.length > 1 && <p className="pl-quiet">{t('paid.apart')}</p>}
      <PayLine corridor={corridor} />
    </div>
  );
}

function PaidBar({ total, benchmark }: { total: Total; benchmark: string | null }) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  const textOf = (part: Pick<Total, 'amount' | 'months'>) =>
    part.months === null
      ? format.money(part.amount)
      : t('paid.amount', { months: format.number(Number(part.months), 2), amount: format.money(part.amount) });
  const workers = workersPart(total);
  const place = benchmarkPlace(total, benchmark);
  const words = total.parts.map((part) => t('paid.part', { payer: t(`payer.${part.payer}`), amount: textOf(part) }));
  return (
    <div>
      <p className={classes.lead}>
        {workers === undefined ? t('paid.notWorkers') : <b>{t('paid.workers', { amount: textOf(workers) })}</b>}{' '}
        <span className="pl-quiet">{t('paid.ofAll', { amount: textOf(total) })}</span>
      </p>
      <div className={classes.track} role="img" aria-label={format.list(words)}>
        <div className={classes.bar} style={place === null ? {} : { width: `${String(place.fill * 100)}%` }}>
          {total.parts.map(({ payer, amount }) => (
            <span key={payer} className={classes[payer]} style={{ flexGrow: amount.minor }} />
          ))}
        </div>
        {place !== null && (
          <span className={classes.mark} style={{ insetInlineStart: `${String(place.mark * 100)}%` }} />
        )}
      </div>
      <ul className={classes.legend}>
        {total.parts.map((part) => (
          <li key={part.payer}>
            <span className={`${classes.swatch ?? ''} ${classes[part.payer] ?? ''}`} aria-hidden />
            {t(`payer.${part.payer}`)} <b>{textOf(part)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What a month's pay is, and what such corridors usually cost. */
function PayLine({ corridor: { netPay, netPayDate, benchmarkMonths, benchmarksLoaded } }: { corridor: Corridor }) {
  const { t } = useTranslation('recruitment');
  const format = useFormat();
  return (
    <p className="pl-quiet">
      {netPay === null ? (
        t('paid.noPay')
      ) : (
        <>
          {t('paid.pay')} <Money amounts={[netPay]} />
          {netPayDate !== null && (
            <>
              {' '}
              (<bdi>{format.date(netPayDate)}</bdi>)
            </>
          )}
          .
        </>
      )}{' '}
      {benchmarkMonths !== null
        ? t('paid.benchmark', { months: format.number(Number(benchmarkMonths), 2) })
        : t(benchmarksLoaded ? 'paid.noBenchmark' : 'paid.noEdition')}
    </p>
  );
}
