import type { LineVerification } from '../../prisma/generated/enums.ts'

/** 核查要求 — of a line, in the manual's words. */
export const verificationWords = {
  ALWAYS: '必须核查',
  SAMPLED: '抽查',
  NONE: '免核查',
} as const satisfies Readonly<Record<LineVerification, string>>

/** 核查要求 — as the cell of a row: empty where the line is verified as every other one. */
export const verificationCell = (verification: LineVerification): string =>
  verification === 'ALWAYS' ? '' : verificationWords[verification]

const says: readonly (readonly [LineVerification, RegExp])[] = [
  ['ALWAYS', /^(|(必须|须|需|应当?)?核查|是|√|[✓✔]\uFE0F?|always|yes|y|true|1)$/iu],
  [
    'SAMPLED',
    /^(按风险|随机|抽样|按比例)?(抽查|抽检|抽核|抽样核查)$|^(sampled?|by sample|spot[ -]check)$/iu,
  ],
  ['NONE', /^((免于?|不(须|需|必)?|无[须需]?)核查|免|无|否|×|[✗✘]|none|never|no|n|false|0)$/iu],
]

/** 核查要求 — what a cell says of it; null where nobody could know. */
export const readVerification = (cell: string): LineVerification | null =>
  says.find(([, words]) => words.test(cell.trim()))?.[0] ?? null
