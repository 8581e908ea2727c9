import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ConfirmDialog, DateText, Notice, Panel, PersonName, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import type { RevokeMappingMutation } from '../../../gql/graphql.ts';
import { RevokeMapping } from '../import-operation.ts';
import { useAction } from '../../../service/use-action.ts';
import classes from './SavedMappings.module.css';

const SavedMappingFragment = graphql(/* GraphQL */ `
  fragment SavedMappings_mapping on SavedMapping {
    id
    header
    columns {
      heading
      field
    }
    constants {
      field
      value
    }
    createdBy {
      name
      shortId
      nameNow
    }
    createdAt
  }
`);

interface SavedMappingsProps {
  mappings: readonly FragmentType<typeof SavedMappingFragment>[];
  fields: readonly { readonly key: string; readonly name: string }[];
}

const SHOWN = 6;
const payloadOf = (data: RevokeMappingMutation) => data.revokeMapping;

/** How files with known headings are read, each with its author; any of them can be forgotten. */
export function SavedMappings({ mappings, fields }: SavedMappingsProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { can } = useViewer();
  const client = useApolloClient();
  const [asked, setAsked] = useState<string | null>(null);
  const revoke = useAction(RevokeMapping, payloadOf);
  const shown = readFragment(SavedMappingFragment, mappings);
  if (shown.length === 0) return null;

  const more = (length: number) =>
    length > SHOWN ? [t('mappings.more', { number: format.number(length - SHOWN) })] : [];
  const nameOf = (key: string) => fields.find((field) => field.key === key)?.name ?? key;
  const onRevoke = async () => {
    if (asked === null) return;
    const done = await revoke.run({ input: { mappingId: asked } });
    setAsked(null);
    if (done !== null) await client.refetchQueries({ include: ['Imports'] });
  };
  return (
    <Panel title={t('mappings.title')} note={t('mappings.note')}>
      {revoke.problem !== null && <Notice tone="problem">{revoke.problem}</Notice>}
      <ul className={classes.list}>
        {shown.map(({ id, header, columns, constants, createdBy, createdAt }) => (
          <li key={id} className={classes.mapping}>
            <div className={classes.words}>
              <p className={classes.headings}>
                <bdi>{format.list([...header.slice(0, SHOWN), ...more(header.length)])}</bdi>
              </p>
              <p className="pl-quiet">
                {[
                  ...columns
                    .slice(0, SHOWN)
                    .map(({ heading, field }) => t('mappings.column', { heading, field: nameOf(field) })),
                  ...more(columns.length),
                ].join(' · ')}
                {constants.map(({ field, value }) => (
                  <span key={field}> · {t('mappings.constant', { field: nameOf(field), value })}</span>
                ))}
              </p>
              <p className="pl-quiet">
                <PersonName person={createdBy} />, <DateText value={createdAt} as="instant" />
              </p>
            </div>
            {can('import.write') && (
              <Button variant="default" size="compact-sm" onClick={() => setAsked(id)}>
                {t('mappings.forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={t('mappings.forgetTitle')}
        confirm={t('mappings.forget')}
        busy={revoke.busy}
        onConfirm={() => void onRevoke()}
        onClose={() => setAsked(null)}
      >
        <p>{t('mappings.forgetText')}</p>
      </ConfirmDialog>
    </Panel>
  );
}
