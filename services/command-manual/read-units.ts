/** 处置单位 — the unit phrases of one cell, in the manual's order, and what had to be assumed to tell them apart. */
export type UnitsReading = {
  readonly phrases: readonly string[]
  readonly assumptions: readonly string[]
}

const opening = '(（[【「'
const closing = ')）]】」'
const separators = '、，,;；/\n'
/** A name is whole only when it ends in what a body is called; 各供油 and 供气 are not. */
const body =
  /(中心|部门|公司|单位|企业|街办|办事处|政府|管委会|开发区|委员会|居委会|村委会|派出所|支队|大队|中队|队|局|委|办|科|处|站|所|院|厅|段|集团|物业|bureau|center|department|company|unit|office|owner)s?(?:[(（].*[)）])?$/iu
const place = /^(各|所属|属地)/u

/** 处置单位 — tells the units of a cell apart; brackets keep together, half names join what follows them. */
export function readUnits(cell: string): UnitsReading {
  const parts = outsideBrackets(cell.normalize('NFC').trim())
    .map((part) => part.replace(/\s+/gu, '').replace(/^[及和与]+/u, ''))
    .filter((part) => part !== '')
  const read = joinHalves(parts).map((part) => ({ part, units: atAnd(part) }))
  return {
    phrases: [...new Set(read.flatMap(({ units }) => units))],
    assumptions: read
      .filter(({ part, units }) => units.length > 1 || !parts.includes(part))
      .map(({ part, units }) => `“${part}” is read as ${units.join(' and ')}`),
  }
}

function outsideBrackets(cell: string): string[] {
  const parts = ['']
  let depth = 0
  for (const sign of cell) {
    if (opening.includes(sign)) depth += 1
    if (closing.includes(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && separators.includes(sign)) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts
}

/** 供热供气服务中心及各供油、供气、供电管理部门 stays one list of departments, never a unit called 供气. */
function joinHalves(parts: readonly string[]): string[] {
  const whole: string[] = []
  let half = ''
  for (const part of parts) {
    const joined = half === '' ? part : `${half}、${part}`
    if (body.test(part)) {
      whole.push(joined)
      half = ''
    } else half = joined
  }
  return half === '' ? whole : [...whole, half]
}

/** 及、和 between two bodies: the second takes 属地 from the first, the first takes 部门 from the second. */
function atAnd(part: string): string[] {
  const found = /^(?<first>[^、(（]+?)(?:及|和|与|以及)+(?<second>.+)$/u.exec(part)?.groups
  const { first = '', second = '' } = found ?? {}
  const prefix = place.exec(first)?.[0] ?? ''
  if (first === '' || (!body.test(first) && prefix === '')) return [part]
  const suffix = /(?:管理)?(部门|单位|企业|公司)$/u.exec(second)?.[1] ?? ''
  const left = body.test(first) ? first : first + suffix
  const right = prefix === '' || place.test(second) ? second : prefix + second
  return [left, right]
}
