import { cleanFile } from '../../services/attachments/clean-file.ts'
import type { FileStore } from '../../services/attachments/file-store.ts'
import { keepFile, recordFile } from '../../services/attachments/record-file.ts'
import { sha256Of } from '../../services/attachments/sha256.ts'
import type { Ctx } from '../../services/ctx.ts'
import type { PastPlan } from './past-plan.ts'
import { createRandom } from './random.ts'
import { type Cover, streetPicture } from './street-picture.ts'

type Shot = {
  readonly plan: PastPlan
  /** How the step ends that the photo goes along with; REPORT for the report itself. */
  readonly outcome: string
}

/** 井盖 — the classes that the drawing shows. */
const manholes = new Set(['C0101', 'C0102', 'C0103', 'C0106', 'C0110', 'C0111'])
const seen: Readonly<Record<string, Cover>> = {
  REPORT: 'MISSING',
  FAILED: 'MISSING',
  HANDLED: 'IN_PLACE',
  PASSED: 'IN_PLACE',
}
const minute = 60_000
/** About twenty metres. */
const nearby = 0.0002

/** 补录照片 — what an officer photographs of a manhole, at its place and a few minutes before; nothing where no store is given. Answers what goes along with the step. */
export async function takePhotos(
  ctx: Ctx,
  files: FileStore | undefined,
  { plan, outcome }: Shot,
): Promise<readonly string[]> {
  const cover = seen[outcome]
  const { classCode, longitude, latitude } = plan.report
  if (files === undefined || cover === undefined || !manholes.has(classCode)) return []
  // of one place all photos show the same street
  const street = createRandom(plan.reportedAt.toISOString())
  const file = cleanFile(streetPicture(cover, street))
  const takenAt = new Date(ctx.now().getTime() - street.between(2, 15) * minute)
  const notes = {
    takenAt: takenAt.toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', ':'),
    offset: '+00:00',
    place: {
      longitude: (longitude ?? 0) + street.between(-nearby, nearby),
      latitude: (latitude ?? 0) + street.between(-nearby, nearby),
    },
  }
  const recorded = await recordFile(ctx, {
    file: { ...file, notes },
    sha256: sha256Of(file.bytes),
    name: null,
  })
  await files.put(recorded.storageKey, file.bytes)
  await keepFile(ctx, recorded.attachmentId)
  return [recorded.attachmentId]
}
