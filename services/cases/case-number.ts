import type { Ctx } from '../ctx.ts'

type Numbered = { pattern: string; classCode: string; timeZone: string; at: Date }

/** 案件编号 — fills a city's pattern: {major} {minor} {yyyyMMdd} {seq:n}. */
export function caseNumber(
  sequence: number,
  { pattern, classCode, timeZone, at }: Numbered,
): string {
  const digits = classCode.replace(/\D/g, '')
  const day = localDay(at, timeZone).replaceAll('-', '')
  return pattern
    .replace('{major}', digits.slice(0, 2))
    .replace('{minor}', digits.slice(2))
    .replace('{yyyyMMdd}', day)
    .replace(/\{seq:(\d)\}/, (_, width: string) => String(sequence).padStart(Number(width), '0'))
}

/** Takes the day's next number; the row stays locked until the act commits, so numbers have no doubles. */
export async function takeCaseNumber(ctx: Ctx, numbered: Numbered): Promise<string> {
  const day = localDay(numbered.at, numbered.timeZone)
  const rows = await ctx.db.$queryRaw<{ last: number }[]>`
    INSERT INTO case_number_sequences AS s (city_id, day, last) VALUES (${ctx.city.cityId}::uuid, ${day}::date, 1)
    ON CONFLICT (city_id, day) DO UPDATE SET last = s.last + 1 RETURNING last`
  return caseNumber(rows[0]?.last ?? 1, numbered)
}

/** yyyy-MM-dd in the city's time zone. */
function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}
