import type { LimitUnit } from '../../prisma/generated/enums.ts'
import {
  areInOrder,
  type LimitStage,
  readStages,
  stageName,
  stagesInWords,
} from '../deadlines/limit-stages.ts'

/** 天、小时的含义 — what a bare 天 and a bare 小时 mean in this manual; free text does not say, so the city does. */
export type LimitMeanings = {
  readonly days: 'working' | 'natural'
  readonly hours: 'working' | 'urgent'
}
export type Limit = { readonly value: number; readonly unit: LimitUnit }
export type LimitReading =
  | {
      readonly ok: true
      readonly limit: Limit
      /** 分段时限 — in one spelling; empty for none. */
      readonly stages: string
      readonly assumption: string | null
    }
  | { readonly ok: false; readonly reason: string }

const numerals: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const amount =
  /(?:约|大约|不超过|within\s+)?(\d+(?:\.\d+)?|[半一两二三四五六七八九十])\s*个?\s*(紧急工作时|紧急工作小时|紧急小时|urgent hours?|工作时|工作小时|working hours?|小时|时|hours?|紧急工作日|自然日|日历日|natural days?|calendar days?|工作日|working days?|天|日|days?|分钟|minutes?)/giu
/** What a limit may be for: 1紧急工作时制止 is a limit of one hour to stop it. */
const purpose = /^(制止|围护|到场|到达|处置|处理|整改|清除|清理|恢复|修复|完成|解决|办结)$/u
/** 最长时限 — of a line, in whichever unit. */
export const longestLimit = 366

/**
 * 处置时限 — reads a limit as manuals write it; of a staged one (分段时限) that of the last stage, by which the whole has to be
 * done, and the stages before it. Refuses, with a reason, what names no such limit.
 */
export function readLimit(text: string, meanings: LimitMeanings): LimitReading {
  const written = text.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  if (written === '') return refused('no limit is written')
  const found = [...written.matchAll(amount)]
  const [only, ...others] = found
  if (only === undefined) return refused(`“${written}” names no amount and unit of time`)
  if (others.length === 0) return readOne(written, only, meanings)
  const [whole, ...earlier] = stagesIn(written, meanings).toReversed()
  const stages = found.map(([stage]) => stage).join(', ')
  return whole === undefined
    ? refused(`“${written}” is staged (${stages}): write one row a stage`)
    : {
        ok: true,
        limit: whole.limit,
        stages: stagesInWords(earlier.toReversed()),
        assumption: `“${written}” is staged (${stages}): the last one counts`,
      }
}

function readOne(written: string, found: RegExpExecArray, meanings: LimitMeanings): LimitReading {
  const [whole, number = '', unit = ''] = found
  const value = numerals[number] ?? Number(number)
  const rest = restOf(written, whole)
  if (rest !== '' && !purpose.test(rest))
    return refused(`“${rest}” in “${written}” is not understood`)
  if (/^(约|大约)/u.test(whole)) return refused(`“${written}” is not exact`)
  if (!(value > 0 && value <= longestLimit))
    return refused(`“${written}” is not between 0 and ${longestLimit}`)
  return {
    ok: true,
    limit: inUnits(value, unit.toLowerCase(), meanings),
    stages: '',
    assumption: rest === '' ? null : `“${written}” is read as ${whole}, for: ${rest}`,
  }
}

const restOf = (written: string, whole: string): string =>
  written
    .replace(whole, '')
    .replace(/[()（）]/gu, '')
    .replace(/^(以内|之内|内)/u, '')
    .trim()

/** Stages that are told apart, each named, and each longer than the one before; none where they are not, or where they are more than a line may have. */
function stagesIn(written: string, meanings: LimitMeanings): readonly LimitStage[] {
  const parts = written.split(/[,;、。]/u).filter((part) => part.trim() !== '')
  const stages = parts.flatMap((part) => stageIn(part.trim(), meanings) ?? [])
  const isWhole =
    stages.length === parts.length &&
    areInOrder(stages.map(({ limit }) => limit)) &&
    readStages(stagesInWords(stages.slice(0, -1))) !== null
  return isWhole ? stages : []
}

function stageIn(part: string, meanings: LimitMeanings): LimitStage | null {
  const [only, ...others] = part.matchAll(amount)
  if (only === undefined || others.length > 0) return null
  const [whole] = only
  const name = restOf(part, whole)
  const read = readOne(whole, only, meanings)
  return stageName.test(name) && read.ok ? { name, limit: read.limit } : null
}

function inUnits(value: number, unit: string, { days, hours }: LimitMeanings): Limit {
  const hourUnit: LimitUnit = hours === 'working' ? 'WORKING_HOUR' : 'URGENT_HOUR'
  if (/^(紧急.*时|urgent)/u.test(unit)) return { value, unit: 'URGENT_HOUR' }
  if (/^(工作.*时|working hour)/u.test(unit)) return { value, unit: 'WORKING_HOUR' }
  if (/^(小时|时|hour)/u.test(unit)) return { value, unit: hourUnit }
  if (/^(分钟|minute)/u.test(unit)) return { value: value / 60, unit: hourUnit }
  if (/^(紧急工作日|自然日|日历日|natural|calendar)/u.test(unit))
    return { value, unit: 'NATURAL_DAY' }
  if (/^(工作日|working day)/u.test(unit)) return { value, unit: 'WORKING_DAY' }
  return { value, unit: days === 'working' ? 'WORKING_DAY' : 'NATURAL_DAY' }
}

const refused = (reason: string): LimitReading => ({ ok: false, reason })
