export const onPurpose: Readonly<Record<string, readonly number[]>>
export const open: Readonly<Record<string, readonly number[]>>
