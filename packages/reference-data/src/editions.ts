import { conflictAreasTable, disastersTable, scamZonesTable } from './areas.ts';
import { corridorBenchmarksTable } from './corridor-benchmarks.ts';
import { countriesTable } from './countries.ts';
import { countryNamesTable, countryNamesUnresolvedTable } from './country-names.ts';
import { countryOutlinesTable } from './country-outlines.ts';
import { countryRatificationsTable } from './country-ratifications.ts';
import { countryScoresTable } from './country-scores.ts';
import { countrySubdivisionsTable } from './country-subdivisions.ts';
import { currenciesTable } from './currencies.ts';
import { destinationIndexTable } from './destination-index.ts';
import type { Edition, Table } from './edition.ts';
import { euForcedLabourTable } from './eu-forced-labour.ts';
import { goodsLinksTable, goodsListedTable, goodsResearchedTable, priorityGoodsTable } from './goods.ts';
import { hsLinksTable, hsSectorsTable } from './hs-sectors.ts';
import {
  deductionCapsTable,
  housingStandardsTable,
  minimumWagesTable,
  noticeLawTable,
  unionLawTable,
} from './labour-law.ts';
import { legalFormsTable } from './legal-forms.ts';
import { migrantMajorityTable } from './migrant-majority.ts';
import { migrationBansTable } from './migration-bans.ts';
import { nace21Table } from './nace-2-1.ts';
import { sectorCodeTables } from './sector-codes.ts';
import { activityPhrasesEdition } from './activity-phrases-edition.ts';
import { sectorWeightsTable } from './sector-weights.ts';
import { sectorsTable } from './sectors.ts';
import { unspscCommoditiesTable, unspscSegmentsTable } from './unspsc.ts';
import { xinjiangGazetteerTable } from './xinjiang-gazetteer.ts';

/** Every table that ships. */
export const shippedTables: readonly Table[] = [
  countriesTable,
  countryNamesTable,
  countryNamesUnresolvedTable,
  countryOutlinesTable,
  countrySubdivisionsTable,
  countryScoresTable,
  countryRatificationsTable,
  destinationIndexTable,
  migrantMajorityTable,
  corridorBenchmarksTable,
  migrationBansTable,
  conflictAreasTable,
  disastersTable,
  scamZonesTable,
  euForcedLabourTable,
  minimumWagesTable,
  deductionCapsTable,
  noticeLawTable,
  unionLawTable,
  housingStandardsTable,
  currenciesTable,
  xinjiangGazetteerTable,
  sectorsTable,
  ...Object.values(sectorCodeTables),
  sectorWeightsTable,
  hsSectorsTable,
  hsLinksTable,
  nace21Table,
  unspscSegmentsTable,
  unspscCommoditiesTable,
  goodsLinksTable,
  goodsListedTable,
  goodsResearchedTable,
  priorityGoodsTable,
  legalFormsTable,
];

/** The edition of every table that ships, in the order in which the attribution page lists them. Loading it checks the rows of every table. */
export const editions: readonly Edition[] = [...shippedTables.map(({ edition }) => edition), activityPhrasesEdition];
