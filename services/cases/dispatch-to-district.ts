import type { Ctx } from '../ctx.ts'
import { unitNotEligible } from '../errors.ts'
import type { CaseFile } from './case-file.ts'

type Dispatch = { readonly caseFile: CaseFile; readonly unitId: string | null }

/** 二级派遣 — hands a case to a district's or county's command center; a county that is a city of its own then works on the same case. */
export async function dispatchToDistrict(ctx: Ctx, { caseFile, unitId }: Dispatch) {
  const center = unitId === null ? null : await findCenter(ctx, unitId)
  if (center === null || isOwn(center, caseFile))
    throw unitNotEligible('Choose the command center of a district or county.')
  await ctx.db.case.update({
    where: { id: caseFile.id },
    data: {
      secondLevelUnitId: center.id,
      sharedCityId: center.cityId === caseFile.cityId ? null : center.cityId,
    },
    select: { id: true },
  })
  return { secondLevelUnitId: center.id }
}

/** Of this city or of one below it: nobody commands upwards. */
const findCenter = (ctx: Ctx, id: string) =>
  ctx.db.organizationUnit.findFirst({
    where: { id, kind: 'COMMAND_CENTER', active: true, cityId: { in: [...ctx.city.cityIds] } },
  })

/** The city's own command center stands at its top and cannot dispatch to itself. */
const isOwn = (center: { cityId: string; parentId: string | null }, caseFile: CaseFile) =>
  center.cityId === caseFile.cityId && center.parentId === null
