import '@mantine/dropzone/styles.layer.css';

import { Button } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconFileImport } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Notice } from '@plumbline/ui';

import { useViewer } from '../../../frame/viewer.tsx';
import type { CreateImportMutation } from '../../../gql/graphql.ts';
import { CreateImport } from '../import-operation.ts';
import { organisationFiles } from '../../../service/upload/upload-target.ts';
import { useUpload } from '../../../service/upload/use-upload.ts';
import { useAction } from '../../../service/use-action.ts';
import classes from './DropArea.module.css';
import { UploadProgress } from './UploadProgress.tsx';

/** Largest file that the service takes. */
const MEGABYTES = 200;

interface DropAreaProps {
  title: string;
  text: string;
  /** The import whose rejected rows the file holds, corrected. */
  corrects?: string;
}

const payloadOf = (data: CreateImportMutation) => data.createImport;

/** Takes a file, sends it, and opens the import that was made of it. */
export function DropArea({ title, text, corrects }: DropAreaProps) {
  const { t } = useTranslation('import');
  const { organisation } = useViewer();
  const navigate = useNavigate();
  const open = useRef<() => void>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const create = useAction(CreateImport, payloadOf);
  const upload = useUpload((fileId) => void onStored(fileId));

  const onStored = async (fileId: string) => {
    const input = corrects === undefined ? { fileId } : { fileId, correctsImportId: corrects };
    const made = await create.run({ input });
    const id = made?.import?.id;
    if (id === undefined) upload.cancel();
    else await navigate({ to: '/o/$organisation/imports/$import', params: { organisation, import: id } });
  };
  const choose = (files: readonly File[]) => {
    const [file] = files;
    setTooLarge(false);
    create.forget();
    if (file !== undefined) upload.start(file, organisationFiles(organisation));
  };
  const problem = tooLarge ? t('drop.tooLarge', { megabytes: MEGABYTES }) : create.problem;

  return (
    <div>
      {problem !== null && <Notice tone="problem">{problem}</Notice>}
      {upload.state === null ? (
        <Dropzone
          className={classes.zone}
          classNames={{ inner: classes.inner ?? '' }}
          openRef={open}
          activateOnClick={false}
          activateOnKeyboard={false}
          enablePointerEvents
          multiple={false}
          maxSize={MEGABYTES * 1024 * 1024}
          onDrop={choose}
          onReject={() => setTooLarge(true)}
          inputProps={{ 'aria-label': title }}
          tabIndex={-1}
        >
          <IconFileImport size={28} stroke={1.4} aria-hidden className={classes.icon} />
          <div className={classes.words}>
            <p className={classes.title}>{title}</p>
            <p className={classes.text}>{text}</p>
            <p className="pl-quiet">{t('drop.limits', { megabytes: MEGABYTES })}</p>
          </div>
          <Button variant={corrects === undefined ? 'filled' : 'default'} onClick={() => open.current?.()}>
            {t('drop.choose')}
          </Button>
        </Dropzone>
      ) : (
        <UploadProgress upload={upload} state={upload.state} />
      )}
    </div>
  );
}
