import { useParams } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import { filesIn, sentOf, withEvidence, type Answers, type Asked } from '@plumbline/questionnaire';

import type { EvidenceFile } from '../../service/evidence.ts';
import classes from './Evidence.module.css';
import { filesOf } from './lib/files-in-hand.ts';

interface FilesToSendProps {
  asked: Asked;
  answers: Answers;
  say: (code: string) => string;
}

/** The files that go with the answers, and those that do not. */
export function FilesToSend(props: FilesToSendProps) {
  const { request } = useParams({ strict: false });
  return request === undefined ? null : <Files {...props} request={request} />;
}

function Files({ request, asked, answers, say }: FilesToSendProps & { request: string }) {
  const { t } = useTranslation('evidence');
  const hand = filesOf(request);
  const { files } = useSyncExternalStore(hand.subscribe, hand.snapshot);
  if (files === null || files.length === 0) return null;
  const kept = files.filter(({ state, isSetAside }) => state === 'kept' && !isSetAside);
  const given = kept.map(({ id, ...file }) => ({ ...file, file: id }));
  const sent = new Set(filesIn(sentOf(asked, withEvidence(asked, answers, given))));
  const part = (title: string, some: readonly EvidenceFile[]) =>
    some.length > 0 && (
      <>
        <h3>{title}</h3>
        <ul className={classes.list}>
          {some.map(({ id, name, item, what }) => (
            <li key={id}>
              <bdi>{name}</bdi> <span className={classes.quiet}>{say(`evidence.${what}`)}</span>
              <p className={classes.quiet}>{say(`${item}.title`)}</p>
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {part(
        t('toSend'),
        files.filter(({ id }) => sent.has(id)),
      )}
      {part(
        t('notSent'),
        files.filter(({ id }) => !sent.has(id)),
      )}
    </>
  );
}
