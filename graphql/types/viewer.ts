import { isPermitted } from '../../services/accounts/assert-permission.ts'
import { permissions } from '../../services/accounts/permissions.ts'
import { screensOf } from '../../services/accounts/screens.ts'
import type { Viewer as SignedIn } from '../../services/accounts/viewer.ts'
import type { RoleAtUnit } from '../../services/ctx.ts'
import { noticeChannels } from '../../services/deliveries/notice-channels.ts'
import { notSignedIn } from '../../services/errors.ts'
import { builder } from '../builder.ts'
import { encodeId } from '../ids.ts'
import { City } from './city.ts'
import { Role, Theme } from './enums.ts'
import { OrganizationUnit } from './organization-unit.ts'
import { ScreensType } from './preferences.ts'
import { NoticeChannelType } from './set-notice-channels.ts'

const unitIdOf = (id: string | null) => (id === null ? null : encodeId('OrganizationUnit', id))

const HeldRole = builder.objectRef<RoleAtUnit>('HeldRole').implement({
  fields: (t) => ({
    role: t.expose('role', { type: Role }),
    unitId: t.id({ nullable: true, resolve: ({ unitId }) => unitIdOf(unitId) }),
  }),
})

const Viewer = builder.objectRef<SignedIn>('Viewer').implement({
  description: '当前用户 — who asks, for which city, and what they may do.',
  fields: (t) => ({
    name: t.string({ resolve: ({ actor }) => actor.name }),
    personId: t.id({
      nullable: true,
      resolve: ({ actor: { kind, id } }) =>
        kind === 'PERSON' && id !== null ? encodeId('Person', id) : null,
    }),
    language: t.exposeString('language'),
    theme: t.expose('theme', { type: Theme }),
    screens: t.field({
      type: ScreensType,
      description: 'What no person has is as usual',
      resolve: async ({ actor: { kind, id } }, _args, { db }) => {
        if (kind !== 'PERSON' || id === null) return screensOf({})
        const person = await db.person.findUnique({ where: { id }, select: { screens: true } })
        return screensOf(person?.screens ?? {})
      },
    }),
    noticeChannels: t.field({
      type: [NoticeChannelType],
      description: 'The ways beside the app that there are; none for whoever is no person',
      resolve: async ({ actor: { kind, id } }, _args, { db, channels }) => {
        if (kind !== 'PERSON' || id === null) return []
        const person = await db.person.findUniqueOrThrow({
          where: { id },
          select: { email: true, phone: true, declinedChannels: true },
        })
        return [...noticeChannels(person, channels)]
      },
    }),
    roles: t.field({ type: [HeldRole], resolve: ({ actor }) => [...actor.roles] }),
    permissions: t.stringList({
      description: 'The queries and mutations that this viewer may use',
      resolve: ({ actor }) => permissions.filter((permission) => isPermitted(actor, permission)),
    }),
    city: t.prismaField({
      type: City,
      resolve: (query, { scope }, _args, { db }) =>
        db.city.findUniqueOrThrow({ ...query, where: { id: scope.cityId } }),
    }),
    unit: t.prismaField({
      type: OrganizationUnit,
      nullable: true,
      resolve: (query, { actor: { unitId } }, _args, { db }) =>
        unitId === null
          ? null
          : db.organizationUnit.findUnique({ ...query, where: { id: unitId } }),
    }),
  }),
})

builder.queryField('viewer', (t) =>
  t.field({
    type: Viewer,
    authScopes: { may: 'viewer' },
    resolve: (_root, _args, { viewer }) => {
      if (viewer === null) throw notSignedIn()
      return viewer
    },
  }),
)
