import type { EngineRecord } from './read-records.ts'

/** Whose an instance is: its city, and its case where it belongs to one. */
export type InstanceScope = { readonly cityCode: string; readonly caseId: string | null }

const remembered = 20_000
const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
/** Instances that are keyed by their case; side flows are keyed by their request. */
const keyedByCase = /^(city-case|deadline-ladder)\b|^problem-reported\./

/** 实例归属 — remembers whose the running instances are: most records do not say it themselves. */
export class InstanceScopes {
  readonly #scopes = new Map<string, InstanceScope>()
  /** For one batch only: an instance that was made by an instruction finds its case a moment later. */
  readonly #unowned = new Map<string, InstanceScope>()

  get(instanceKey: string): InstanceScope | undefined {
    return this.#scopes.get(instanceKey) ?? this.#unowned.get(instanceKey)
  }

  set(instanceKey: string, scope: InstanceScope): void {
    if (scope.caseId === null) {
      this.#unowned.set(instanceKey, scope)
      return
    }
    this.#scopes.delete(instanceKey)
    this.#scopes.set(instanceKey, scope)
    if (this.#scopes.size <= remembered) return
    for (const oldest of this.#scopes.keys()) {
      this.#scopes.delete(oldest)
      break
    }
  }

  /** Learns from a batch; answers the instances that somebody has to look up. */
  learn(records: readonly EngineRecord[]): string[] {
    this.#unowned.clear()
    for (const record of records)
      if (record.kind === 'start') this.set(record.instanceKey, scopeOfStart(record))
    const keys = records.map((record) => record.instanceKey)
    return [...new Set(keys)].filter((key) => key !== '-1' && this.get(key) === undefined)
  }
}

function scopeOfStart(start: EngineRecord & { kind: 'start' }): InstanceScope {
  const ofCase =
    (keyedByCase.test(start.processId) || keyedByCase.test(start.messageName)) &&
    uuid.test(start.correlationKey)
  return { cityCode: start.cityCode, caseId: ofCase ? start.correlationKey : null }
}
