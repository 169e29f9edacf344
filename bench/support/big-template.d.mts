export const bigTemplateFiles: readonly string[]
export function bigTemplate(size: { readonly builders: number; readonly provisioners: number }): object
