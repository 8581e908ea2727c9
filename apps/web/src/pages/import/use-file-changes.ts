import { useDebouncedCallback } from '@mantine/hooks';
import { useRef } from 'react';

import { readFragment } from '../../gql/fragment-masking.ts';
import type { ConfigureImportMutation } from '../../gql/graphql.ts';
import { ConfigureImport, ImportFragment, type FileChange } from './import-operation.ts';
import { useAction } from '../../service/use-action.ts';

export interface FileChanges {
  readonly busy: boolean;
  /** Why the last change was refused or failed, as a text for the reader. */
  readonly problem: string | null;
  /** Sends a choice at once. */
  readonly choose: (change: FileChange) => void;
  /** Sends typed text after a short pause, or when the step is left. */
  readonly type: (change: FileChange) => void;
  /** True while there are unsaved changes. */
  readonly isPending: () => boolean;
  /** Sends pending changes. @returns true when everything is saved */
  readonly settle: () => Promise<boolean>;
}

/** Milliseconds to wait after the last keystroke. */
const TYPING = 700;
const payloadOf = (data: ConfigureImportMutation) => data.configureImport;

/** Collects changes to how a file is read and sends them one after the other, because each makes a new version. */
export function useFileChanges(importId: string, version: number): FileChanges {
  const configure = useAction(ConfigureImport, payloadOf);
  const gathered = useRef<FileChange | null>(null);
  const sending = useRef<Promise<boolean> | null>(null);
  // The screen may still show the version before the last answer.
  const newest = useRef(version);
  newest.current = Math.max(newest.current, version);

  const send = async (change: FileChange): Promise<boolean> => {
    const payload = await configure.run({ input: { ...change, importId, version: newest.current } });
    newest.current = readFragment(ImportFragment, payload?.import)?.version ?? newest.current;
    return payload !== null;
  };
  const settle = async (): Promise<boolean> => {
    sendSoon.cancel();
    const before = sending.current;
    const change = gathered.current;
    gathered.current = null;
    if (change === null) return before ?? true;
    const sent = (before ?? Promise.resolve(true)).then(async (isSaved) => (await send(change)) && isSaved);
    sending.current = sent;
    const isSaved = await sent;
    if (sending.current === sent) sending.current = null;
    return isSaved;
  };
  const sendSoon = useDebouncedCallback(() => void settle(), { delay: TYPING, flushOnUnmount: true });
  const gather = (change: FileChange) => {
    gathered.current = { ...gathered.current, ...change };
  };
  return {
    busy: configure.busy,
    problem: configure.problem,
    choose: (change) => {
      gather(change);
      void settle();
    },
    type: (change) => {
      gather(change);
      sendSoon();
    },
    isPending: () => gathered.current !== null || sending.current !== null,
    settle,
  };
}
