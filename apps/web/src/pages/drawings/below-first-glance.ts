// What stands below the first glance comes after it, in one file.
export { PlacesMap } from '../places/PlacesMap.tsx';
export { BandsByWeek } from './components/BandsByWeek.tsx';
export { KnownByTopic } from './components/KnownByTopic.tsx';
export { PeopleConcerned } from './components/PeopleConcerned.tsx';
export { RemedyByMonth } from './components/RemedyByMonth.tsx';
export { RemedyPanel } from './components/RemedyPanel.tsx';
