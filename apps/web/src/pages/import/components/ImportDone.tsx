import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, Tile, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { TILES } from '../lib/import-search.ts';
import { rowsOf } from '../lib/tiles.ts';
import classes from './ImportDone.module.css';
import tiles from './Tiles.module.css';

const ImportDoneFragment = graphql(/* GraphQL */ `
  fragment ImportDone_import on Import {
    id
    asOf
    sourceKind
    documentKind
    counts {
      rows
      suppliers
      sites
      new
      changed
      same
      parked
      rejected
      problems
    }
    assessmentsWaiting
    openQuestions
  }
`);

/** What the import did, and what is left to do. */
export function ImportDone({ data }: { data: FragmentType<typeof ImportDoneFragment> }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { organisation } = useViewer();
  const { id, asOf, sourceKind, documentKind, counts, assessmentsWaiting, openQuestions } = readFragment(
    ImportDoneFragment,
    data,
  );
  const { suppliers, sites, problems } = counts;
  return (
    <>
      {assessmentsWaiting > 0 && (
        <Notice tone="notice">
          {t('imported.assessing', { count: assessmentsWaiting, number: format.number(assessmentsWaiting) })}
        </Notice>
      )}
      <div className={tiles.tiles}>
        {TILES.map((tile) => (
          <Tile
            key={tile}
            title={t(`tile.name.${tile}`)}
            value={format.number(rowsOf(counts, tile))}
            note={t(`tile.after.${tile}`)}
            link={(title) => (
              <Link
                to="/o/$organisation/imports/$import"
                params={{ organisation, import: id }}
                search={{ step: 'check', tile }}
              >
                {title}
              </Link>
            )}
          />
        ))}
      </div>
      <Panel title={t('imported.summary')}>
        <dl className={classes.facts}>
          <Fact name={t('imported.fact.suppliers')}>
            {t('imported.sites', {
              suppliers: format.number(suppliers),
              count: sites,
              number: format.number(sites),
            })}
          </Fact>
          <Fact name={t('imported.fact.source')}>
            {t(`source.short.${sourceKind}`)}
            {documentKind !== null && <bdi>, {documentKind}</bdi>}
          </Fact>
          <Fact name={t('imported.fact.asOf')}>{asOf === null ? t('imported.noDay') : format.date(asOf)}</Fact>
          <Fact name={t('imported.fact.problems')}>
            {t('imported.problems', { count: problems, number: format.number(problems) })}
          </Fact>
          <Fact name={t('imported.fact.questions')}>
            {openQuestions === 0 ? (
              t('imported.noQuestions')
            ) : (
              <Link to="/o/$organisation/review" params={{ organisation }} search={{ importId: id }}>
                {t('imported.questions', { count: openQuestions, number: format.number(openQuestions) })}
              </Link>
            )}
          </Fact>
        </dl>
      </Panel>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
