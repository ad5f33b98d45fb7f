import { withClassesMeant } from '../../services/cases/classes-meant.ts'
import type { MapCase as OnMap } from '../../services/cases/open-cases.ts'
import { countOpenByGrid, openCasesOnMap, pointsAtMost } from '../../services/cases/open-cases.ts'
import { type GridFeature, readGridMap } from '../../services/organizations/grid-map.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { CaseStage, Light } from './enums.ts'
import { Latitude, Longitude } from './input.ts'
import { WorkListFilter, workListFilter } from './work-list-filter.ts'

const gridKey = (id: string) => encodeId('UnitGrid', id)

type Grids = { readonly grids: readonly GridFeature[] }
const GridMap = builder.objectRef<Grids>('GridMap').implement({
  description: '网格图 — the unit grids of the city and those below it.',
  fields: (t) => ({
    geoJson: t.field({
      type: 'Json',
      description:
        'A FeatureCollection of polygons in WGS84, each with code, name, street, streetEn, district, districtEn, and whether it is the city’s own',
      resolve: ({ grids }) => ({
        type: 'FeatureCollection',
        features: grids.map((grid) => ({ ...grid, id: gridKey(grid.id) })),
      }),
    }),
  }),
})

builder.queryField('gridMap', (t) =>
  t.field({
    type: GridMap,
    authScopes: { may: 'gridMap' },
    resolve: async (_root, _args, { db }) => ({ grids: await readGridMap(db) }),
  }),
)

export const MapBox = builder.inputType('MapBox', {
  description: '范围 — a part of the map, in WGS84 degrees.',
  fields: (t) => ({
    west: t.float({ validate: Longitude }),
    south: t.float({ validate: Latitude }),
    east: t.float({ validate: Longitude }),
    north: t.float({ validate: Latitude }),
  }),
})

const MapCase = builder.objectRef<OnMap>('MapCase').implement({
  description: '案件点 — an open case as the map shows it.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => encodeId('Case', id) }),
    caseNumber: t.exposeString('caseNumber'),
    className: t.exposeString('className'),
    classNameEn: t.string({ resolve: (one, _args, { classNameEn }) => classNameEn(one) }),
    address: t.exposeString('address'),
    stage: t.expose('stage', { type: CaseStage }),
    longitude: t.exposeFloat('longitude'),
    latitude: t.exposeFloat('latitude'),
    gridId: t.id({
      nullable: true,
      description: 'The id of its feature in the grid map',
      resolve: ({ gridId }) => (gridId === null ? null : gridKey(gridId)),
    }),
    elementId: t.string({
      nullable: true,
      description: 'The step, which the city may call otherwise',
      resolve: ({ step }) => step?.elementId ?? null,
    }),
    stepName: t.string({ nullable: true, resolve: ({ step }) => step?.name ?? null }),
    stepNameEn: t.string({ nullable: true, resolve: ({ step }) => step?.nameEn ?? null }),
    light: t.expose('light', { type: Light }),
    dueAt: t.expose('dueAt', { type: 'DateTime', nullable: true }),
  }),
})

type Drawn = Awaited<ReturnType<typeof openCasesOnMap>>
const CaseMap = builder.objectRef<Drawn>('CaseMap').implement({
  fields: (t) => ({
    cases: t.field({
      type: [MapCase],
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ cases }) => [...cases],
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether there are more' }),
  }),
})

builder.queryField('caseMap', (t) =>
  t.field({
    type: CaseMap,
    authScopes: { may: 'caseMap' },
    description: `案件地图 — the open cases of a part of the map, or of all of it, the most urgent first; ${pointsAtMost} at most.`,
    args: {
      box: t.arg({ type: MapBox, required: false }),
      filter: t.arg({ type: WorkListFilter, required: false }),
    },
    resolve: async (_root, { box, filter }, { db, now }) =>
      openCasesOnMap(db, {
        box: box ?? null,
        filter: await withClassesMeant(db, workListFilter(filter)),
        at: now(),
      }),
  }),
)

type Counted = Awaited<ReturnType<typeof countOpenByGrid>>[number]
const GridCount = builder.objectRef<Counted>('GridCount').implement({
  description: '网格案件数 — how many open cases lie in a unit grid.',
  fields: (t) => ({
    gridId: t.id({ resolve: ({ id }) => gridKey(id) }),
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    count: t.exposeInt('count'),
  }),
})

builder.queryField('gridCounts', (t) =>
  t.field({
    type: [GridCount],
    authScopes: { may: 'gridCounts' },
    description: '网格案件数 — how many open cases a filter leaves in each unit grid that has any.',
    args: { filter: t.arg({ type: WorkListFilter, required: false }) },
    resolve: async (_root, { filter }, { db, now }) =>
      countOpenByGrid(db, {
        filter: await withClassesMeant(db, workListFilter(filter)),
        at: now(),
      }),
  }),
)
