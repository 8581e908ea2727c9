/**
 * Our own simplified outline of Xinjiang, drawn inside the border: a point in it is clearly in Xinjiang; a strip along the border is left out.
 * Pairs of degrees: longitude east, latitude north.
 */
const OUTLINE: readonly (readonly [longitude: number, latitude: number])[] = [
  [75.2, 39.2],
  [76.2, 40.0],
  [77.5, 40.5],
  [78.8, 40.9],
  [79.8, 41.5],
  [80.9, 42.2],
  [81.0, 43.2],
  [80.8, 43.9],
  [81.2, 44.6],
  [81.8, 44.8],
  [82.9, 45.0],
  [83.0, 45.6],
  [83.4, 46.4],
  [84.1, 46.7],
  [85.4, 46.8],
  [86.1, 47.4],
  [86.9, 47.9],
  [87.9, 48.3],
  [88.6, 47.9],
  [89.7, 47.4],
  [90.2, 46.6],
  [90.2, 45.6],
  [90.6, 44.9],
  [91.6, 44.6],
  [93.4, 44.4],
  [94.8, 43.8],
  [95.4, 42.9],
  [95.2, 41.9],
  [93.8, 41.4],
  [92.5, 40.6],
  [92.1, 39.4],
  [91.0, 38.8],
  [89.6, 38.1],
  [88.3, 37.8],
  [86.0, 37.3],
  [84.0, 36.6],
  [82.0, 36.4],
  [80.2, 36.5],
  [79.0, 36.8],
  [77.6, 37.1],
  [76.6, 37.5],
  [75.6, 38.1],
  [75.0, 38.8],
];

/** True when a point, in decimal degrees, is clearly inside Xinjiang. */
export function isInsideXinjiang(latitude: number, longitude: number): boolean {
  let inside = false;
  for (const [index, [east, north]] of OUTLINE.entries()) {
    const [previousEast, previousNorth] = OUTLINE.at(index - 1) ?? [east, north];
    const crosses = north > latitude !== previousNorth > latitude;
    if (crosses && longitude < ((previousEast - east) * (latitude - north)) / (previousNorth - north) + east)
      inside = !inside;
  }
  return inside;
}
