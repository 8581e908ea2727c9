import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import address from 'world-atlas/countries-50m.json?url';

import type { Started } from './chart-parts.ts';
import { worldOf, type World, type WorldTopology } from './world.ts';

use([LinesChart, ScatterChart, GeoComponent, SVGRenderer]);

let loading: Promise<World> | null = null;

/** The shapes come from this origin, once for all maps; a try that failed is made again. */
async function world(): Promise<World> {
  loading ??= fetch(address).then(async (answer) => {
    if (!answer.ok) throw new Error(`The shapes of the map: ${answer.status}`);
    const found = worldOf((await answer.json()) as WorldTopology);
    registerMap('world', found.shapes as unknown as Parameters<typeof registerMap>[1]);
    return found;
  });
  loading.catch(() => (loading = null));
  return loading;
}

const DASHED = { borderColor: 'var(--pl-quiet)', borderType: [3, 3], borderWidth: 1 } as const;

/** A map of the world without anything on it: what is disputed is hatched and dashed. */
export async function startMap(element: HTMLElement): Promise<Started> {
  const { centreOf, disputed, lines } = await world();
  return {
    chart: init(element, null, { renderer: 'svg' }),
    centreOf,
    ground: {
      geo: {
        map: 'world',
        silent: true,
        // From the south of Chile to the north of Norway: nobody works at the poles.
        boundingCoords: [
          [-170, 78],
          [180, -56],
        ],
        preserveAspect: 'contain',
        left: 0,
        right: 0,
        top: 0,
        bottom: 0,
        itemStyle: { areaColor: 'var(--pl-track)', borderColor: 'var(--pl-panel)', borderWidth: 0.75 },
        regions: disputed.map((name) => ({ name, itemStyle: { areaColor: 'var(--pl-hatch-ground)', ...DASHED } })),
      },
      // The first series of a map.
      lines: {
        type: 'lines',
        coordinateSystem: 'geo',
        polyline: true,
        silent: true,
        lineStyle: { color: 'var(--pl-quiet)', type: [3, 3], width: 1.5, opacity: 1 },
        data: lines.map((coords) => ({ coords })),
      },
    },
  };
}
