/** 案件自身变量 — what the engine carries for every case: who it is, where it came from, how its last step ended. No form writes them. */
export const ownVariables = ['caseId', 'source', 'outcome'] as const
