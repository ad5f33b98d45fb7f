/** 填入 — puts values where a text names them, as in `%{name}`. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/%\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))
