import { Link } from '@tanstack/react-router';
import { Trans, useTranslation } from 'react-i18next';

import { Notice, useFormat, usePersonText } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';

const SameAsLineFragment = graphql(/* GraphQL */ `
  fragment SameAsLine_import on Import {
    state
    sameAs {
      id
      fileName
      createdBy {
        name
        shortId
        nameNow
      }
      committedBy {
        name
        shortId
        nameNow
      }
      committedAt
    }
  }
`);

/** Says that this file was imported already, so importing it again would change nothing. */
export function SameAsLine({ data }: { data: FragmentType<typeof SameAsLineFragment> }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const personText = usePersonText();
  const { organisation } = useViewer();
  const { state, sameAs } = readFragment(SameAsLineFragment, data);
  if (sameAs === null || state !== 'CHECKED') return null;
  const { id, fileName, createdBy, committedBy, committedAt } = sameAs;
  return (
    <Notice tone="notice">
      <Trans
        t={t}
        i18nKey="check.sameAs"
        values={{
          file: fileName,
          who: personText(committedBy ?? createdBy),
          date: committedAt === null ? '' : format.date(committedAt),
        }}
        components={{
          file: <Link to="/o/$organisation/imports/$import" params={{ organisation, import: id }} />,
        }}
      />
    </Notice>
  );
}
