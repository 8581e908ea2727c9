import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import type { EvidenceCode, Place } from '@plumbline/questionnaire';
import { Notice } from '@plumbline/ui';

import type { EvidenceFile } from '../../service/evidence.ts';
import { useRefusalText } from '../answer/lib/use-refusal-text.ts';
import classes from './Evidence.module.css';
import { AddFile } from './components/AddFile.tsx';
import { FileLine } from './components/FileLine.tsx';
import { filesOf } from './lib/files-in-hand.ts';

export interface EvidenceProps {
  item: string;
  place: Place;
  /** Kinds of paper that the question asks for. */
  asked: readonly EvidenceCode[];
  /** Texts of the questions, such as the names of papers. */
  say: (code: string) => string;
}

/** The papers and photos with one answer. Nothing where no request is open, as in a preview. */
export function Evidence(props: EvidenceProps) {
  const { request } = useParams({ strict: false });
  return request === undefined ? null : <Files {...props} request={request} />;
}

function Files({ request, item, place, asked, say }: EvidenceProps & { request: string }) {
  const { t } = useTranslation('evidence');
  const textOf = useRefusalText();
  const id = useId();
  const hand = filesOf(request);
  const { files, refused } = useSyncExternalStore(hand.subscribe, hand.snapshot);
  const [isAdding, setAdding] = useState(false);
  const [begun, setBegun] = useState<EvidenceFile | null>(null);
  const [replaced, setReplaced] = useState<EvidenceFile | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const own = (files ?? []).filter((file) => file.item === item && file.place === place);
  // What is being sent shows its own progress.
  const listed = isAdding ? own.filter(({ state }) => state !== 'sending') : own;
  const open = (file: EvidenceFile | null, before: EvidenceFile | null = null) => {
    setBegun(file);
    setReplaced(before);
    setAdding(true);
  };
  const close = () => {
    setAdding(false);
    window.setTimeout(() => opener.current?.focus());
  };
  return (
    <div role="group" aria-labelledby={id} className={classes.files}>
      <h3 id={id}>{t('title')}</h3>
      {/* Without a line the foot of the page says so. */}
      {refused !== null && refused.problem !== 'failed' && (
        <Notice tone="problem">
          {refused.errors[0] === undefined ? t('listFailed') : <span dir="auto">{textOf(refused.errors[0])}</span>}
        </Notice>
      )}
      {listed.length > 0 && (
        <ul className={classes.list}>
          {listed.map((file) => (
            <FileLine
              key={file.id}
              file={file}
              say={say}
              onGoOn={() => open(file, own.find(({ id: each }) => each === file.replaces) ?? null)}
              onReplace={() => open(null, file)}
              onRemove={() => hand.remove(file.id)}
              onRestore={() => hand.restore(file.id)}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <AddFile
          request={request}
          item={item}
          place={place}
          asked={asked}
          say={say}
          begun={begun}
          replaced={replaced}
          onChanged={() => void hand.load()}
          onClose={close}
        />
      ) : (
        <Button ref={opener} variant="default" size="sm" className={classes.add} onClick={() => open(null)}>
          {t('add')}
        </Button>
      )}
    </div>
  );
}
