import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice, Panel, SendButton, useFormat } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { FieldsQuery } from '../import-operation.ts';
import { acceptCountry, assign, draftOf, type MappingDraft } from '../lib/mapping-draft.ts';
import { useForecast } from '../use-forecast.ts';
import { useMapAndCheck } from '../use-map-and-check.ts';
import { CountryWords } from './CountryWords.tsx';
import classes from './HelpPanel.module.css';
import { Samples } from './Samples.tsx';

const HelpPanelFragment = graphql(/* GraphQL */ `
  fragment HelpPanel_import on Import {
    id
    version
    state
    columns {
      index
      heading
      samples
      field
      asked
      proposedField
      share {
        told
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
    countryProposal {
      value
      ...CountryWords_proposal
    }
  }
`);

interface HelpPanelProps {
  data: FragmentType<typeof HelpPanelFragment>;
  /** Goes to the step where every column is explained. */
  onChoose: () => void;
}

/** One thing that would help, or that is missing. */
interface Help {
  readonly key: string;
  /** Suppliers that would have a band by it, or that lack it; null where nobody would, or that is not known. */
  readonly suppliers: number | null;
  readonly count: string;
  readonly what: ReactNode;
  readonly action?: { readonly text: string; readonly mend: () => MappingDraft };
}

/**
 * What would help most, the most suppliers first: columns that nobody has explained, each with three values and what it may be, a country that other columns
 * tell, and what no column gives.
 */
export function HelpPanel({ data, onChoose }: HelpPanelProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const shown = readFragment(HelpPanelFragment, data);
  const { id, state, columns, remember, viewerCanMap, countryProposal } = shown;
  const fields = useQuery(FieldsQuery, { fetchPolicy: 'cache-first' });
  const forecast = useForecast(id, { skip: state !== 'CHECKED' }).data?.importForecast;
  const mapAndCheck = useMapAndCheck(shown);
  if (state !== 'CHECKED') return null;

  const fieldOptions = fields.data?.fieldOptions ?? [];
  const nameOf = (field: string): string => fieldOptions.find(({ key }) => key === field)?.name ?? '';
  const mendings = forecast?.mendings ?? [];
  const gained = (suppliers: number | null): string =>
    suppliers === null
      ? ''
      : t(forecast?.exact === false ? 'help.about' : 'help.gained', {
          count: suppliers,
          number: format.number(suppliers),
        });

  const country = (): Help[] => {
    if (countryProposal === null) return [];
    const suppliers = mendings.find(({ column }) => column === null)?.suppliers ?? null;
    return [
      {
        key: 'country',
        suppliers,
        count: gained(suppliers),
        what: <CountryWords proposal={countryProposal} />,
        action: {
          text: t('countryProposal.accept'),
          mend: () => acceptCountry(draftOf(shown), countryProposal.value),
        },
      },
    ];
  };
  const asked = columns
    .filter((column) => column.asked)
    .map(({ index, heading, samples, proposedField }): Help => {
      const mending = mendings.find(({ column }) => column === index);
      const field = mending?.field ?? proposedField;
      const suppliers = mending?.suppliers ?? null;
      const several = fieldOptions.some(({ key, repeatable }) => key === field && repeatable);
      return {
        key: `column ${String(index)}`,
        suppliers,
        count: gained(suppliers),
        what: (
          <div className={classes.column}>
            <span className={classes.heading}>
              <bdi>{heading === '' ? t('columns.unnamed', { number: index + 1 }) : heading}</bdi>
            </span>
            <Samples values={samples} most={3} />
          </div>
        ),
        ...(field !== null &&
          nameOf(field) !== '' && {
            action: {
              text: t('help.readAs', { field: nameOf(field) }),
              mend: () => assign(draftOf(shown), index, field, several),
            },
          }),
      };
    });
  const lacks = (forecast?.lacks ?? []).map(({ lack, suppliers }): Help => ({
    key: lack,
    suppliers,
    count: t('help.without', { count: suppliers, number: format.number(suppliers) }),
    what: t(`help.lack.${lack}`),
  }));
  const helps = [...country(), ...asked, ...lacks].toSorted((a, b) => (b.suppliers ?? 0) - (a.suppliers ?? 0));
  if (helps.length === 0) return null;
  const most = Math.max(0, ...mendings.map(({ suppliers }) => suppliers));
  const together = forecast?.together ?? 0;

  return (
    <>
      {mapAndCheck.problem !== null && <Notice tone="problem">{mapAndCheck.problem}</Notice>}
      <Panel
        flush
        title={t('help.title')}
        note={together > most ? t('help.together', { count: together, number: format.number(together) }) : undefined}
        action={
          viewerCanMap && (
            <Button variant="default" size="xs" onClick={onChoose}>
              {t('help.choose')}
            </Button>
          )
        }
      >
        <ol className={classes.list}>
          {helps.map(({ key, count, what, action }) => (
            <li key={key} className={classes.help}>
              <span className={classes.count}>
                {count === '' ? <span className="pl-quiet">{t('help.unexplained')}</span> : count}
              </span>
              <div>{what}</div>
              {viewerCanMap && action !== undefined && (
                <SendButton
                  variant="default"
                  size="compact-sm"
                  loading={mapAndCheck.busy}
                  onClick={() => void mapAndCheck.run(action.mend(), { remember })}
                >
                  {action.text}
                </SendButton>
              )}
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}
