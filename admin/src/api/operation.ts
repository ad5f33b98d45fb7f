declare const asked: unique symbol

/** 操作 — an operation’s text, which knows what it is sent with and what it answers. */
export type Operation<Result, Variables> = string & {
  readonly [asked]?: (variables: Variables) => Result
}

export const operation = <Result, Variables>(text: string): Operation<Result, Variables> => text
