/** Stands where a text was cut. The redactor knows it: what is before it may be the beginning of a secret. */
export const ellipsis = '…'

/** The text, or its first characters and an ellipsis where it is longer. The only way to cut a text that is shown. */
export function shorten(text: string, most: number): string {
  return text.length > most ? text.slice(0, most) + ellipsis : text
}
