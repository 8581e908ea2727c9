// What stands below the first glance comes after it, in one file.
export { PlacesMap } from '../../places/PlacesMap.tsx';
export { BandsByWeek } from './BandsByWeek.tsx';
export { KnownByTopic } from './KnownByTopic.tsx';
export { PeopleConcerned } from './PeopleConcerned.tsx';
export { RemedyByMonth } from './RemedyByMonth.tsx';
export { RemedyPanel } from './RemedyPanel.tsx';
