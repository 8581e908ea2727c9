import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { DateText, Panel, PersonName, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import classes from './Packs.module.css';

const PackScopeFragment = graphql(/* GraphQL */ `
  fragment PackScope_pack on Pack {
    packId
    recipient
    products
    periodFrom
    periodUntil
    asOf
    auditorName
    engagementId
    isProtected
    createdAt
    releasedAt
    expiresAt
    fileBytes
    fileSha256
    purpose {
      code
      text
    }
    suppliers {
      supplierId
      name
    }
    lots
    chain {
      code
      text
    }
    sites {
      siteId
      name
    }
    createdBy {
      name
      shortId
      nameNow
    }
    releasedBy {
      name
      shortId
      nameNow
    }
  }
`);

/** For whom and of whom the pack is, and by whom it was built and released. */
export function PackScope({ pack: masked }: { pack: FragmentType<typeof PackScopeFragment> }) {
  const { t } = useTranslation('packs');
  const { organisation } = useViewer();
  const format = useFormat();
  const pack = readFragment(PackScopeFragment, masked);
  return (
    <Panel title={t('scope.title')}>
      <dl className={classes.facts}>
        <div>
          <dt>{t('scope.purpose')}</dt>
          <dd>{pack.purpose.text}</dd>
        </div>
        <div>
          <dt>{t('scope.suppliers')}</dt>
          <dd>
            {pack.suppliers.map(({ supplierId, name }, at) => (
              <span key={supplierId}>
                {at > 0 && ', '}
                <Link to="/o/$organisation/suppliers/$supplier" params={{ organisation, supplier: supplierId }}>
                  <bdi>{name}</bdi>
                </Link>
              </span>
            ))}
          </dd>
        </div>
        {pack.sites.length > 0 && (
          <div>
            <dt>{t('scope.sites')}</dt>
            <dd>
              <bdi>{format.list(pack.sites.map(({ name }) => name))}</bdi>
            </dd>
          </div>
        )}
        {pack.products.length > 0 && (
          <div>
            <dt>{t('scope.products')}</dt>
            <dd>
              <bdi>{format.list(pack.products)}</bdi>
            </dd>
          </div>
        )}
        {pack.chain !== null && (
          <div>
            <dt>{t('scope.goods')}</dt>
            <dd>
              {pack.chain.text}
              {pack.lots.length > 0 && (
                <>
                  {': '}
                  <bdi>{format.list(pack.lots)}</bdi>
                </>
              )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('scope.period')}</dt>
          <dd>{t('scope.fromUntil', { from: format.date(pack.periodFrom), until: format.date(pack.periodUntil) })}</dd>
        </div>
        <div>
          <dt>{t('scope.asOf')}</dt>
          <dd>
            <bdi>{format.date(pack.asOf)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('scope.builtBy')}</dt>
          <dd>
            {pack.auditorName === null || pack.engagementId === null ? (
              <PersonName person={pack.createdBy} />
            ) : (
              <Link
                to="/o/$organisation/engagements/$engagement"
                params={{ organisation, engagement: pack.engagementId }}
              >
                <bdi>{pack.auditorName}</bdi>
              </Link>
            )}
            , <DateText value={pack.createdAt} />
          </dd>
        </div>
        {pack.releasedBy !== null && pack.releasedAt !== null && (pack.auditorName === null || pack.isProtected) && (
          <div>
            <dt>{t('scope.releasedBy')}</dt>
            <dd>
              <PersonName person={pack.releasedBy} />, <DateText value={pack.releasedAt} />
            </dd>
          </div>
        )}
        <div>
          <dt>{t('scope.keptUntil')}</dt>
          <dd>
            <DateText value={pack.expiresAt} />
          </dd>
        </div>
        <div>
          <dt>{t('scope.packId')}</dt>
          <dd className={classes.digest} dir="ltr">
            {pack.packId}
          </dd>
        </div>
        {pack.fileSha256 !== null && (
          <div>
            <dt>{t('scope.file', { size: format.fileSize(pack.fileBytes) })}</dt>
            <dd className={classes.digest} dir="ltr">
              {pack.fileSha256}
            </dd>
          </div>
        )}
      </dl>
    </Panel>
  );
}
