/** The EU regulation on products made with forced labour. */
export const EU_FORCED_LABOUR_LAW = {
  /** The day from which it applies, ISO 8601. */
  appliesFrom: '2027-12-14',
  citation: 'Regulation (EU) 2024/3015 Art 39',
} as const;
