/** Where a value lies that a template asks for with `consul_key`, `vault` or `aws_secretsmanager`. */
export type StoreAddress =
  | { readonly kind: 'consul'; readonly key: string }
  | { readonly kind: 'vault'; readonly path: string }
  | { readonly kind: 'aws'; readonly name: string }

/**
 * The text at an address: a key's value, the JSON of a secret's data, a secret's string. Rejects with an
 * IB_INTERPOLATION that says what the store answered and what to do.
 */
export type ReadStore = (address: StoreAddress) => Promise<string>
