import type CommandStack from 'diagram-js/lib/command/CommandStack'

const command = 'zhihui.atOnce'
type Acts = { readonly acts: readonly (() => void)[] }

/** 一并修改 — several changes of a model as one step that can be undone. */
class AtOnce {
  static $inject = ['commandStack']

  constructor(commandStack: CommandStack) {
    commandStack.register(command, {
      preExecute: ({ acts }: Acts) => {
        for (const act of acts) act()
      },
    })
  }
}

export const doAtOnce = (stack: CommandStack, ...acts: Acts['acts']): void =>
  stack.execute(command, { acts })

export const atOnce = { __init__: ['atOnce'], atOnce: ['type', AtOnce] }
