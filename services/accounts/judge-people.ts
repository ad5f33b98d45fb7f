import type { Role } from '../../prisma/generated/enums.ts'
import { closest } from '../imports/closest.ts'
import { type Flaw, type ImportedLine, refusedLine } from '../imports/imported-line.ts'
import { type KnownUnit, namedUnit } from '../imports/named-unit.ts'
import { loginPattern } from './initial-password.ts'
import { dayAfter, readDay } from './read-day.ts'
import type { PersonRow } from './read-people.ts'
import { roleNamed, roleWords } from './role-names.ts'
import { Email, phonePattern } from './save-person.ts'
import { isAdministrator } from './separation.ts'

/** What a file of people is held against. */
export type Directory = {
  readonly now: Date
  readonly timeZone: string
  readonly units: readonly KnownUnit[]
  /** Who has a login already; null for somebody of another city. */
  readonly accounts: ReadonlyMap<string, Known | null>
}
export type Known = {
  readonly id: string
  readonly name: string
  readonly active: boolean
  /** The importer, or one of the three administrators whom the importer may not manage. */
  readonly untouchable: boolean
}
/** 可办行 — a line that nothing speaks against, understood. */
export type ReadPerson = {
  readonly row: number
  readonly label: string
  readonly name: string
  readonly login: string
  readonly unitId: string | null
  readonly phone: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly startsAt: Date | null
  readonly endsAt: Date | null
  readonly known: Known | null
}
export type Judged =
  | { readonly ok: true; readonly person: ReadPerson }
  | { readonly ok: false; readonly line: ImportedLine }

/** 审核人员行 — each line of a file as it can be carried out, or why not and what was perhaps meant. */
export function judgePeople(rows: readonly PersonRow[], directory: Directory): readonly Judged[] {
  const names = new Map<string, string>()
  return rows.map(({ row, cells }) => {
    const label = cells.name || cells.login
    const read = readPerson({ row, cells }, directory, names)
    if ('problem' in read) return { ok: false, line: refusedLine({ row, label }, read) }
    names.set(read.login, read.name)
    return { ok: true, person: { ...read, row, label } }
  })
}

type Read = Omit<ReadPerson, 'row' | 'label'>

function readPerson(
  { cells }: PersonRow,
  directory: Directory,
  names: ReadonlyMap<string, string>,
): Read | Flaw {
  const { name, login, phone, email } = cells
  if (name === '') return { problem: 'NAME_MISSING' }
  const whose = flawOfLogin(cells, directory, names)
  if (whose !== null) return whose
  if (phone !== '' && !phonePattern.test(phone)) return { problem: 'PHONE_MALFORMED', value: phone }
  if (email !== '' && !Email.safeParse(email).success)
    return { problem: 'EMAIL_MALFORMED', value: email }
  const unit = namedUnit(cells.unit, directory.units)
  if (unit !== null && 'problem' in unit) return unit
  const roles = rolesOf(cells.roles)
  if ('problem' in roles) return roles
  const period = periodOf(cells, directory)
  if ('problem' in period) return period
  const known = directory.accounts.get(login) ?? null
  const reached = { phone, email }
  return { name, login, ...reached, unitId: unit?.id ?? null, ...roles, ...period, known }
}

function flawOfLogin(
  { name, login }: PersonRow['cells'],
  { accounts }: Directory,
  names: ReadonlyMap<string, string>,
): Flaw | null {
  if (login === '') return { problem: 'LOGIN_MISSING' }
  if (!loginPattern.test(login))
    return {
      problem: 'LOGIN_MALFORMED',
      value: login,
      suggestion: login.replace(/[^\p{L}\p{N}._@-]/gu, '') || null,
    }
  const above = names.get(login)
  const known = accounts.get(login)
  if (known === null) return { problem: 'LOGIN_TAKEN', value: login, suggestion: `${login}2` }
  const holder = known?.name ?? above
  // two who are called differently are two people, or one of the lines is wrong
  if (holder !== undefined && holder !== name)
    return { problem: 'LOGIN_OF_ANOTHER', value: login, suggestion: holder }
  if (known?.untouchable) return { problem: 'PERSON_NOT_YOURS', value: name }
  return known?.active === false ? { problem: 'PERSON_LEFT', value: name } : null
}

function rolesOf(text: string): { readonly roles: readonly Role[] } | Flaw {
  const words = text.split(/[、,，;；/|]/u).flatMap((word) => word.trim() || [])
  const roles: Role[] = []
  for (const word of words) {
    const role = roleNamed(word)
    if (role === undefined)
      return { problem: 'ROLE_UNKNOWN', value: word, suggestion: closest(word, roleWords) }
    if (isAdministrator(role)) return { problem: 'ROLE_NOT_IMPORTED', value: word }
    roles.push(role)
  }
  return { roles: [...new Set(roles)] }
}

function periodOf(
  { from, to }: PersonRow['cells'],
  { timeZone, now }: Directory,
): Pick<ReadPerson, 'startsAt' | 'endsAt'> | Flaw {
  const startsAt = from === '' ? null : readDay(from, timeZone)
  const last = to === '' ? null : readDay(to, timeZone)
  if (from !== '' && startsAt === null)
    return { problem: 'DATE_MALFORMED', value: from, suggestion: '2026-01-31' }
  if (to !== '' && last === null)
    return { problem: 'DATE_MALFORMED', value: to, suggestion: '2026-01-31' }
  const endsAt = last === null ? null : dayAfter(last, timeZone)
  if (endsAt !== null && endsAt <= (startsAt ?? now))
    return { problem: 'DATES_REVERSED', value: `${from} – ${to}` }
  return { startsAt, endsAt }
}
