import { useQuery } from '@apollo/client/react';
import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readFragment, type FragmentType } from '../../gql/fragment-masking.ts';
import { graphql } from '../../gql/gql.ts';
import { PageQuery } from '../../service/PageQuery.tsx';
import { DecisionForm } from './components/DecisionForm.tsx';
import { DecisionFormQuery } from './decision-operations.ts';

const DecisionDialogFragment = graphql(/* GraphQL */ `
  fragment DecisionDialog_supplier on Supplier {
    id
    name
    assessment {
      flags {
        id
        name
        class
      }
    }
  }
`);

interface DecisionDialogProps {
  supplier: FragmentType<typeof DecisionDialogFragment>;
  opened: boolean;
  onClose: () => void;
}

/** Where a decision is made or proposed. What it asks for is read when it opens, since findings may have changed. */
export function DecisionDialog({ supplier: masked, opened, onClose }: DecisionDialogProps) {
  const { t } = useTranslation('decisions');
  const { id, name, assessment } = readFragment(DecisionDialogFragment, masked);
  const findings = (assessment?.flags ?? []).filter((flag) => flag.class === 'FINDING').map((flag) => flag.name);
  // A dialog that is open from its first moment does not know where the focus was, to return it.
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  const result = useQuery(DecisionFormQuery, {
    variables: { supplierId: id },
    skip: !opened,
    fetchPolicy: 'network-only',
  });
  return (
    <Modal
      opened={shown}
      onClose={onClose}
      size={680}
      title={t('dialog.title', { name })}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      {opened && (
        <PageQuery result={result} what={t('dialog.what')} layout="rows">
          {(data) => <DecisionForm supplierId={id} findings={findings} form={data.decisionForm} onClose={onClose} />}
        </PageQuery>
      )}
    </Modal>
  );
}
