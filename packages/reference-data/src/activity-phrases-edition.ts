import type { Edition } from './edition.ts';

/** The release of the table of phrases, apart from it: every process lists the editions, hardly one needs the phrases. */
export const activityPhrasesEdition: Edition = {
  key: 'activity-phrases',
  title: 'Phrases of official indexes of activities, with the ISIC Rev.4 codes that they lead to',
  publisher:
    'US Census Bureau; Office for National Statistics; United Nations Statistics Division; Federal Statistical Office of Switzerland; Istat; BPS Indonesia; Government of Viet Nam; Standardization Administration of China; Government of Türkiye; Plumbline (ISIC codes of the Chinese divisions)',
  edition:
    'NAICS 2017; UK SIC 2007 with addendum; ISIC Rev.4 with inclusions, and in Arabic; NOGA 2008; ATECO 2007; KBLI 2020; VSIC 2007; GB/T 4754-2011; six-digit NACE of Türkiye',
  date: '2021',
  source: 'Indexes, titles and inclusions of the classifications named, as published by each body',
  licence:
    'public domain (NAICS); Open Government Licence v3.0 (UK SIC); reuse with attribution (ISIC); MIT as packaged (NOGA, ISIC in Arabic); CC BY 3.0 (ATECO); texts of regulations and titles of a standard (KBLI, VSIC, Türkiye, GB/T)',
  expected: 15474,
};
