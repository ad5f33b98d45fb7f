import { readActor } from '../accounts/stored-actor.ts'
import type { Ctx } from '../ctx.ts'
import { DomainError } from '../errors.ts'
import type { NoticeKind } from '../notice-kinds.ts'
import { redeployNewest } from '../process-editions/redeploy-newest.ts'
import { membersOf } from './content.ts'
import { updateRelease } from './lock-release.ts'
import type { ReleaseRoom } from './release-room.ts'

type Failed = { readonly id: string; readonly error: unknown }

/**
 * 发布批失败 — what was before stays in force, and whoever made and reviewed the release is told why. The engine first: a try
 * that died after it had handed models over must not leave them there.
 */
export async function failRelease({ act, models }: ReleaseRoom, failed: Failed): Promise<void> {
  const { engineId, deploy } = models
  const processIds = await act((ctx) => processesOf(ctx, failed.id))
  for (const processId of processIds)
    await act((ctx) => redeployNewest(ctx, { engineId: engineId(), deploy }, processId))
  await act((ctx) => markFailed(ctx, failed))
}

async function processesOf({ db }: Ctx, id: string): Promise<readonly string[]> {
  const release = await db.release.findUniqueOrThrow({ where: { id } })
  const drafts = await db.processDraft.findMany({
    where: { id: { in: membersOf(release).processes.map(({ draftId }) => draftId) } },
    select: { processId: true },
  })
  return drafts.map(({ processId }) => processId)
}

async function markFailed(ctx: Ctx, { id, error }: Failed): Promise<void> {
  await ctx.db.$executeRaw`SELECT FROM releases WHERE id = ${id}::uuid FOR UPDATE`
  const release = await ctx.db.release.findFirst({ where: { id, state: 'SCHEDULED' } })
  // another process was faster
  if (release === null) return
  const refused = error instanceof DomainError
  const failure = refused ? error.code : 'FAULT'
  await updateRelease(ctx, release, {
    action: 'failRelease',
    data: {
      ...{ state: 'FAILED', failure, settledAt: ctx.now() },
      comment: refused ? error.message : null,
    },
    details: { code: failure },
  })
  const { authorIds, name, reviewer } = release
  const { id: reviewerId } = readActor(reviewer)
  const addressed = [...authorIds, ...(reviewerId === null ? [] : [reviewerId])]
  await ctx.db.notice.create({
    data: {
      ...{ cityId: ctx.city.cityId, kind: 'RELEASE_FAILED' satisfies NoticeKind },
      ...{ cause: `release:${id}:failed`, createdAt: ctx.now() },
      facts: { releaseId: id, name, addressed },
    },
    select: { id: true },
  })
}
