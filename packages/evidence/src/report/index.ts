export { reportOf, summaryText, UnfitHoldings } from './report-of.ts';
export type * from './report.ts';
export { REPORT_LOCALES, REPORT_MESSAGES, reportTexts } from './report-texts.ts';
export type { ReportLocale, ReportTexts } from './report-texts.ts';
