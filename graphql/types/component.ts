import { componentsWhere } from '../../services/exports/office-filter.ts'
import { withinBox } from '../../services/organizations/map-box.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { MapBox } from './map.ts'

const unitOf = (id: string | null) => (id === null ? null : encodeId('OrganizationUnit', id))

export const Component = builder.prismaNode('Component', {
  id: { field: 'id' },
  select: { id: true },
  authScopes: { may: 'components' },
  description: '部件 — a component of the register with its three bodies. Coordinates in WGS84.',
  fields: (t) => ({
    code: t.exposeString('code'),
    classCode: t.exposeString('classCode'),
    name: t.exposeString('name'),
    address: t.exposeString('address'),
    longitude: t.exposeFloat('longitude'),
    latitude: t.exposeFloat('latitude'),
    departmentInChargeId: t.id({
      nullable: true,
      select: { departmentInChargeId: true },
      resolve: ({ departmentInChargeId }) => unitOf(departmentInChargeId),
    }),
    ownerId: t.id({
      nullable: true,
      select: { ownerId: true },
      resolve: ({ ownerId }) => unitOf(ownerId),
    }),
    maintainerId: t.id({
      nullable: true,
      select: { maintainerId: true },
      resolve: ({ maintainerId }) => unitOf(maintainerId),
    }),
  }),
})

builder.queryField('components', (t) =>
  t.prismaConnection({
    type: Component,
    cursor: 'id',
    authScopes: { may: 'components' },
    args: {
      classCode: t.arg.string({ required: false }),
      code: t.arg.string({ required: false, description: 'Beginning of the identifier' }),
      box: t.arg({ type: MapBox, required: false }),
    },
    resolve: (query, _root, { classCode, code, box }, { db }) =>
      db.component.findMany({
        ...query,
        where: {
          ...componentsWhere({ classCode: classCode ?? undefined, code: code ?? undefined }),
          ...(box && withinBox(box)),
        },
        orderBy: [{ code: 'asc' }, { id: 'asc' }],
      }),
  }),
)
