/** 脱敏 — of a reporter's name the family name, before somebody asks for all of it. */
export function maskName(name: string | null): string | null {
  const [first] = name ?? ''
  return first === undefined ? name : `${first}**`
}

const shownAhead = 3
const shownBehind = 4
const hidden = 4

/** 脱敏 — of a telephone number both ends; nothing of one that is hardly longer than these. */
export function maskPhone(phone: string | null): string | null {
  if (phone === null) return null
  const digits = phone.replace(/\D/g, '')
  if (digits.length < shownAhead + hidden + shownBehind) return '****'
  return `${digits.slice(0, shownAhead)}****${digits.slice(-shownBehind)}`
}
