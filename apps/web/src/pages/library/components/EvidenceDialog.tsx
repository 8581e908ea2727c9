import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton } from '@plumbline/ui';

import { readFragment, type FragmentType } from '../../../gql/fragment-masking.ts';
import { graphql } from '../../../gql/gql.ts';
import { useChange } from '../../../service/use-change.ts';
import { draftOf, meaningOf } from '../lib/evidence-draft.ts';
import { DescribeEvidence, type EvidenceChoicesFragment } from '../library-operations.ts';
import classes from './Library.module.css';
import { MeaningFields } from './MeaningFields.tsx';

const EvidenceDialogFragment = graphql(/* GraphQL */ `
  fragment EvidenceDialog_evidence on EvidenceDetail {
    id
    version
    name
    kind {
      key
      name
    }
    grade
    audience
    language
    issuer
    covers
    periodFrom
    periodUntil
    workers
    datedOn
    validUntil
    licence
    translationOf {
      id
      name
    }
    sites {
      id
      name
    }
    lots
    steps {
      key
    }
    links {
      supplierId
    }
  }
`);

interface EvidenceDialogProps {
  evidence: FragmentType<typeof EvidenceDialogFragment>;
  choices: FragmentType<typeof EvidenceChoicesFragment>;
  onSaved: () => void;
  onClose: () => void;
}

/** Says anew what a file is. */
export function EvidenceDialog({ evidence, choices, onSaved, onClose }: EvidenceDialogProps) {
  const { t } = useTranslation('library');
  const known = readFragment(EvidenceDialogFragment, evidence);
  const [draft, setDraft] = useState(() => draftOf(known));
  const change = useChange(DescribeEvidence, (data) => data.describeEvidence);
  const supplierIds = [...new Set(known.links.map(({ supplierId }) => supplierId))];
  const save = async () => {
    const saved = await change.run({ ...meaningOf(draft), evidenceId: known.id, version: known.version });
    if (saved === null) return;
    onSaved();
    onClose();
  };
  return (
    <Dialog title={t('edit.title')} closeLabel={t('close')} onClose={onClose} size={720}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <MeaningFields
          evidenceId={known.id}
          supplierIds={supplierIds}
          choices={choices}
          draft={draft}
          errors={change.errors}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        {change.errors
          .filter(({ field }) => field === null)
          .map(({ message }) => (
            <Notice key={message} tone="problem">
              {message}
            </Notice>
          ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <SendButton type="submit" loading={change.busy}>
            {t('save')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}
