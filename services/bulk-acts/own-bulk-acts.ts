import type { Prisma } from '../../prisma/generated/client.ts'
import type { Actor } from '../ctx.ts'

/** 本人批量办理 — nobody sees another one’s. */
export const ownBulkActs = ({ kind, id }: Actor): Prisma.BulkActWhereInput =>
  kind === 'PERSON' && id !== null ? { personId: id } : { id: { in: [] } }
