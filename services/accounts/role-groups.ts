export const supervision = ['COLLECTOR', 'INTAKE_OFFICER', 'SHIFT_LEADER'] as const
const command = ['DISPATCHER', 'DEPARTMENT_OFFICER', 'HANDLER'] as const
const judges = ['SUPERVISOR', 'LEADER', 'EVALUATOR'] as const
export const officers = [...supervision, ...command, ...judges] as const
export const readers = [
  ...officers,
  'CITY_ADMINISTRATOR',
  'PROCESS_DESIGNER',
  'AUDITOR',
  'API_CLIENT',
] as const
export const everybody = [
  ...readers,
  'SYSTEM_ADMINISTRATOR',
  'SECURITY_ADMINISTRATOR',
  'CITIZEN',
] as const
/** Accounts and posts; the three administrators are appointed by two of them. */
export const peopleKeepers = ['CITY_ADMINISTRATOR', 'SYSTEM_ADMINISTRATOR'] as const
/** Who is on duty when, at any office of the city. */
export const rosterKeepers = ['CITY_ADMINISTRATOR', 'SHIFT_LEADER'] as const
/** Whoever changes what the city’s cases run through; one of them makes it, another one publishes it. */
export const designers = ['PROCESS_DESIGNER', 'CITY_ADMINISTRATOR'] as const
export const staff = everybody.filter((role) => role !== 'CITIZEN')
/** Of a list, what one may see; a system reads it over the API. */
export const people = staff.filter((role) => role !== 'API_CLIENT')
