import { useEffect, useRef, useState } from 'react';

import type { RunningUpload, WhyNotStored } from './start-upload.ts';
import type { UploadTarget } from './upload-target.ts';

export interface UploadState {
  readonly name: string;
  readonly size: number;
  readonly sent: number;
  /** `waiting`: offline; the upload continues by itself. */
  readonly phase: 'sending' | 'paused' | 'waiting' | 'stored' | 'failed';
  /** Why it has failed; null while it has not. */
  readonly why: WhyNotStored | null;
}

export interface Upload {
  readonly state: UploadState | null;
  readonly start: (file: File, target: UploadTarget) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
}

/** One upload at a time. Its code is loaded when the first file is chosen. */
export function useUpload(onStored: (fileId: string) => void): Upload {
  const [state, setState] = useState<UploadState | null>(null);
  const running = useRef<RunningUpload | null>(null);
  const change = (part: Partial<UploadState>) => setState((before) => before && { ...before, ...part });

  useEffect(() => {
    const lost = () => {
      running.current?.pause();
      setState((before) => (before?.phase === 'sending' ? { ...before, phase: 'waiting' } : before));
    };
    const back = () =>
      setState((before) => {
        if (before?.phase !== 'waiting') return before;
        running.current?.resume();
        return { ...before, phase: 'sending' };
      });
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, []);
  useEffect(() => () => running.current?.pause(), []);

  const start = async (file: File, target: UploadTarget) => {
    running.current?.cancel();
    setState({ name: file.name, size: file.size, sent: 0, phase: 'sending', why: null });
    try {
      const { startUpload } = await import('./start-upload.ts');
      running.current = startUpload(file, target, {
        onProgress: (sent) => change({ sent }),
        onStored: (fileId) => {
          change({ sent: file.size, phase: 'stored' });
          onStored(fileId);
        },
        onFailed: (why) => change({ phase: 'failed', why }),
      });
    } catch {
      change({ phase: 'failed', why: { problem: 'failed' } });
    }
  };
  return {
    state,
    start: (file, target) => void start(file, target),
    pause: () => {
      running.current?.pause();
      change({ phase: 'paused' });
    },
    resume: () => {
      running.current?.resume();
      change({ phase: 'sending' });
    },
    cancel: () => {
      running.current?.cancel();
      running.current = null;
      setState(null);
    },
  };
}
