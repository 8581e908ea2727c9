export const TIMELINE_GROUPS = ['KNOWN', 'ASSESSED', 'DECIDED', 'REMEDIED'] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];
