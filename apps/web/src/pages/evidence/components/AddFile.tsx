import { Button, FileButton, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EVIDENCE, REFUSED_PAPERS, type EvidenceCode, type Place } from '@plumbline/questionnaire';
import { Notice, ProgressBar, useFormat, useMedia } from '@plumbline/ui';

import { evidenceServiceOf, MOST_MEGABYTES, type EvidenceFile } from '../../../service/evidence.ts';
import { useUpload, type UploadState } from '../../../service/upload/use-upload.ts';
import classes from '../Evidence.module.css';

interface AddFileProps {
  request: string;
  item: string;
  place: Place;
  asked: readonly EvidenceCode[];
  say: (code: string) => string;
  /** A file that was not sent completely: the same is said of it again, so that it goes on. */
  begun: EvidenceFile | null;
  /** A file that was submitted, and whose place the new one takes. */
  replaced: EvidenceFile | null;
  /** The list of files is no longer what it was. */
  onChanged: () => void;
  onClose: () => void;
}

const TYPES = '.jpg,.jpeg,.png,.webp,.pdf,.xlsx,.xls,.csv,image/jpeg,image/png,image/webp,application/pdf';
/** Phones turn what their camera makes into JPEG where nothing else is taken. */
const PHOTOS = 'image/jpeg';
const LONGEST_COVERS = 200;
const LONGEST_BY = 120;

/** Asks what kind of paper it is before it is sent, because some are never taken; then takes it. */
export function AddFile({ request, item, place, asked, say, begun, replaced, onChanged, onClose }: AddFileProps) {
  const { t } = useTranslation('evidence');
  const hasCamera = useMedia('(pointer: coarse)');
  const known = begun ?? replaced;
  const [kind, setKind] = useState<string>(known?.what ?? (asked.length === 1 ? (asked[0] ?? '') : ''));
  const [about, setAbout] = useState({
    date: known?.date ?? '',
    covers: known?.covers ?? '',
    by: known?.by ?? '',
  });
  const first = useRef<HTMLSelectElement>(null);
  const upload = useUpload(() => {
    onChanged();
    onClose();
  });
  useEffect(() => first.current?.focus(), []);
  const wanted = asked.find((each) => each === kind);
  const refused = REFUSED_PAPERS.find((each) => each === kind);
  const put = (part: Partial<typeof about>) => setAbout((before) => ({ ...before, ...part }));
  const send = (file: File | null) => {
    if (file === null || wanted === undefined) return;
    const description = { item, place: place ?? '', what: wanted, ...about, replaces: replaced?.id ?? '' };
    upload.start(file, evidenceServiceOf(request).target(description));
  };
  const cancel = () => {
    upload.cancel();
    onChanged();
    onClose();
  };
  if (upload.state !== null) return <Sending state={upload.state} onCancel={cancel} />;
  return (
    <Stack gap="md">
      {replaced !== null && <p dir="auto">{t('replaces', { name: replaced.name })}</p>}
      <NativeSelect
        ref={first}
        label={t('kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
        data={[
          { value: '', label: t('choose.kind') },
          { group: t('wanted'), items: asked.map((code) => ({ value: code, label: say(`evidence.${code}`) })) },
          { group: t('notTaken'), items: REFUSED_PAPERS.map((code) => ({ value: code, label: t(`paper.${code}`) })) },
        ]}
      />
      {refused !== undefined && (
        <div role="status">
          <Notice tone="notice">
            {t('why')} {t(`instead.${refused}`)}
          </Notice>
        </div>
      )}
      {wanted !== undefined && (
        <>
          <TextInput
            type="date"
            label={t('date')}
            description={t('dateHelp')}
            value={about.date}
            onChange={(event) => put({ date: event.currentTarget.value })}
          />
          <TextInput
            label={t('covers')}
            description={t('coversHelp')}
            maxLength={LONGEST_COVERS}
            value={about.covers}
            onChange={(event) => put({ covers: event.currentTarget.value })}
          />
          {EVIDENCE[wanted] === 'attestation' && (
            <TextInput
              label={t('by')}
              description={t('byHelp')}
              maxLength={LONGEST_BY}
              value={about.by}
              onChange={(event) => put({ by: event.currentTarget.value })}
            />
          )}
          <p className={classes.quiet}>
            {t('types', { megabytes: MOST_MEGABYTES })} {t('cleaned')}
          </p>
        </>
      )}
      <Group gap="sm">
        {wanted !== undefined && (
          <>
            <FileButton accept={TYPES} onChange={send}>
              {(button) => <Button {...button}>{t('choose.file')}</Button>}
            </FileButton>
            {hasCamera && (
              <FileButton accept={PHOTOS} capture="environment" onChange={send}>
                {(button) => (
                  <Button variant="default" {...button}>
                    {t('choose.photo')}
                  </Button>
                )}
              </FileButton>
            )}
          </>
        )}
        <Button variant="subtle" onClick={onClose}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}

function Sending({ state, onCancel }: { state: UploadState; onCancel: () => void }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { name, size, sent, phase, why } = state;
  const share = size === 0 ? 1 : sent / size;
  if (phase === 'failed')
    return (
      <Notice
        tone="problem"
        action={
          <Button variant="default" size="sm" onClick={onCancel}>
            {t('again')}
          </Button>
        }
      >
        {why !== null && 'sentence' in why ? (
          <span dir="auto">{why.sentence}</span>
        ) : (
          t(`failed.${why?.problem ?? 'failed'}`, { megabytes: MOST_MEGABYTES })
        )}
      </Notice>
    );
  const label = t(phase === 'waiting' ? 'offline' : 'sending', { name, share: format.percent(share) });
  return (
    <Stack gap="xs">
      <p role="status" className={classes.name}>
        {label}
      </p>
      <ProgressBar label={label} share={share} />
      <Group>
        <Button variant="subtle" size="sm" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
