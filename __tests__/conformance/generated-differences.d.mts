export const onPurpose: Readonly<Record<string, readonly number[]>>
export const messages: readonly RegExp[]
