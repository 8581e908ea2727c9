/** How many rows of a table the migrations since have changed, by the commit of the state: those of then that are gone, and those that came. */
export const CHANGED: Readonly<Record<string, Readonly<Record<string, readonly [gone: number, came: number]>>>> = {
  '244630b8': {
    // Five migrations have every supplier assessed again.
    'public.outbox': [0, 5],
    'public.reassessments': [0, 294],
    // FLRM-1.1 tells the share of migrants from what is usual in the sector.
    'public.portfolio': [16, 16],
  },
};
