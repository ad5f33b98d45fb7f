/** 结果变量 — where a decision answers unless somebody says otherwise: `case-beginning` in `caseBeginning`. */
export const resultFor = (decisionId: string): string =>
  decisionId.replace(/[^A-Za-z0-9]+([A-Za-z0-9])/g, (_all, letter: string) => letter.toUpperCase())
