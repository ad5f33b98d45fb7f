import type { Role } from '../../../prisma/generated/enums.ts'
import { setPassword } from '../../../services/accounts/set-password.ts'
import { systemActor } from '../../../services/ctx.ts'
import { connectDatabase } from '../../../services/database.ts'
import { aLoadedCity } from '../../bench/stored/loaded-city.ts'
import { explainStatements } from '../../support/statements.ts'
import { type Client, cookieOf, password, serve } from './installation.ts'

type Given = Parameters<typeof aLoadedCity>[0]

/** The API over a loaded demo city, on connections that tell how each statement reads its tables. */
export async function aLoadedInstallation(given: Given) {
  const loaded = await aLoadedCity(given)
  // an incident keeps a case from being cloned
  await loaded.owner.query(
    `INSERT INTO incidents (engine_id, key, city_id, case_id, instance_key, element_id, error_type, message, created_at)
     SELECT engine_id, instance_key, city_id, id, instance_key, 'x', 'JOB_NO_RETRIES', 'x', reported_at FROM cases`,
  )
  await loaded.owner.query(
    `INSERT INTO comments (id, city_id, case_id, person_id, text, at)
     SELECT uuidv7(), city_id, id, reported_by_id, 'x', reported_at FROM cases WHERE reported_by_id IS NOT NULL`,
  )
  await loaded.owner.query(
    `INSERT INTO comment_mentions (comment_id, person_id, city_id, case_id)
     SELECT id, person_id, city_id, case_id FROM comments`,
  )
  await loaded.owner.query(
    `INSERT INTO attachments (id, city_id, case_id, uploaded_by_id, phase, media, bytes, sha256,
       uploaded_at, stored_at, bound_at)
     SELECT uuidv7(), city_id, id, id, 'BEFORE', 'JPEG', 1, id, reported_at, reported_at, reported_at FROM cases`,
  )
  await loaded.owner.query(
    `INSERT INTO merged_reports (id, city_id, case_id, source, phone, reported_at)
     SELECT uuidv7(), city_id, id, 'TELEPHONE', '1380000' || right(case_number, 4), reported_at FROM cases`,
  )
  await loaded.owner.query(
    'ANALYZE incidents, comments, comment_mentions, attachments, merged_reports',
  )
  await explainStatements(loaded.owner)
  const { scope, now } = loaded
  const database = connectDatabase({ url: loaded.testDatabase.appUrl, poolSize: 4, now: () => now })
  const act = database.actIn(scope, systemActor)
  const city = { ...loaded, database, act }
  const served = await serve({
    ...city,
    clock: { now },
  })
  return {
    city,
    /** Somebody of the demo city's own people, signed in. */
    as: async (role: Role): Promise<Client> => {
      await act(async (ctx) => {
        const { personId } = await ctx.db.roleAssignment.findFirstOrThrow({
          where: { role, cityId: ctx.city.cityId },
        })
        await setPassword(ctx, { personId, login: role, password })
      })
      return served.asCookie(await cookieOf(served, role))
    },
    close: async () => {
      await served.close()
      await database.close()
      await loaded.close()
    },
  }
}
