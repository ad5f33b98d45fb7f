import type { Ctx } from '../ctx.ts'
import { bindBpmnToCity } from './bind-to-city.ts'
import { deployTo, type Target } from './deploy-to.ts'

type Room = Target & { readonly act: <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T> }
type Edition = { readonly id: string; readonly processId: string; readonly xml: string }

/**
 * 重新部署 — puts the older editions that cases in hand are pinned to into an engine that does not have them. The
 * newest one has to be deployed after them: new cases start by what was deployed last.
 */
export async function redeployEditions({ act, ...target }: Room): Promise<void> {
  const { city, engineId } = target
  const editions = await act(
    ({ db }) => db.$queryRaw<Edition[]>`
      SELECT p.id, p.process_id AS "processId", p.xml FROM process_editions p
      WHERE p.city_id = ${city.cityId}::uuid AND p.engine_id IS DISTINCT FROM ${engineId}::uuid
        AND p.number < (SELECT max(n.number) FROM process_editions n
                        WHERE n.city_id = p.city_id AND n.process_id = p.process_id)
        AND EXISTS (SELECT FROM cases c WHERE c.process_edition_id = p.id
                    AND (c.engine_state <> 'ENDED' OR c.stage NOT IN ('CLOSED', 'NOT_FILED', 'VOIDED')))
      ORDER BY p.process_id, p.number`,
  )
  for (const { id, processId, xml } of editions) {
    const name = `${processId}.${city.cityCode}.bpmn`
    const content = await bindBpmnToCity(xml, city.cityCode)
    const inEngine = await deployTo(target, processId, [{ name, content }])
    await act(async (ctx) => {
      await ctx.db.processEdition.update({ where: { id }, data: inEngine })
      ctx.audit({
        ...{ action: 'reconcile.redeployEdition', subjectType: 'ProcessEdition', subjectId: id },
        details: { engineId, definitionKey: String(inEngine.definitionKey) },
      })
    })
  }
}
