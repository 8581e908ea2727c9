import { createContext, useContext, type ReactNode } from 'react';

import type { FrameQuery } from '../gql/graphql.ts';

export interface FrameContext {
  readonly me: FrameQuery['me'];
  readonly viewer: FrameQuery['viewer'];
  /** The organisation as addresses name it. */
  readonly organisation: string;
  /** Whether the viewer's roles allow a verb of the role matrix, such as `import.write`. */
  readonly can: (verb: string) => boolean;
}

const ViewerContext = createContext<FrameContext | null>(null);

export function ViewerProvider({ frame, children }: { frame: FrameContext; children: ReactNode }) {
  return <ViewerContext value={frame}>{children}</ViewerContext>;
}

/** Who is looking, and where. Inside the frame only. */
export function useViewer(): FrameContext {
  const frame = useContext(ViewerContext);
  if (frame === null) throw new Error('useViewer is called outside the frame');
  return frame;
}
