import { z } from 'zod'
import { Prisma } from '../../prisma/generated/client.ts'
import { LimitUnit } from '../../prisma/generated/enums.ts'
import type { Limit } from './due-at.ts'

/** 分段时限 — what has to be done before the whole is, and by when: 停工 within 4 working hours. Counted from dispatch, as the whole is. */
export type LimitStage = { readonly name: string; readonly limit: Limit }

/** 时限单位 — what manuals call them. */
export const limitUnitWords: Readonly<Record<LimitUnit, string>> = {
  URGENT_HOUR: '紧急工作时',
  WORKING_HOUR: '工作时',
  WORKING_DAY: '工作日',
  NATURAL_DAY: '自然日',
}
/** 停工、处罚、拆除 — what a stage is for. */
export const stageName = /^\p{Letter}(?:[\p{Letter} ]{0,22}\p{Letter})$/u
const mostStages = 5
const unitWords: Readonly<Record<LimitUnit, RegExp>> = {
  URGENT_HOUR: /^(紧急工作时|urgent hours?)$/iu,
  WORKING_HOUR: /^(工作时|working hours?)$/iu,
  WORKING_DAY: /^(工作日|working days?)$/iu,
  NATURAL_DAY: /^(自然日|natural days?)$/iu,
}
const stageWords = /^(.+?) ?(\d+(?:\.\d+)?) ?(\D+)$/u

/** 分段文字 — one spelling for stages: `停工4工作时；处罚7工作日`. */
export const stagesInWords = (stages: readonly LimitStage[]): string =>
  stages
    .map(({ name, limit: { value, unit } }) => `${apart(name)}${value}${limitUnitWords[unit]}`)
    .join('；')

/** Chinese needs no space before an amount. */
const apart = (name: string) => (/\p{Script=Han}$/u.test(name) ? name : `${name} `)

/** 读分段 — stages as they are spelled, each sooner than the next; null for what are none. */
export function readStages(words: string): readonly LimitStage[] | null {
  const parts = words.normalize('NFKC').split(/[;,、。]/u)
  const named = parts.map((part) => part.trim()).filter((part) => part !== '')
  const stages = named.flatMap((part) => stageIn(part) ?? [])
  const all = stages.length === named.length && stages.length <= mostStages
  const differ = new Set(stages.map(({ name }) => name)).size === stages.length
  return all && differ && areInOrder(stages.map(({ limit }) => limit)) ? stages : null
}

function stageIn(part: string): LimitStage | null {
  const [, name = '', amount = '', words = ''] = stageWords.exec(part) ?? []
  const unit = z.enum(LimitUnit).options.find((one) => unitWords[one].test(words))
  const value = Number(amount)
  return unit === undefined || !stageName.test(name) || value === 0
    ? null
    : { name, limit: { value, unit } }
}

/** 先后 — whether each of these limits is longer than the one before. */
export const areInOrder = (limits: readonly Limit[]): boolean =>
  limits.every((limit, i) => i === 0 || hoursOf(limit) > hoursOf(limits[i - 1] ?? limit))

const hoursOf = ({ value, unit }: Limit): number =>
  value * (unit === 'URGENT_HOUR' || unit === 'WORKING_HOUR' ? 1 : 24)

/** 分段时限 — as somebody gives it, in the one spelling; empty for none. */
export const LimitStages = z.string().transform((words, { addIssue }) => {
  const stages = readStages(words)
  if (stages === null)
    addIssue({
      code: 'custom',
      message:
        'Stages are written 停工4工作时；处罚7工作日: what for, how much, in which unit, each sooner than the next.',
    })
  return stagesInWords(stages ?? [])
})

/** 分段 — those of a line as it is stored. */
export const stagesOf = (stored: string): readonly LimitStage[] => readStages(stored) ?? []

const handling = 'handling'
const prefix = 'stage:'
/** 分段时钟 — the key of the clock of a stage. */
export const stageKey = (name: string): string => `${prefix}${name}`
export const isStage = (key: string): boolean => key.startsWith(prefix)
/** 处置时钟 — whether a clock counts the handling of a department, as a whole or a stage of it. */
export const isOfHandling = (key: string): boolean => key === handling || isStage(key)
/** The same of a row of `clocks`. */
export const keysOfHandling = Prisma.sql`(key = ${handling} OR starts_with(key, ${prefix}))`
