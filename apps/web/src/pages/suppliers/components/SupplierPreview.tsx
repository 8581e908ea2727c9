import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { LabelInForce, Money, Num, Panel } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { SupplierTable_SupplierFragment } from '../../../gql/graphql.ts';
import { AnswersCell } from './AnswersCell.tsx';
import { DecisionCell } from './DecisionCell.tsx';
import { FlagCell } from './FlagCell.tsx';
import { ScoreCell } from './ScoreCell.tsx';
import classes from './SupplierPreview.module.css';

/** The focused row in full. It stays beside the table while arrow keys move through the rows. */
export function SupplierPreview({ supplier }: { supplier: SupplierTable_SupplierFragment }) {
  const { t } = useTranslation('suppliers');
  const { organisation } = useViewer();
  return (
    <aside className={classes.preview} aria-label={t('preview.label')}>
      <Panel>
        <h2 className={classes.name}>
          <bdi>{supplier.name}</bdi>
        </h2>
        {supplier.localName !== null && (
          <p className={classes.local}>
            <bdi>{supplier.localName}</bdi>
          </p>
        )}
        <p className={classes.short}>{supplier.inShort}</p>
        <div className={classes.label}>
          <LabelInForce label={supplier.label} override={supplier.override} size="large" />
        </div>
        <dl className={classes.facts}>
          <dt>{t('column.score')}</dt>
          <dd>
            <ScoreCell supplier={supplier} />
          </dd>
          <dt>{t('preview.confidence')}</dt>
          <dd>{supplier.confidence}</dd>
          <dt>{t('column.answers')}</dt>
          <dd>
            <AnswersCell supplier={supplier} t={t} />
          </dd>
          <dt>{t('column.coverage')}</dt>
          <dd>
            <Num value={supplier.coverage} as="percent" />
          </dd>
          <dt>{t('column.flag')}</dt>
          <dd>
            <FlagCell supplier={supplier} t={t} />
          </dd>
          <dt>{t('preview.concerned')}</dt>
          <dd>
            <Num value={supplier.workersConcerned} />
          </dd>
          <dt>{t('preview.workers')}</dt>
          <dd>
            <Num value={supplier.workers} />
          </dd>
          <dt>{t('preview.migrants')}</dt>
          <dd>
            <Num value={supplier.migrantShare} as="percent" />
          </dd>
          <dt>{t('preview.sites')}</dt>
          <dd>
            <Num value={supplier.siteCount} />
          </dd>
          <dt>{t('column.tier')}</dt>
          <dd>
            <Num value={supplier.tier} />
          </dd>
          <dt>{t('column.spend')}</dt>
          <dd>
            <Money amounts={supplier.spend} />
          </dd>
          <dt>{t('column.decision')}</dt>
          <dd>
            <DecisionCell supplier={supplier} t={t} />
          </dd>
        </dl>
        <p className={classes.open}>
          <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: supplier.id }}>
            {t('preview.open')}
          </Link>
        </p>
        <p className="pl-quiet">{t('preview.keys')}</p>
      </Panel>
    </aside>
  );
}
