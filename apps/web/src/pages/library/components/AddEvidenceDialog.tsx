import { useLazyQuery } from '@apollo/client/react';
import { Button, Checkbox, FileButton, Group } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog, Notice, SendButton, useFormat } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { FragmentType } from '../../../gql/fragment-masking.ts';
import { organisationFiles } from '../../../service/upload/upload-target.ts';
import { useUpload } from '../../../service/upload/use-upload.ts';
import { useChange } from '../../../service/use-change.ts';
import { UploadProgress } from '../../import/components/UploadProgress.tsx';
import { draftOf, meaningOf, type EvidenceDraft } from '../lib/evidence-draft.ts';
import { fileHash } from '../lib/file-hash.ts';
import { AddEvidence, SameFilesQuery, type EvidenceChoicesFragment } from '../library-operations.ts';
import type { Chosen } from './FoundSelect.tsx';
import classes from './Library.module.css';
import { MayNotHold } from './MayNotHold.tsx';
import { MeaningFields } from './MeaningFields.tsx';
import { SupplierSelect } from './SupplierSelect.tsx';

/** Largest file that the library takes. */
const MEGABYTES = 20;
const TAKEN = '.pdf,.jpg,.jpeg,.png,.webp,.xlsx,.xls,.csv,.tsv';

interface AddEvidenceDialogProps {
  choices: FragmentType<typeof EvidenceChoicesFragment>;
  /** The supplier that a form is about, which asks for the file; without one the file is brought by itself. */
  supplierId?: string;
  /** Called with the file instead of going to its page, also with one that is in the library already. */
  onAdded?: (file: Chosen) => void;
  onClose: () => void;
}

/** Brings a file to the library: what it may not hold comes first, then the file, then what it is. */
export function AddEvidenceDialog({ choices, supplierId, onAdded, onClose }: AddEvidenceDialogProps) {
  const { t } = useTranslation('library');
  const format = useFormat();
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const [draft, setDraft] = useState<EvidenceDraft>(() => draftOf(null));
  const [supplier, setSupplier] = useState<Chosen | null>(null);
  const [stored, setStored] = useState<string | null>(null);
  const [findSame, same] = useLazyQuery(SameFilesQuery, { fetchPolicy: 'network-only' });
  const add = useChange(AddEvidence, (data) => data.addEvidence);
  const upload = useUpload((fileId) => {
    setStored(fileId);
    void send(fileId);
  });

  const about = supplierId ?? supplier?.id;
  const supplierIds = about === undefined ? [] : [about];
  const choose = async (chosen: File | null) => {
    if (chosen === null) return;
    setProblem(chosen.size > MEGABYTES * 1024 * 1024 ? t('add.tooLarge', { megabytes: MEGABYTES }) : null);
    setFile(chosen);
    setStored(null);
    upload.cancel();
    setDraft((before) => ({ ...before, name: chosen.name }));
    const sha256 = await fileHash(chosen);
    if (sha256 !== null) await findSame({ variables: { sha256 } });
  };
  const send = async (fileId: string) => {
    const subjects = supplierIds.map((id) => ({ on: 'SUPPLIER' as const, id }));
    const added = await add.run({ ...meaningOf(draft), fileId, subjects });
    const evidence = added?.evidence?.id;
    if (evidence === undefined) return;
    if (onAdded !== undefined) return onAdded({ id: evidence, name: draft.name.trim() });
    await navigate({ to: '/o/$organisation/library/$evidence', params: { organisation, evidence } });
  };
  const submit = () => {
    if (file === null) return setProblem(t('add.fileMissing'));
    if (problem !== null && file.size > MEGABYTES * 1024 * 1024) return;
    if (!checked) return setProblem(t('add.notChecked'));
    setProblem(null);
    // Bytes that are there already are not sent again to put a field right.
    if (stored !== null) void send(stored);
    else upload.start(file, organisationFiles(organisation));
  };
  const known = same.data?.evidenceLibrary.edges.map(({ node }) => node) ?? [];
  const isSending = upload.state !== null && stored === null;
  return (
    <Dialog title={t('add.title')} closeLabel={t('close')} onClose={onClose} size={720}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A form that asks for the file stands around this one.
          event.stopPropagation();
          submit();
        }}
      >
        <MayNotHold />
        <div className={classes.file}>
          <FileButton
            accept={TAKEN}
            onChange={(chosen) => void choose(chosen)}
            inputProps={{ 'aria-label': t('add.choose') }}
          >
            {(props) => (
              <Button variant="default" data-choose-file {...props}>
                {t('add.choose')}
              </Button>
            )}
          </FileButton>
          {file === null ? (
            <span className="pl-quiet">{t('add.limits', { megabytes: MEGABYTES })}</span>
          ) : (
            <span>
              <bdi>{file.name}</bdi> <span className="pl-quiet">{format.fileSize(file.size)}</span>
            </span>
          )}
        </div>
        {known.length > 0 && (
          <Notice tone="notice">
            {t('add.same', { count: known.length })}{' '}
            {known.map((other) =>
              onAdded === undefined ? (
                <Link
                  key={other.id}
                  to="/o/$organisation/library/$evidence"
                  params={{ organisation, evidence: other.id }}
                >
                  <bdi>{other.name}</bdi>
                </Link>
              ) : (
                <Button key={other.id} variant="subtle" size="compact-sm" onClick={() => onAdded(other)}>
                  {t('choose.take', { name: other.name })}
                </Button>
              ),
            )}
          </Notice>
        )}
        <Checkbox
          label={t('add.checked')}
          checked={checked}
          onChange={({ currentTarget }) => setChecked(currentTarget.checked)}
        />
        {supplierId === undefined && (
          <SupplierSelect
            value={supplier}
            onChange={(chosen) => {
              setSupplier(chosen);
              // Sites are those of the supplier.
              setDraft((before) => ({ ...before, siteIds: [] }));
            }}
          />
        )}
        <MeaningFields
          evidenceId={null}
          supplierIds={supplierIds}
          choices={choices}
          draft={draft}
          errors={add.errors}
          onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        />
        {isSending && upload.state !== null && <UploadProgress upload={upload} state={upload.state} />}
        {problem !== null && <Notice tone="problem">{problem}</Notice>}
        {add.errors
          .filter(({ field }) => field === null || field === 'file')
          .map(({ message }) => (
            <Notice key={message} tone="problem">
              {message}
            </Notice>
          ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <SendButton type="submit" loading={add.busy} disabled={isSending}>
            {t(onAdded === undefined ? 'add.send' : 'choose.send')}
          </SendButton>
        </Group>
      </form>
    </Dialog>
  );
}
