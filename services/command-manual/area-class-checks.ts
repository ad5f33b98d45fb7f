import type { AreaClass } from '../../prisma/generated/enums.ts'
import { areaClassWords } from '../organizations/area-class.ts'
import type { CheckedLine, Found } from './findings.ts'
import { grouped } from './grouped.ts'

type Facts = {
  readonly lines: readonly CheckedLine[]
  readonly areaClasses: ReadonlySet<AreaClass>
}

/** 区域类别落空 — lines for an area class that no grid and no street of the city has: no case ever comes to them. */
export function nowhereOfClass({ lines, areaClasses }: Facts): Found[] {
  const nowhere = lines.flatMap((line) => {
    const { areaClass } = line.scope
    return areaClass === null || areaClasses.has(areaClass) ? [] : { line, areaClass }
  })
  return [...grouped(nowhere, ({ areaClass }) => areaClass)].map(([areaClass, same]) => ({
    kind: 'AREA_CLASS_NOWHERE',
    subject: areaClassWords[areaClass],
    lines: same.map(({ line }) => line),
  }))
}
