import { z } from 'zod'
import { type Prisma, Role } from '../../prisma/generated/client.ts'
import type { Actor } from '../ctx.ts'

const Stored = z.object({
  kind: z.literal('PERSON'),
  id: z.string(),
  name: z.string(),
  unitId: z.string().nullable(),
  roles: z.array(z.object({ role: z.enum(Role), unitId: z.string().nullable() })),
})

/** 委托人 — somebody who asks for work in the background, with the roles held at that moment. */
export const storedActor = (actor: Actor): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(actor))

/** The same as it was stored. */
export const readActor = (stored: unknown): Actor => Stored.parse(stored)
