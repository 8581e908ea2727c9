import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, RiskBadge, SendButton, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { ImportForecastQuery, SharePanel_ImportFragment, ToldUnit } from '../../../gql/graphql.ts';
import { FieldsQuery } from '../import-operation.ts';
import { draftOf } from '../lib/mapping-draft.ts';
import { useForecast } from '../use-forecast.ts';
import { useMapAndCheck } from '../use-map-and-check.ts';
import classes from './SharePanel.module.css';
import { UnitChoice } from './UnitChoice.tsx';

const SharePanelFragment = graphql(/* GraphQL */ `
  fragment SharePanel_import on Import {
    id
    version
    state
    columns {
      index
      heading
      field
      share {
        unit
        told
        asked
        why
        example
        asPercent
        asFraction
      }
      oneText {
        told
      }
    }
    constants {
      field
      value
    }
    remember
    viewerCanMap
  }
`);

type Units = NonNullable<ImportForecastQuery['importForecast']>['units'][number];
type Share = NonNullable<SharePanel_ImportFragment['columns'][number]['share']>;
type ShareColumn = SharePanel_ImportFragment['columns'][number] & { share: Share; field: string };

/** How the columns of shares are read. What the whole file does not settle is asked here, with what each answer leads to: until then it is unknown. */
export function SharePanel({ data }: { data: FragmentType<typeof SharePanelFragment> }) {
  const { t } = useTranslation('import');
  const shown = readFragment(SharePanelFragment, data);
  const { id, state, columns, remember, viewerCanMap } = shown;
  const fields = useQuery(FieldsQuery, { fetchPolicy: 'cache-first' }).data?.fieldOptions ?? [];
  const forecast = useForecast(id, { skip: state !== 'CHECKED' });
  const units = forecast.data?.importForecast?.units ?? [];
  const [answers, setAnswers] = useState<Readonly<Record<number, ToldUnit>>>({});
  const mapAndCheck = useMapAndCheck(shown);

  const isShare = (column: SharePanel_ImportFragment['columns'][number]): column is ShareColumn =>
    column.share !== null && fields.some(({ key, share }) => share && key === column.field);
  const shares = columns.filter(isShare);
  if (shares.length === 0) return null;
  const asked = shares.filter(({ share }) => share.asked);
  const settled = shares.filter(({ share }) => !share.asked);
  const answered = asked.filter(({ index }) => answers[index] !== undefined);
  const draft = draftOf(shown);

  return (
    <Panel
      title={asked.length === 0 ? t('units.title') : t('units.askedTitle', { count: asked.length })}
      note={asked.length === 0 ? undefined : t('units.askedNote')}
      action={
        viewerCanMap &&
        answered.length > 0 && (
          <SendButton
            size="xs"
            loading={mapAndCheck.busy}
            onClick={() => void mapAndCheck.run({ ...draft, units: { ...draft.units, ...answers } }, { remember })}
          >
            {t('units.checkAgain', { count: answered.length })}
          </SendButton>
        )
      }
    >
      {mapAndCheck.problem !== null && <Notice tone="problem">{mapAndCheck.problem}</Notice>}
      <ul className={classes.list}>
        {asked.map(({ index, heading, field, share }) => (
          <li key={index} className={classes.asked}>
            <strong>
              <bdi>{heading}</bdi>
            </strong>
            <p>{share.why}</p>
            {viewerCanMap && (
              <UnitChoice
                share={share}
                chosen={answers[index] ?? share.unit}
                isOpen={answers[index] === undefined}
                heading={heading}
                onChoose={(unit) => setAnswers({ ...answers, [index]: unit })}
              />
            )}
            <Leads share={share} units={units.find((each) => each.field === field)} />
          </li>
        ))}
        {settled.map(({ index, heading, share }) => (
          <li key={index}>
            <bdi>{heading}</bdi>: {share.why}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How many suppliers of the file would have each label, by what is said of the column. */
function Leads({ share, units }: { share: Share; units: Units | undefined }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  if (units === undefined) return null;
  return (
    <table className={classes.leads}>
      <caption>{t('units.leads')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('units.band')}</th>
          <th scope="col">{share.asFraction}</th>
          <th scope="col">{share.asPercent}</th>
          <th scope="col">{t('units.unknown')}</th>
        </tr>
      </thead>
      <tbody>
        {units.bands.map(({ label, fraction, percent, unknown }) => (
          <tr key={label}>
            <th scope="row">
              <RiskBadge label={label} />
            </th>
            <td>{format.number(fraction)}</td>
            <td>{format.number(percent)}</td>
            <td>{format.number(unknown)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
