import { createContext, useContext, type ReactNode } from 'react';

import type { Frame_QueryFragment } from '../gql/graphql.ts';

export interface FrameContext {
  readonly me: Frame_QueryFragment['me'];
  readonly viewer: Frame_QueryFragment['viewer'];
  /** The organisation as addresses name it. */
  readonly organisation: string;
  /** Whether the viewer's roles allow a verb of the role matrix, such as `import.write`. */
  readonly can: (verb: string) => boolean;
  /** True when the frame's query has just loaded the page's data too, so the page does not load it again. */
  readonly opened: boolean;
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
