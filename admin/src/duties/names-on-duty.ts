/** 值班人员 — the names that a notice keeps of who was on duty then; none for everybody of the role. */
export function namesOnDuty(facts: unknown): readonly string[] {
  if (typeof facts !== 'object' || facts === null || !('onDuty' in facts)) return []
  const { onDuty } = facts
  return Array.isArray(onDuty) ? onDuty.flatMap(nameIn) : []
}

function nameIn(person: unknown): readonly string[] {
  if (typeof person !== 'object' || person === null || !('name' in person)) return []
  return typeof person.name === 'string' ? [person.name] : []
}
