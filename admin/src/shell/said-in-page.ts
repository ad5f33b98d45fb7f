/** 页面设置 — what the installation says in the head of the page; nothing where it says nothing. */
export const saidInPage = (name: string): string =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? ''
