import type { Viewer } from '../../platform/tenancy/viewer.ts';

/** A person who looks at a past day: nobody writes there, whatever their roles. @param asOf null is now */
export function whoLooksBack(viewer: Viewer, asOf: Date | null): Viewer {
  return asOf === null ? viewer : { ...viewer, roles: new Set(['viewer']) };
}
