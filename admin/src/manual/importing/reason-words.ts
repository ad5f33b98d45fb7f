import type { TextKey } from '../../texts/texts.ts'
import type { Text } from '../../texts/use-text.ts'
import type { ImportRun } from './import-manual.ts'

/** 说明用语 — what the import says of a row, by its English words; what is told of the cell stands in the groups. */
const sayings: readonly (readonly [RegExp, TextKey])[] = [
  [/^headings$/u, 'importReasons.headings'],
  [/^title$/u, 'importReasons.title'],
  [/^the sheet is hidden$/u, 'importReasons.hidden'],
  [/^the sheet has no row of headings$/u, 'importReasons.noHeadings'],
  [/^of two that mean the same the first is read: (?<said>.+)$/u, 'importReasons.repeatedHeadings'],
  [/^(?<said>.+) is not read$/u, 'importReasons.columnNotRead'],
  [/^merged with row (?<said>\d+)$/u, 'importReasons.merged'],
  [
    /^class (?<code>\S+) is called (?<said>.+) further up and (?<other>.+) here$/u,
    'importReasons.twoNames',
  ],
  [/^empty: (?<said>.+)$/u, 'importReasons.empty'],
  [/^大类代码 is missing$/u, 'importReasons.majorMissing'],
  [/^(?<code>\d+) is that of (?<said>.+)$/u, 'importReasons.majorTaken'],
  [/^(?<column>\S+) \(\w+\) is (?<said>“.*”), not two digits$/u, 'importReasons.twoDigits'],
  [
    /^(?<column>\S+) \(\w+\) is (?<said>“.*”), not two or three digits$/u,
    'importReasons.twoOrThreeDigits',
  ],
  [
    /^(?<column>\S+) \(\w+\) is (?<said>“.*”), neither yes \(是\) nor no \(否\), and taken as no$/u,
    'importReasons.flag',
  ],
  [
    /^(?<column>\S+) \(\w+\) is (?<said>“.*”), neither automatic \(自动\) nor proposed \(建议\), and left to the city$/u,
    'importReasons.dispatch',
  ],
  [
    /^(?<column>\S+) \(\w+\) is (?<said>“.*”), neither always \(必须\) nor sampled \(抽查\) nor none \(免\), and taken as always$/u,
    'importReasons.verification',
  ],
  [/^(?<column>\S+) \(\w+\) is (?<said>“.*”)$/u, 'importReasons.unread'],
  [/^no limit is written$/u, 'importReasons.noLimit'],
  [/^(?<said>“.*”) names no amount and unit of time$/u, 'importReasons.noAmount'],
  [/^(?<said>“.*”) is staged \((?<stages>.*)\): write one row a stage$/u, 'importReasons.staged'],
  [/^(?<said>“.*”) is staged \((?<stages>.*)\): the last one counts$/u, 'importReasons.lastStage'],
  [/^(?<said>“.*”) in (?<whole>“.*”) is not understood$/u, 'importReasons.notUnderstood'],
  [/^(?<said>“.*”) is not exact$/u, 'importReasons.notExact'],
  [/^(?<said>“.*”) is not between 0 and (?<most>\d+)$/u, 'importReasons.outOfRange'],
  [/^(?<said>“.*”) is read as (?<limit>.+), for: (?<purpose>.+)$/u, 'importReasons.limitFor'],
  [/^(?<said>“.*”) is read as (?<units>.+)$/u, 'importReasons.readAs'],
  [/^(?<said>“.*”) names nobody$/u, 'importReasons.nobody'],
  [/^(?<said>“.*”) is kept as another document$/u, 'importReasons.otherDocument'],
  [/^(?<said>“.*”) is kept as one document$/u, 'importReasons.oneDocument'],
  [/^a document named twice is kept once$/u, 'importReasons.documentOnce'],
  [
    /^(?<said>“.*”) names too many documents, or one at too great a length, and is kept as one other document$/u,
    'importReasons.tooManyDocuments',
  ],
  [
    /^(?<said>“.*”) names too many documents, or one at too great a length, and is not kept$/u,
    'importReasons.documentsNotKept',
  ],
]
const inColumn = /^(?<column>处置时限|处置单位|法律依据): (?<rest>.+)$/su

/** 说明 — what the import says of a row, in the words of the page. */
export const reasonIn = (text: Text, reason: string): string =>
  reason
    .split('; ')
    .map((part) => partIn(text, part))
    .join('; ')

/** 逐行结果 — every row of which something is to be said, in the words of the page, to be saved. */
export const reasonsIn = (
  text: Text,
  lines: ImportRun['lines'],
): readonly (readonly string[])[] => [
  [
    ...[text('importing.sheet'), text('imports.row')],
    ...[text('imports.outcome'), text('importing.reason')],
  ],
  ...lines.map(({ sheet, row, outcome, reason }) => [
    ...[sheet, String(row), text(`importOutcomes.${outcome}`), reasonIn(text, reason)],
  ]),
]

function partIn(text: Text, part: string): string {
  const { column, rest } = inColumn.exec(part)?.groups ?? {}
  if (column !== undefined && rest !== undefined)
    return text('importReasons.inColumn', { column, said: partIn(text, rest) })
  for (const [pattern, key] of sayings) {
    const found = pattern.exec(part)
    // names of columns also have their English one in brackets
    if (found !== null) return text(key, plain(text, found.groups ?? {}))
  }
  return part
}

const plain = (text: Text, groups: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(groups).map(([name, words]) => [
      name,
      words.replace(/ \([a-zA-Z]+\)/gu, '').replaceAll(' and ', text('importReasons.both')),
    ]),
  )
