export const onPurpose: Readonly<Record<string, readonly number[]>>
