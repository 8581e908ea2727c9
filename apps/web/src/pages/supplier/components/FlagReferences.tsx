import { useTranslation } from 'react-i18next';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { EditionLink } from './EditionLink.tsx';
import classes from './FlagsPanel.module.css';

const FlagReferenceFragment = graphql(/* GraphQL */ `
  fragment FlagReferences_reference on FlagReference {
    name
    value
    digest
    rows
    columns
    search
  }
`);

interface FlagReferencesProps {
  references: readonly FragmentType<typeof FlagReferenceFragment>[];
}

/** Values of tables and lists that a flag rests on; each opens its table at its row. */
export function FlagReferences({ references: masked }: FlagReferencesProps) {
  const { t } = useTranslation('supplier');
  const references = masked.map((each) => readFragment(FlagReferenceFragment, each));
  if (references.length === 0) return null;
  return (
    <div className={classes.basis}>
      {t('references.ofFlag')}
      <ul>
        {references.map(({ name, value, digest, rows, columns, search }) => (
          <li key={`${digest} ${name}`}>
            <EditionLink digest={digest} rows={rows} columns={columns} search={search}>
              <bdi>{name}</bdi>
            </EditionLink>
            {value !== '' && (
              <>
                {': '}
                <bdi>{value}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
